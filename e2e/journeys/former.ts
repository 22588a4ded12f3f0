// A quiz and an outcome are renamed: links, articles and results of before lead on.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test as base } from "@playwright/test";

const root = join(import.meta.dirname, "../..");
const renamed = readFileSync(join(root, "docs/examples/bike-tyre.yaml"), "utf8")
  .replace("quiz: bike-tyre", "quiz: tyres\nwas: [bike-tyre]")
  .replace("id: knobbly", "id: offroad, was: [knobbly]")
  .replaceAll("knobbly:", "offroad:");

const test = base.extend<{ site: string; article: string }>({
  site: async ({}, use) => {
    const dir = mkdtempSync(join(tmpdir(), "gutquiz-former-"));
    writeFileSync(join(dir, "tyres.yaml"), renamed);
    writeFileSync(join(dir, "article.html"), '<!doctype html><p><a href="https://quiz.example/bike-tyre/">Which tyre?</a></p><script src="https://quiz.example/embed.js"></script>');
    const tool = spawn(join(root, "bin/gutquiz"), ["serve", "--quizzes", dir, "--addr", "127.0.0.1:0", "--article", join(dir, "article.html"), "--article-addr", "127.0.0.1:0"]);
    const said = await new Promise<string>((done) => {
      let text = "";
      tool.stdout.on("data", (more) => (text += more).includes("article:") && done(text));
    });
    await use(said);
    tool.kill("SIGINT");
    rmSync(dir, { recursive: true, force: true });
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
