// The result is a card: its first view fits a phone's screen, and all the rest is
// one tap behind it.
import { expect, type Page, test } from "@playwright/test";
import { cards } from "../cards.ts";
import { keyboard, mouse, Quiz, quizPath } from "../pages.ts";

const phone = { width: 360, height: 740 };
const most = 640;
const mostWithANote = 720;

/** What is measured of a first view. */
const measured = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector("#quiz")!;
    const top = card.getBoundingClientRect().top;
    const link = card.querySelector("#step-result a[rel~=sponsored]");
    return {
      height: Math.ceil(card.getBoundingClientRect().height),
      words: (card as HTMLElement).innerText.trim().split(/\s+/).length,
      notes: card.querySelectorAll(".note").length,
      link: link && Math.round(link.getBoundingClientRect().top - top),
    };
  });

test("a first view fits a phone's screen, whatever the result", async ({ page }) => {
  test.setTimeout(180_000);
  await page.setViewportSize(phone);
  const rows: Record<string, unknown>[] = [];
  const tooHigh: string[] = [];
  for (const [name, answers, headline] of cards) {
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.take(answers);
    await quiz.expectResult(headline);
    const view = await measured(page);
    rows.push({ card: name, ...view });
    // A card that sends to a professional is a note from end to end.
    const limit = view.link === null || view.notes === 1 ? mostWithANote : view.notes === 0 ? most : Infinity;
    if (view.height > limit) tooHigh.push(`${name}: ${view.height}, at most ${limit}`);
  }
  console.table(rows);
  expect(tooHigh).toEqual([]);
});

test("from the article to Start it is a tap for each answer, Next where several fit, and two more", async ({ page }) => {
  await page.setViewportSize(phone);
  const quiz = new Quiz(page, page, mouse);
  await quiz.open();
  await page.evaluate(() => addEventListener("pointerdown", (e) => e.isTrusted && (document.body.dataset.taps = String(Number(document.body.dataset.taps ?? 0) + 1)), true));
  await quiz.take("f_often p_mix");
  await page.locator("#start-plan").click();
  await expect(page.locator("body")).toHaveAttribute("data-taps", "13"); // 1 + 5 + 3 * 2 + 1
});

for (const [name, hand] of [
  ["pointer", mouse],
  ["keyboard", keyboard],
] as const) {
  test(`every panel is one step away by ${name}, and Back leads where it was opened`, async ({ page }) => {
    await page.setViewportSize(phone);
    const quiz = new Quiz(page, page, hand);
    await quiz.open();
    await quiz.take("f_often p_mix");
    const ways = await page.locator("[id^=to-]").evaluateAll((all) => all.map((e) => e.id.slice(3)));
    expect(ways).toEqual(["why", "plan", "label", "stop", "test", "share", "answers", "sources"]);
    const before = await page.evaluate(() => history.length);
    for (const id of ways) {
      await quiz.panel(id);
      await expect(page.locator(".panels > .step:visible")).toHaveCount(1);
      await expect(page.locator("#" + id)).toBeInViewport();
      await quiz.back();
      await expect(page.locator("#to-" + id)).toBeFocused();
      await expect(page.locator("#result")).toBeVisible();
    }
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
}

test("a card somebody shared, and one that was kept, have the same panels", async ({ page }) => {
  await page.setViewportSize(phone);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take("f_often p_mix");
  await page.locator("#keep").click();
  await expect(page.locator("#unkeep")).toBeFocused();
  await page.goto("kept/");
  await quiz.press(/^Open ?:/);
  for (const id of ["why", "plan", "label", "stop", "test", "sources"]) {
    await quiz.panel(id);
    await page.locator("#from-" + id).press("Enter");
  }
});

for (const path of ["", "embed/"])
  test(`paper holds every panel of /${path}, opened or not`, async ({ page }) => {
    const quiz = new Quiz(page);
    await quiz.open(quizPath + path);
    await quiz.take("pregnant f_often p_mix");
    await expect(page.locator("#result")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    for (const id of ["result", "why", "plan", "label", "stop", "test", "sources", "answers"]) await expect(page.locator("#" + id)).toBeVisible();
    await expect(page.locator(".step:visible #share")).toHaveCount(0);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(3);
  });

test("what is tapped is large enough", async ({ page }) => {
  await page.setViewportSize(phone);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take("f_often p_mix");
  const small = (least: number) =>
    page.evaluate(
      (least) =>
        [...document.querySelectorAll<HTMLElement>("#quiz :is(button, a[href], summary)")]
          .filter((e) => e.checkVisibility({ visibilityProperty: true }))
          .filter((e) => Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width) < least - 0.5)
          .map((e) => e.id || e.textContent!.trim()),
      least,
    );
  expect(await small(33)).toEqual([]);
  const heights = await page.locator("#step-result :is(.btn, .more)").evaluateAll((all) => all.map((e) => Math.round(e.getBoundingClientRect().height)));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  for (const id of ["why", "plan", "sources", "share", "answers"]) {
    await quiz.panel(id);
    expect(await small(18), id).toEqual([]);
    await quiz.back();
  }
});

test("in an article's room a panel scrolls inside, also by keyboard, and nothing else does", async ({ page }) => {
  await page.setViewportSize(phone);
  const quiz = new Quiz(page);
  await quiz.open(quizPath + "embed/");
  await quiz.take("f_often p_mix");
  await quiz.panel("why");
  const step = page.locator("#step-why");
  const scrolled = () => step.evaluate((e) => [e.scrollTop, e.scrollHeight - e.clientHeight]);
  expect((await scrolled())[0]).toBe(0);
  expect((await scrolled())[1]).toBeGreaterThan(100);
  await page.keyboard.press("PageDown");
  await expect.poll(async () => (await scrolled())[0]).toBeGreaterThan(100);
  await expect(page.locator("#from-why")).toBeInViewport({ ratio: 1 }); // the way back stays
  expect(await page.evaluate(() => [scrollY, document.documentElement.scrollHeight <= innerHeight])).toEqual([0, true]);
  await quiz.back();
  await quiz.panel("why");
  expect((await scrolled())[0]).toBe(0);
});

test("Next with nothing chosen makes the question invalid, with what is wrong in its description", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await quiz.expectQuestion(1);
  const group = page.getByRole("radiogroup");
  await expect(group).not.toHaveAttribute("aria-invalid");
  await quiz.next();
  await expect(group).toHaveAttribute("aria-invalid", "true");
  await expect(group).toHaveAccessibleDescription(/Choose an answer first/);
  await quiz.arrived();
  await expect(group).toHaveAttribute("aria-invalid", "true");
  await quiz.choose("p_mix");
  await expect(group).not.toHaveAttribute("aria-invalid");
  await expect(group).not.toHaveAccessibleDescription(/Choose an answer first/);
});
