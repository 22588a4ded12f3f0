// Audits what readers meet with Lighthouse: the home page, the quiz, its frame, a result,
// what is kept, and an article. Prints the scores, and fails on an audit that docs/lighthouse.md does not
// argue. The machine's speed is in the performance figures; the audits are not.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import RobotsTxt from "lighthouse/core/audits/seo/robots-txt.js";

const here = import.meta.dirname;
const argued = [...readFileSync(here + "/../docs/lighthouse.md", "utf8").matchAll(/^\| `([a-z-]+)` \| ([a-z, ]+) \|/gm)].map(([, audit, pages]) => ({ audit, pages: pages.split(", ") }));

const args = ["serve", "--addr", "127.0.0.1:0", "--article", "../index.html", "--article-addr", "127.0.0.1:0"];
const server = spawn("../bin/gutquiz", args, { cwd: here, stdio: ["ignore", "pipe", "ignore"] });
const printed = [];
createInterface(server.stdout).on("line", (line) => printed.push(line.split(/\s+/)[1]));
while (printed.length < 2) await new Promise((later) => setTimeout(later, 50));
const [root, article] = [printed[0], printed[1].replace("127.0.0.1", "localhost")]; // another site
const pages = {
  home: root,
  quiz: root + "buttermilk-or-kefir/",
  embed: root + "buttermilk-or-kefir/embed/",
  result: root + "buttermilk-or-kefir/r/kefir/",
  kept: root + "kept/",
  plan: root + "plan/",
  article,
};

const port = 9333;
const executablePath = execFileSync("./chromium", { cwd: here, encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: [`--remote-debugging-port=${port}`] });

/** The audits that count and are not passed. */
const failed = ({ audits, categories }) => {
  const counted = Object.entries(categories).flatMap(([category, { auditRefs }]) => (category === "performance" ? [] : auditRefs.filter((ref) => ref.weight > 0)));
  return counted.map(({ id }) => audits[id]).filter(({ score }) => score !== null && score < 1);
};

/**
 * Whether robots.txt is there and valid, by Lighthouse's own rules. Lighthouse asks for it through the page, and a
 * quiz that has sealed itself lets nothing be fetched: here it is asked for as a search engine does.
 */
const robots = async (address) => {
  const answer = await fetch(new URL("/robots.txt", address));
  return answer.status === 200 && RobotsTxt.audit({ RobotsTxt: { status: 200, content: await answer.text() } }).score === 1;
};

let faults = 0;
for (const [name, address] of Object.entries(pages)) {
  const { lhr } = await lighthouse(address, { port, output: "json", logLevel: "error" });
  const scores = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
  const took = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map((id) => Math.round(lhr.audits[id].numericValue));
  console.log(`${name}: ${scores.join(", ")} (first paint, largest paint, blocked: ${took.join(", ")} ms)`);
  for (const audit of failed(lhr)) {
    const known = argued.some((a) => a.audit === audit.id && a.pages.includes(name)) && (audit.id !== "robots-txt" || (await robots(address)));
    console.log(`  ${known ? "argued" : "FAILED"} ${audit.id}: ${audit.title}`);
    if (!known) faults++;
  }
}
await browser.close();
server.kill();
process.exitCode = faults ? 1 : 0;
