// Nothing moves but what the reader moves.
import { expect, test, type Page } from "@playwright/test";
import { client, hold, Quiz, quizPath } from "../pages.ts";
import { states } from "../states.ts";

declare global {
  interface Window {
    shifts: string[];
  }
}

const buttermilk = "q1_none h_none milk_ok m_none gut_calm neither f_some p_any";

/** Writes down every layout shift, those that follow a click included. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node }[] };
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[]) window.shifts.push(`${shift.value} ${shift.sources.map((s) => (s.node as Element)?.outerHTML?.slice(0, 80))}`);
    }).observe({ type: "layout-shift", buffered: true });
  });

for (const width of [320, 360, 1280]) {
  test(`at ${width} pixels nothing shifts from the first paint to the last question`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await watchShifts(page);
    const quiz = new Quiz(page);
    const release = await hold(page, client.wasm);
    await quiz.open();
    const { height } = (await quiz.card.boundingBox())!;
    await quiz.begin();
    for (let n = 1; n <= 8; n++) {
      await quiz.expectQuestion(n);
      expect((await quiz.card.boundingBox())!.height).toBe(height);
      if (n === 4) {
        release();
        await quiz.arrived();
        expect((await quiz.card.boundingBox())!.height).toBe(height);
      }
      await quiz.next(); // it asks for an answer
      expect((await quiz.card.boundingBox())!.height).toBe(height);
      if (n < 8) await quiz.answer(buttermilk);
    }
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });
}

/** What reaches out of the page sideways, as HTML; a box that scrolls by itself does not. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width && !e.closest(".scroll")).map((e) => e.outerHTML.slice(0, 100));
  });

for (const [name, viewport] of [
  ["320 pixels", { width: 320, height: 640 }],
  ["400 % zoom", { width: 320, height: 256 }],
] as const) {
  test(`at ${name} no page scrolls sideways, and every step can be reached`, async ({ page }) => {
    test.setTimeout(300_000); // some twenty-five pages and steps, on a busy machine too
    await page.setViewportSize(viewport);
    const embed = (quiz: Quiz) => quiz.open(quizPath + "embed/");
    for (const [name, lead] of Object.entries({ ...states, embed })) {
      await lead(new Quiz(page));
      expect.soft(await tooWide(page), name).toEqual([]);
    }
  });
}

test("a frame or page scrolls only when the card's top is above the screen", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  await quiz.upTo(7);
  await quiz.choose("m_none");
  await page.evaluate(() => window.scrollTo(0, 5));
  await quiz.option("m_none").press("Enter");
  await quiz.expectQuestion(8);
  expect(await page.evaluate(() => window.scrollY)).toBe(5);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await quiz.back();
  await quiz.expectQuestion(7);
  await expect(page.locator("#medicine legend")).toBeInViewport();
});
