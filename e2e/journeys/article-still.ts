import { expect, test, type Page } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";
import { toKefir as kefir } from "../local.ts";

test.use({ viewport: { width: 390, height: 844 } });

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
/** Waits until messages sent so far have arrived and are drawn. */
const settled = (page: Page) => page.evaluate(() => new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r)))));

const open = async (page: Page, below: number) => {
  const article = await Article.open(page, bare(text(2) + link + text(3) + script));
  await article.scrollTo(0, below);
  await article.quiz().begin();
  await article.quiz().expectQuestion(1);
  await article.quiz().arrived();
  return article;
};

/** Answers the question shown, without the mouse: Playwright scrolls to what it clicks. */
const answer = (article: Article, options: string) =>
  article.quiz().place.locator(".step.now").evaluate((step, options) => {
    for (const input of step.querySelectorAll("input")) if (options.includes(input.value)) input.click();
    step.querySelector<HTMLElement>("[data-go=next]")!.click();
  }, options.split(" "));

for (const below of [40, -200])
  test(`a step scrolls nothing of an article that has the quiz's top at ${below}`, async ({ page }) => {
    const article = await open(page, 40);
    await article.scrollTo(0, below);
    const before = await scrolled(page);
    for (let n = 1; n <= 8; n++) {
      await article.quiz().expectQuestion(n);
      await answer(article, kefir);
    }
    await article.quiz().expectResult(/kefir/i);
    await settled(page);
    expect(await scrolled(page)).toBe(before);
  });

test("the history of the article stays as it is", async ({ page }) => {
  const article = await open(page, 40);
  const before = await page.evaluate(() => history.length);
  await answer(article, kefir);
  await article.quiz().expectQuestion(2);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test("readers who save data are asked nothing of before they answer", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true, effectiveType: "4g" } }));
  const article = await Article.open(page, bare(text(2) + link + text(1) + script));
  await article.scrollTo(0, 120);
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  await settled(page);
  expect(article.asked).toEqual(["embed.js", "buttermilk-or-kefir/embed/"]);
  await article.quiz().begin();
  await article.quiz().arrived();
});
