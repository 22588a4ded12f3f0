// Measures how high frames are, at every width an article may have, for the
// loader to keep that room before anything loads. Writes web/heights.json: the
// tallest of all steps, and of the first views of results with up to one note.
// What a reader is told beside that scrolls inside the room.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";

const widths = Array.from({ length: 61 }, (_, i) => 280 + 8 * i);
// Heights this near are told as one: the table is read in every article.
const coarse = 32;
const coarser = 110; // of cards
const known = JSON.parse(readFileSync(import.meta.dirname + "/cards.json", "utf8"));
const atRandom = 20; // readers beside those: for a kind of card that nobody thought of

const here = import.meta.dirname;
const server = spawn("../bin/gutquiz", ["serve", "--addr", "127.0.0.1:0"], { cwd: here, stdio: ["ignore", "pipe", "ignore"] });
const [line] = await once(createInterface(server.stdout), "line");
const address = line.split(/\s+/)[1];
const executablePath = execFileSync("./chromium", { cwd: here, encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });

/** The quizzes of the site and their cards, as the service worker keeps them. */
const quizzes = async () => {
  const worker = await (await fetch(address + "sw.js")).text();
  const found = [...worker.matchAll(/"([\w-]+)\/":"(\w{10})"/g)];
  return Promise.all(found.map(async ([, quiz, hash]) => {
    const { frames } = await (await fetch(`${address}static/pages.${quiz}.${hash}.json`)).json();
    return { quiz, cards: Object.keys(frames).flatMap((path) => /\/card\/(.*)\//.exec(path)?.[1] ?? []) };
  }));
};

/** How high the page is by itself; of a result, its first view. No scrollbar takes room. */
const height = (page) =>
  page.evaluate(() => {
    document.documentElement.dataset.room = "needs";
    for (const need of document.querySelectorAll(".need")) need.hidden = false;
    const all = document.body.getBoundingClientRect().height;
    const steps = document.querySelector(".steps");
    if (!document.querySelector("#result") || !steps) return Math.ceil(all);
    steps.style.alignItems = "start"; // else each is as high as the highest
    return Math.ceil(all - steps.getBoundingClientRect().height + steps.querySelector(".step.now").getBoundingClientRect().height);
  });

const atEveryWidth = async (page) => {
  const found = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    found.push([width, await height(page)]);
  }
  return found;
};

/** Answers with those of the options wanted that a question has; without any, at random. */
const answers = (page, wanted) =>
  page.evaluate((wanted) => {
    const click = (within, what) => within.querySelector(what).click();
    const any = (all) => all[Math.floor(Math.random() * all.length)];
    for (let n = 0; n < 99 && !document.querySelector("#result"); n++) {
      const step = document.querySelector(".step.now");
      const options = [...step.querySelectorAll("input")];
      for (const option of options) option.checked && option.type === "checkbox" && option.click();
      // Most have none of what a list asks for: else hardly one gets something to try.
      const none = options.find((option) => option.dataset.alone);
      const meant = options.filter((option) => wanted.split(" ").includes(option.id.slice(2)));
      for (const option of meant) option.click();
      if (options.length && !meant.length) (none && Math.random() < 0.8 ? none : any(options)).click();
      if (step.isConnected && step.matches(".now")) click(step, "[data-go=next]");
    }
  }, wanted);

/** What a result looks like: its headline, and how many notes it has. */
const kindOf = (page) =>
  page.evaluate(() => {
    const notes = document.querySelectorAll("#quiz .note").length;
    return { notes, name: document.querySelector("#result").textContent + ", " + notes };
  });

/** The first views of results; a card of before there were first views has none. */
const results = async (page, url) => {
  const seen = new Map();
  const readers = [...known.map(([, set]) => set), ...Array(atRandom).fill("")];
  for (const wanted of readers) {
    await page.goto(url);
    await page.evaluate(() => document.body.dispatchEvent(new Event("pointerover", { bubbles: true })));
    await page.locator(".step.now [data-go=next]").first().click();
    await page.locator("head meta[http-equiv='Content-Security-Policy'] >> nth=1").waitFor({ state: "attached" });
    while (!(await page.locator("#result").count())) await answers(page, wanted);
    const { notes, name } = await kindOf(page);
    if (!(await page.locator(".steps").count())) return [];
    if (notes < 2 && !seen.has(name)) seen.set(name, await atEveryWidth(page));
  }
  for (const [name, found] of seen) console.log(`${name} notes: ${found.find(([width]) => width === 360)[1]} high at 360`);
  return [...seen.values()];
};

/** The room that is enough for each of the addresses, and for what else was measured. */
const room = async (page, coarse, urls, others = []) => {
  const all = [...others];
  for (const url of urls) {
    await page.goto(url);
    all.push(await atEveryWidth(page));
  }
  return together(falling(widths.map((width, i) => [width, Math.max(...all.map((found) => found[i][1]))])), coarse);
};

/** More width never needs more height: where lines happen to break worse, the width before counts. */
const falling = (found) => found.map(([width], i) => [width, Math.max(...found.slice(i).map(([, high]) => high))]);

/** Joins neighbours of about one height; the tallest counts. */
const together = (found, coarse) => {
  const joined = [];
  let low = Infinity;
  for (const [width, high] of found) {
    const last = joined.length - 1;
    low = Math.min(low, high);
    if (last > 0 && joined[last] - low <= coarse) continue;
    joined.push(width, high);
    low = high;
  }
  return joined;
};

/** The hash in the name of the quiz as readers get it. */
const hashOf = async (page, quiz) => {
  await page.goto(address + quiz + "/embed/");
  return (await page.evaluate(() => document.body.dataset.quiz)).match(/\.(\w+)\.json$/)[1];
};

const page = await browser.newPage();
const heights = {};
for (const { quiz, cards } of await quizzes()) {
  const embed = address + quiz + "/embed/";
  const steps = await room(page, coarse, [embed], await results(page, embed));
  const card = await room(page, coarser, cards.map((name) => `${address}${quiz}/card/${name}/`));
  heights[quiz] = { quiz: await hashOf(page, quiz), steps, card };
}
const lines = JSON.stringify(heights, null, 1).replace(/\n\s+(\d+)/g, " $1").replace(/(\d)\n\s+\]/g, "$1]").replace(/\[ /g, "[");
writeFileSync(here + "/../web/heights.json", lines + "\n");
await browser.close();
server.kill();
