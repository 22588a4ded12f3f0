// An editor whose quiz does not show asks the doctor: #gutquiz-doctor at the end
// of the article's address.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { type Publish, test } from "../article.ts";

const link = '<p><a href="QUIZ/buttermilk-or-kefir/?theme=light">Which one?</a></p>';
const script = '<script async src="QUIZ/embed.js"></script>';

/** An article as its editor sees it who asks the doctor. */
interface Site {
  page: Page;
  publish: Publish;
  baseURL?: string;
}
const open = async ({ page, publish, baseURL }: Site, body: string, policy?: string, hash = "#gutquiz-doctor") =>
  page.goto((await publish(body.replaceAll("QUIZ/", baseURL!), policy)) + hash);

const panel = (page: Page) => page.getByRole("region", { name: "Quiz doctor" });
const found = (page: Page, rule: string) => panel(page).locator(`[data-rule=${rule}]`);

const cases: [name: string, rule: string, body: string, policy?: string][] = [
  ["everything is fine", "fine", link + script],
  ["names of the document are taken by what a reader wrote", "fine", '<img name="querySelectorAll"><img name="createElement"><form name="body"></form><img name="readyState">' + link + script],
  ["there is no link", "noLink", "<p>Words.</p>" + script],
  ["the link is among other words", "notAlone", link.replace("<p>", "<p>Take it: ") + script],
  ["the link leads to another site", "otherOrigin", link.replace("QUIZ/", "https://other.example/") + script],
  ["the link leads to no quiz", "noSuchQuiz", link.replace("or-kefir", "or-coffee") + script],
  ["the link has lost its query", "noOptions", link.replace("?theme=light", "") + script],
  ["the article's policy has no place for the frame", "refused", link + script, "frame-src 'self'"],
  ["nor has its policy for everything else", "refused", link + script, "default-src 'self'; style-src 'unsafe-inline'; script-src http://127.0.0.1:*"],
  ["a consent tool hides the quiz", "hidden", `<div style="display:none">${link}</div>` + script],
  ["a consent tool holds a script back", "held", link + script + script.replace("async", 'type="text/plain"')],
  ["a box cuts the quiz off", "cut", `<div style="height:300px;overflow:hidden">${link}</div>` + script],
  ["a tool took the frame's src away", "kept", '<iframe title="Quiz" data-src="QUIZ/buttermilk-or-kefir/embed/"></iframe>' + script],
  ["a plugin rewrote the frame", "changed", '<iframe title="Buttermilk or kefir?" src="about:blank"></iframe>' + script],
  ["the frame's sandbox lets nothing run", "noScripts", '<iframe title="Quiz" sandbox="" src="QUIZ/buttermilk-or-kefir/embed/"></iframe>' + script],
  ["the script is there twice", "twice", link + script + script],
];
const hints = ["noOptions", "twice"]; // with these all may be fine

for (const [name, rule, body, policy] of cases)
  test(`it says so where ${name}`, async ({ page, publish, baseURL }) => {
    await open({ page, publish, baseURL }, body, policy);
    await expect(found(page, rule)).toBeVisible();
    if (rule === "fine") await expect(panel(page).getByRole("listitem")).toHaveCount(1);
    else if (!hints.includes(rule)) await expect(found(page, "fine")).toHaveCount(0);
  });

test("it says so when the frame never answers", async ({ page, publish, baseURL }) => {
  await page.clock.install();
  await page.route("**/embed/", (route) => route.abort());
  await open({ page, publish, baseURL }, link + script);
  await expect(panel(page)).toContainText("Waiting for the quiz to answer");
  await page.clock.runFor(13_000);
  await expect(found(page, "silent")).toContainText("private window");
});

test("nobody else meets it, and it asks nobody else", async ({ page, publish, baseURL }) => {
  const asked: string[] = [];
  page.on("request", (r) => asked.push(r.url()));
  await open({ page, publish, baseURL }, link + script, undefined, "");
  await expect(page.locator("gut-quiz")).toBeVisible();
  expect(asked.join()).not.toContain("doctor");
  await open({ page, publish, baseURL }, link + script, undefined, "?again#gutquiz-doctor");
  await expect(found(page, "fine")).toBeVisible();
  expect(asked.filter((a) => !a.startsWith(baseURL!) && !a.startsWith("http://localhost:"))).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });

    test("axe finds nothing on it, it fits 320 pixels, and the keyboard closes it", async ({ page, publish, baseURL }) => {
      await open({ page, publish, baseURL }, link.replace("?theme=light", "") + script + script, "frame-src 'self'");
      await expect(found(page, "refused")).toBeVisible();
      const { violations, passes } = await new AxeBuilder({ page }).include("gutquiz-doctor").analyze();
      expect(passes.length).toBeGreaterThan(5);
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await panel(page).getByRole("button", { name: "Close" }).press("Enter");
      await expect(panel(page)).toHaveCount(0);
    });
  });
