// Measures how high frames are, at every width an article may have, for the
// loader to keep that room before anything loads. Writes web/heights.json.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";

const widths = Array.from({ length: 61 }, (_, i) => 280 + 8 * i);
// Heights this near are told as one: the table is read in every article.
const coarse = (card) => (card ? 60 : 24);

const here = import.meta.dirname;
const server = spawn("../bin/gutquiz", ["serve", "--addr", "127.0.0.1:0"], { cwd: here, stdio: ["ignore", "pipe", "ignore"] });
const [line] = await once(createInterface(server.stdout), "line");
const address = line.split(/\s+/)[1];
const executablePath = execFileSync("./chromium", { cwd: here, encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });

/** The frames of the site, by quiz and card, as the loader knows them. */
const frames = async () => {
  const loader = await (await fetch(address + "embed.js")).text();
  const pages = [];
  for (const [, quiz, cards] of loader.matchAll(/"([\w-]+)":\{title:"[^"]*",heights:\{(.*?)\}\}/g))
    for (const [, card] of cards.matchAll(/"?([\w-]*)"?:\[/g)) pages.push({ quiz, card });
  return pages;
};

const height = (page) =>
  page.evaluate(() => {
    for (const need of document.querySelectorAll(".need")) need.hidden = false;
    return Math.ceil(document.body.getBoundingClientRect().height);
  });

const measure = async (page, { quiz, card }) => {
  await page.goto(address + quiz + (card ? `/card/${card}/` : "/embed/"));
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push([width, await height(page)]);
  }
  return together(found, coarse(card));
};

/** Joins neighbours of about one height; the tallest counts. */
const together = (found, coarse) => {
  const joined = [];
  let low = Infinity;
  for (const [width, high] of found) {
    const last = joined.length - 1;
    low = Math.min(low, high);
    if (last > 0 && Math.max(joined[last], high) - low <= coarse) joined[last] = Math.max(joined[last], high);
    else joined.push(width, (low = high));
  }
  return joined;
};

const page = await browser.newPage();
const heights = {};
for (const frame of await frames()) (heights[frame.quiz] ??= {})[frame.card] = await measure(page, frame);
const lines = JSON.stringify(heights, null, 1).replace(/\n\s+(\d+)/g, " $1").replace(/(\d)\n\s+\]/g, "$1]").replace(/\[ /g, "[");
writeFileSync(here + "/../web/heights.json", lines + "\n");
await browser.close();
server.kill();
