// usage: node look.mjs <name filter> ; own server, screenshots to /tmp/shots-card
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
const server = spawn("../bin/gutquiz", ["serve", "--addr", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "ignore"] });
const [line] = await once(createInterface(server.stdout), "line");
const address = line.split(/\s+/)[1];
const executablePath = execFileSync("./chromium", { encoding: "utf8" }).trim();
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const sets = {
  kefir: "q1_none h_none milk_ok m_none gut_calm abx f_often p_mix",
  "step-up": "q1_none h_none pregnant milk_ok abx_now gut_very neither f_never p_mild",
  buttermilk: "q1_none salt_low milk_ok m_none gut_calm neither f_some p_any",
  "r1": "q1_none h_none lactose m_none gut_calm neither f_some p_any",
  "r2": "q1_none h_none milk_ok no_alcohol gut_calm neither f_some p_any",
  "live-yoghurt": "q1_none h_none lactose no_alcohol gut_calm neither f_some p_any",
  "dairy-free": "q1_none h_none milk_allergy m_none gut_calm neither f_some p_any",
  alternate: "q1_none h_none milk_ok m_none gut_calm lowdiv f_often p_variety",
  "talk-first": "q1_none immune milk_ok maoi gut_calm neither f_some p_any",
  urgent: "red_flag_blood h_none milk_ok m_none gut_calm neither f_some p_any",
};
const [want = "", widths = "360", extra = ""] = process.argv.slice(2);
const take = async (page, set, path) => {
  await page.goto(address + "buttermilk-or-kefir/" + path);
  await page.getByRole("button", { name: /^I am 18|^Start/ }).first().press("Enter");
  const ids = set.split(" ");
  for (;;) {
    await page.waitForFunction(() => !document.querySelector("#step-working.now"));
    if (await page.locator("#result").count()) break;
    const step = page.locator(".step.now[data-question]");
    const q = await step.getAttribute("id");
    for (const id of await step.locator("input").evaluateAll((all) => all.map((o) => o.id.slice(2))))
      if (ids.includes(id)) await page.locator("#o-" + id).press("Space");
    await page.locator("#" + q.slice(5) + "-next").press("Enter");
    await page.waitForFunction((q) => document.querySelector("#result") || document.querySelector(".step.now")?.id !== q, q);
  }
};
for (const width of widths.split(",").map(Number))
  for (const [name, set] of Object.entries(sets).filter(([n]) => want.split(",").some((w) => n === w || w === "")))
    for (const path of extra.includes("embed") ? ["embed/"] : [""]) {
      const page = await browser.newPage({ viewport: { width, height: extra.includes("room") ? 720 : 800 }, colorScheme: extra.includes("dark") ? "dark" : "light", reducedMotion: "reduce", forcedColors: extra.includes("forced") ? "active" : "none", deviceScaleFactor: 1, locale: "en-GB" });
      if (extra.includes("t200")) await page.addInitScript(() => addEventListener("DOMContentLoaded", () => { document.documentElement.style.fontSize = "200%"; document.body.style.fontSize = "212%"; }));
      if (extra.includes("room")) await page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.documentElement.dataset.room = "720"));
      page.on("console", (m) => m.type() === "error" && console.log(m.text()));
      await take(page, set, path);
      const at = `${name}-${width}${extra ? "-" + extra.replace(/,/g, "-") : ""}`;
      const h = await page.evaluate(() => [document.querySelector("#quiz").getBoundingClientRect().height, document.querySelector("#quiz").innerText.split(/\s+/).length]);
      console.log(at, ...h);
      await page.screenshot({ path: `/tmp/shots-card/${at}.png`, fullPage: true });
      if (extra.includes("panels"))
        for (const id of await page.locator("[id^=to-]").evaluateAll((a) => a.map((e) => e.id))) {
          await page.locator("#" + id).press("Enter");
          await page.waitForFunction((id) => document.querySelector("#step-" + id).classList.contains("now"), id.slice(3));
          await page.screenshot({ path: `/tmp/shots-card/${at}-${id.slice(3)}.png`, fullPage: true });
          await page.locator("#from-" + id.slice(3)).press("Enter");
        }
      if (extra.includes("pdf")) await page.pdf({ path: `/tmp/shots-card/${at}.pdf`, format: "A4" });
      await page.close();
    }
await browser.close();
server.kill();
