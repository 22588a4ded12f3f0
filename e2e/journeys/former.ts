// A quiz and an outcome are renamed: links, articles and results of before lead on.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, expect, test as base } from "@playwright/test";
import { bodies } from "../local.ts";
import { Quiz } from "../pages.ts";

const root = join(import.meta.dirname, "../..");
const tyres = readFileSync(join(root, "docs/examples/bike-tyre.yaml"), "utf8") + "\nplan: {unit: minutes, steps: [{days: 1-3, amount: 10}, {days: 4-7, amount: 20}]}\n";
const renamed = tyres
  .replace("quiz: bike-tyre", "quiz: tyres\nwas: [bike-tyre]")
  .replace("id: knobbly", "id: offroad, was: [knobbly]")
  .replaceAll("knobbly:", "offroad:");
const otherRules = renamed.replace("give: {offroad: 2}", "give: {slick: 4}").replace("give: {offroad: 1}", "give: {offroad: 3}");

/** Serves a site of one quiz, beside an article with a link of before; returns what the tool says of it, and a way to end it. */
const serve = async (name: string, text: string, addr = "127.0.0.1:0") => {
  const dir = mkdtempSync(join(tmpdir(), "gutquiz-former-"));
  writeFileSync(join(dir, name), text);
  writeFileSync(join(dir, "article.html"), '<!doctype html><p><a href="https://quiz.example/bike-tyre/">Which tyre?</a></p><script src="https://quiz.example/embed.js"></script>');
  const tool = spawn(join(root, "bin/gutquiz"), ["serve", "--quizzes", dir, "--addr", addr, "--article", join(dir, "article.html"), "--article-addr", "127.0.0.1:0"]);
  const ended = new Promise((done) => tool.once("exit", done));
  const said = await new Promise<string>((done) => {
    let text = "";
    tool.stdout.on("data", (more) => (text += more).includes("article:") && done(text));
  });
  const stop = async () => {
    tool.kill("SIGINT");
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  return { said, stop };
};

const test = base.extend<{ site: string; article: string }>({
  site: async ({}, use) => {
    const { said, stop } = await serve("tyres.yaml", renamed);
    await use(said);
    await stop();
  },
  article: async ({ site }, use) => use(/article: (\S+)/.exec(site)![1]!),
});
const quiz = (said: string) => /quiz: +(\S+)/.exec(said)![1]!;

test("an old address leads on, with what stands behind it, and no request holds that", async ({ page, site }) => {
  const asked: string[] = [];
  page.on("request", (r) => asked.push(r.url()));
  await page.goto(quiz(site) + "bike-tyre/r/knobbly/?theme=dark#1.secret");
  await expect(page).toHaveURL(quiz(site) + "tyres/r/offroad/?theme=dark#1.secret");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Take a knobbly tyre");
  expect(asked.filter((url) => url.split("#")[0]!.includes("secret"))).toEqual([]);
});

test("an old link in an article still becomes the quiz", async ({ page, article }) => {
  await page.goto(article);
  const frame = page.frameLocator("gut-quiz iframe");
  await frame.getByRole("button", { name: "Start" }).click();
  await frame.getByText("Forest tracks").click();
  await frame.getByText("Often").click();
  await expect(frame.locator("#result")).toContainText("Take a knobbly tyre");
});

test("without scripts an old address leads on too", async ({ browser, site }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(quiz(site) + "bike-tyre/paper/");
  await expect(page).toHaveURL(quiz(site) + "tyres/paper/");
});

// What a reader has of the old edition: a kept result, a plan under way, and a private link.
const reader = async (page: Page, at: string) => {
  const quiz = new Quiz(page);
  await page.goto(at + "bike-tyre/");
  await quiz.arrived();
  await page.getByRole("button", { name: "Start" }).click();
  await page.getByText("Forest tracks").click();
  await page.getByText("Often").click();
  await page.locator("#keep").click();
  await page.locator("#start-plan").click();
  await expect(page.locator("#unstart")).toBeFocused();
  const code = JSON.stringify(await bodies(page)).match(/"code":"([^"]+)"/)![1]!;
  await page.goto(at + "plan/");
  await page.locator("#had").click();
  return at + "bike-tyre/r/knobbly/#" + code;
};

for (const { name, text, opens } of [
  { name: "a renamed quiz keeps its readers' links, results and plans", text: renamed, opens: true },
  { name: "one that decides otherwise too says why it opens none of them", text: otherRules, opens: false },
])
  test(name, async ({ page }) => {
    const old = await serve("bike-tyre.yaml", tyres);
    const at = quiz(old.said);
    const link = await reader(page, at);
    await old.stop();
    const now = await serve("tyres.yaml", text, new URL(at).host);
    try {
      await page.goto(link);
      await expect(page).toHaveURL(/tyres\/r\/offroad\/#1\./);
      await expect(page.locator(opens ? "#shared" : "#link-old")).toBeVisible();

      await page.goto(at + "kept/");
      await page.getByRole("button", { name: /^Open ?:/ }).click();
      if (opens) await expect(page.locator("article #result")).toHaveText("Take a knobbly tyre");
      else await expect(page.getByText("The quiz has changed since")).toBeVisible();

      await page.goto(at + "plan/");
      await expect(page.getByText(opens ? "10 minutes" : "The quiz has changed").first()).toBeVisible();
      await expect(page.getByText("no longer has the quiz")).toHaveCount(0);
    } finally {
      await now.stop();
    }
  });
