// Prints what the embed costs the demo article: the same page with and without
// it, in turns, in one run. Times are of this machine and its load; compare the
// columns, not two days.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";

const runs = Number(process.argv[2] ?? 5);
const here = import.meta.dirname;
const args = ["serve", "--addr", "127.0.0.1:0", "--article", "../index.html", "--article-addr", "127.0.0.1:0"];
const server = spawn("../bin/gutquiz", args, { cwd: here, stdio: ["ignore", "pipe", "ignore"] });
const lines = createInterface(server.stdout);
const printed = [];
lines.on("line", (line) => printed.push(line.split(/\s+/)[1]));
while (printed.length < 2) await once(lines, "line");
const [quiz, article] = [printed[0], printed[1].replace("127.0.0.1", "localhost")]; // another site
const executablePath = execFileSync("./chromium", { cwd: here, encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });

// Watches the article alone: frames have pages of their own.
const watch = () => {
  if (top !== window) return;
  const seen = (window.seen = { CLS: 0, LCP: 0, TBT: 0, "long tasks": 0 });
  const on = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  on("layout-shift", (e) => e.hadRecentInput || (seen.CLS += e.value));
  on("largest-contentful-paint", (e) => (seen.LCP = e.startTime));
  on("longtask", (e) => ((seen.TBT += e.duration - 50), seen["long tasks"]++));
};

const visit = async (embedded) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(watch);
  const loads = [];
  page.on("requestfinished", async (r) => r.url().startsWith(quiz) && loads.push((await r.sizes()).responseBodySize));
  if (!embedded) await page.route("**/embed.js", (route) => route.abort());
  await page.goto(article, { waitUntil: "networkidle" });
  const before = { requests: loads.length, bytes: loads.reduce((a, b) => a + b, 0) };
  for (let y = 0; y < 4000; y += 200) {
    await page.mouse.wheel(0, 200);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.waitForLoadState("networkidle");
  const seen = await page.evaluate(() => window.seen);
  await context.close();
  return { ...seen, "requests to us before scrolling": before.requests, "bytes from us before scrolling": before.bytes, "requests to us after": loads.length };
};

const found = { without: [], with: [] };
for (let i = 0; i < runs; i++) for (const [name, all] of Object.entries(found)) all.push(await visit(name === "with"));
const median = (all, name) => all.map((v) => v[name]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
console.log(`medians of ${runs}, 390 px wide, processor slowed 4 times`);
console.log("".padEnd(36), "without".padStart(10), "with".padStart(10));
for (const name of Object.keys(found.with[0]))
  console.log(name.padEnd(36), ...["without", "with"].map((side) => String(Math.round(median(found[side], name) * 1000) / 1000).padStart(10)));
await browser.close();
server.kill();
