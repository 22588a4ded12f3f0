// One room: in an article the quiz has one height for a width, and what needs more
// scrolls inside.
import { expect, test, type Frame, type Page } from "@playwright/test";
import { Article, bare, cardLink, link, script, text } from "../blog.ts";
import { Quiz } from "../pages.ts";
import { toKefir as kefir } from "../local.ts";

const manyNotes = "q1_none salt_low pregnant milk_ok abx_now gut_bit abx_lowdiv f_often p_mix";
const frame = (page: Page) => page.frames().find((f) => f.url().includes("#gq="))!;
const drawn = (page: Page | Frame) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** How much each of the steps has beyond what it shows, by its id; and the page itself. */
const beyond = (frame: Frame, steps: string) =>
  frame.evaluate((steps) => {
    const page = document.documentElement;
    const now = document.querySelector(".step.now")!;
    const over: string[] = [];
    now.classList.remove("now");
    for (const step of document.querySelectorAll(steps)) {
      step.classList.add("now"); // what is not shown is not laid out
      if (step.scrollHeight > step.clientHeight) over.push(`${step.id} ${step.scrollHeight - step.clientHeight}`);
      if (step.clientHeight === 0) over.push(`${step.id} is not shown`);
      step.classList.remove("now");
    }
    now.classList.add("now");
    return page.scrollHeight > innerHeight ? [...over, "page"] : over;
  }, steps);

/** How much of the room the tallest step leaves empty. */
const empty = (frame: Frame) =>
  frame.evaluate(() => {
    const root = document.documentElement;
    root.dataset.room = "needs";
    const needs = document.body.getBoundingClientRect().height;
    root.dataset.room = "kept";
    return innerHeight - needs;
  });

test("at every width every step fits its room, and fills most of it", async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  const article = await Article.open(page, bare(link + text(2) + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  for (let width = 312; width <= 792; width += 40) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    await drawn(frame(page));
    expect.soft(await beyond(frame(page), ".step"), `at ${width}: run make heights`).toEqual([]);
    expect.soft(await empty(frame(page)), `at ${width}: run make heights`).toBeLessThan(250);
    console.log(`room in an article ${width} wide: ${await article.height()}, empty below the tallest step: ${await empty(frame(page))}`);
  }
});

test("at every width the first view of a result without notes fits the room", async ({ page }) => {
  await page.setViewportSize({ width: 392, height: 900 });
  const article = await Article.open(page, bare(link + text(2) + script));
  await article.quiz().take(kefir);
  await article.quiz().expectResult(/kefir/i);
  for (let width = 312; width <= 792; width += 40) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    await drawn(frame(page));
    expect.soft(await beyond(frame(page), "#step-result"), `at ${width}: run make heights`).toEqual([]);
  }
});

test("a result stays in the room, and scrolls inside", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const article = await Article.open(page, bare(text(1) + link + text(3) + script));
  await article.scrollTo(0, 60);
  const before = [await article.height(), await page.evaluate(() => scrollY)];
  await article.quiz().take(manyNotes);
  await article.quiz().place.locator("#result").waitFor();
  const inside = () => frame(page).evaluate(() => Math.max(...[...document.querySelectorAll("#quiz, #quiz *")].map((e) => e.scrollTop)));
  // The first view is little more than the room where there are many notes; a panel is much more.
  for (const [panel, least] of [["", 20], ["why", 100]] as const) {
    if (panel) await article.quiz().panel(panel);
    await article.embed().hover();
    await page.mouse.wheel(0, 300);
    await expect.poll(inside).toBeGreaterThan(least);
    for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 400);
    await drawn(page);
    expect([await article.height(), await page.evaluate(() => scrollY)], "not even at its end does the article scroll on").toEqual(before);
  }
});

test("a wheel over a question that fits scrolls the article", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const article = await Article.open(page, bare(text(1) + link + text(3) + script));
  await article.scrollTo(0, 60);
  await article.quiz().begin();
  await article.quiz().expectQuestion(1);
  const before = await page.evaluate(() => scrollY);
  await article.embed().hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
});

test("a reader with larger text gets more room, once, before the first question", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  // As the browser's own setting does: whatever is measured in the reader's text grows.
  await page.addInitScript(() => top !== window && addEventListener("DOMContentLoaded", () => (document.documentElement.style.fontSize = "28px")));
  const article = await Article.open(page, bare(link + text(2) + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  await expect.poll(() => beyond(frame(page), ".step"), "the room asked for holds every step").toEqual([]);
  const height = await article.height();
  expect(height).toBeGreaterThan(1000);
  await article.quiz().begin();
  await article.quiz().expectQuestion(1);
  const token = new URLSearchParams(new URL(frame(page).url()).hash.slice(1)).get("gq");
  await frame(page).evaluate((token) => parent.postMessage({ gutquiz: 1, token, type: "room", height: 3000 }, "*"), token);
  await drawn(page);
  expect(await article.height(), "what is asked for later is not heard").toBe(height);
});

test("hidden at first, it has its room as soon as it is shown", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const article = await Article.open(page, bare(`${link}<div id="tab" style="display:none">${link}</div>` + script));
  await page.evaluate(() => (document.querySelector<HTMLElement>("#tab")!.style.display = "block"));
  await expect.poll(() => article.height(1)).toBe(await article.height(0));
});

test("where scrollbars take room, no strip stays under the card", async ({ page }) => {
  await page.addInitScript(() => {
    const style = new CSSStyleSheet();
    style.replaceSync("::-webkit-scrollbar{width:15px;background:#ccc}");
    document.adoptedStyleSheets = [style];
  });
  await page.setViewportSize({ width: 390, height: 844 });
  const article = await Article.open(page, bare(link + text(1) + cardLink + script));
  await article.quiz().take(manyNotes);
  await article.quiz().place.locator("#result").waitFor();
  await article.scrollTo(1);
  await expect(article.embed(1).locator("iframe").contentFrame().locator("#quiz")).toBeVisible();
  for (const n of [0, 1]) {
    const quiz = new Quiz(page, article.embed(n).locator("iframe").contentFrame());
    const { height } = (await quiz.card.boundingBox())!;
    expect(height, "the card fills its room").toBe(await article.height(n));
  }
});
