import { expect, test, type Page } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";

const kefir = "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix";

test.use({ viewport: { width: 390, height: 844 } });

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const topOf = (article: Article) => article.embed().evaluate((e) => Math.abs(Math.round(e.getBoundingClientRect().top)));

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

test("a step whose card is in sight scrolls nothing", async ({ page }) => {
  const article = await open(page, 40);
  const before = await scrolled(page);
  await answer(article, "p_any");
  await article.quiz().expectQuestion(2);
  await settled(page);
  expect(await scrolled(page)).toBe(before);
});

test("a step whose card has its top above the screen is scrolled to, and no further", async ({ page }) => {
  const article = await open(page, 40);
  await article.scrollTo(0, -200);
  await answer(article, "p_any");
  await article.quiz().expectQuestion(2);
  await expect.poll(() => topOf(article)).toBe(0);
});

test("a header that sticks does not cover the card", async ({ page }) => {
  const article = await Article.open(page, bare(text(2) + link + text(3) + script, "<style>html{scroll-padding-top:80px}</style>"));
  await article.scrollTo(0, 40);
  await article.quiz().begin();
  await article.scrollTo(0, -200);
  await answer(article, "p_any");
  await expect.poll(() => topOf(article)).toBe(80);
});

test("a result under the reader's eyes never shrinks, and shrinks when it is yet to come", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 }); // the quiz's end stays below
  const article = await Article.open(page, bare(text(2) + link + text(3) + script));
  await article.scrollTo(0, 120);
  await article.quiz().take(kefir);
  await expect.poll(() => article.height()).toBeGreaterThan(700);
  const tall = await article.height();
  await article.quiz().startAgain();
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  await settled(page);
  expect(await article.height()).toBe(tall);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => article.height()).toBeLessThan(1000);
  expect((await article.seen()).shift).toBe(0);
});

test("the history of the article stays as it is", async ({ page }) => {
  const article = await open(page, 40);
  const before = await page.evaluate(() => history.length);
  await answer(article, "p_any");
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
