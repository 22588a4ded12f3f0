import { expect, test, type Page } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";

const kefir = "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix";

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

/** Answers without the mouse, for Playwright scrolls to what it clicks. */
const answer = (article: Article, option: string) =>
  article
    .quiz()
    .option(option)
    .evaluate((o) => {
      (o as HTMLElement).click();
      document.querySelector<HTMLElement>(".step.now [data-go=next]")!.click();
    });

for (const below of [40, -200])
  test(`a step scrolls nothing of an article that has the quiz's top at ${below}`, async ({ page }) => {
    const article = await open(page, 40);
    await article.scrollTo(0, below);
    const before = await scrolled(page);
    for (const [n, option] of kefir.split(" ").entries()) {
      await article.quiz().expectQuestion(n + 1);
      await answer(article, option);
    }
    await article.quiz().expectResult(/kefir/i);
    await settled(page);
    expect(await scrolled(page)).toBe(before);
  });

test("the history of the article stays as it is", async ({ page }) => {
  const article = await open(page, 40);
  const before = await page.evaluate(() => history.length);
  await answer(article, "q1_none");
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
