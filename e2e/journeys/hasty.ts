// Taps that come before what the last one led to is drawn: a double tap, a slow phone.
import { expect, test, type Page } from "@playwright/test";
import { toKefir } from "../local.ts";
import { Quiz, quizPath } from "../pages.ts";

/** Hears when the client stops: the page is then loaded anew, and all answers are lost. */
const stops = (page: Page) => {
  const heard: string[] = [];
  page.on("console", (said) => /panic:|the client stopped|gutquiz\/app\./.test(said.text()) && heard.push(said.text()));
  page.on("pageerror", (e) => heard.push(String(e)));
  return heard;
};

/** Taps things of the page one after the other, with no frame between. */
const taps = (page: Page, ...selectors: string[]) => page.evaluate((all) => all.map((s) => document.querySelector<HTMLElement>(s)!).forEach((thing) => thing.click()), selectors);

/** Taps up to three things a round that chance takes from what is seen, as one seed has it. */
const atRandom = (page: Page, seed: number, rounds: number) =>
  page.evaluate(
    async ([seed, rounds]) => {
      window.print = () => {};
      let at = seed;
      const chance = (n: number) => ((at = (Math.imul(at, 1103515245) + 12345) & 0x7fffffff) >> 12) % n;
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const tapped: string[] = [];
      for (let round = 0; round < rounds; round++) {
        const seen = [...document.querySelectorAll<HTMLElement>("#gutquiz button:not([id^=delete]), #gutquiz input:not([type=file])")].filter((e) => e.offsetParent);
        for (let n = chance(3); n >= 0; n--) {
          const thing = seen[chance(seen.length)]!;
          tapped.push(thing.id || thing.textContent!);
          thing.click();
        }
        if (chance(3)) await frame();
      }
      return tapped;
    },
    [seed, rounds] as const,
  );

test("Back twice in one frame leads from an answer to change to the answers", async ({ page }) => {
  const heard = stops(page);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  await quiz.take(toKefir);
  await quiz.change(5);
  await taps(page, ".step.now [data-go=back]", ".step.now [data-go=back]");
  await expect(page.locator("#answers")).toBeFocused();
  await quiz.back();
  await expect(page.locator("#step-result")).toBeVisible();
  await quiz.expectResult(/kefir/i);
  expect(heard).toEqual([]);
});

test("an answer to change tapped twice leads to it, and the others stay", async ({ page }) => {
  const heard = stops(page);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  await quiz.take(toKefir);
  await quiz.panel("answers");
  await taps(page, "#change-2", "#change-5");
  await quiz.expectQuestion(6);
  await quiz.next();
  await quiz.expectResult(/kefir/i);
  expect(heard).toEqual([]);
});

for (const path of [quizPath, quizPath + "embed/"])
  test(`a thousand hasty rounds of taps never stop the quiz at ${path}`, async ({ page }) => {
    const heard = stops(page);
    const quiz = new Quiz(page);
    for (const seed of [1, 7, 42, 2026]) {
      await quiz.open(path);
      await quiz.arrived();
      if (seed % 2 === 0) await quiz.take(toKefir); // by chance alone a card is rare
      // A page that is loaded anew takes the taps with it: what stopped it was heard.
      const tapped = await atRandom(page, seed, 250).catch((e) => [String(e)]);
      expect(heard, `seed ${seed}: ${tapped.slice(-6)}`).toEqual([]);
      expect(new Set(tapped).size, "taps reach many things").toBeGreaterThan(20);
    }
  });

for (const path of ["plan/", "kept/", "publish/"])
  test(`nor the page at ${path}`, async ({ page }) => {
    const heard = stops(page);
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.take(toKefir);
    await page.locator("#keep").click();
    await page.locator("#start-plan").click();
    await expect(page.getByRole("link", { name: "Open my plan" }).first()).toBeVisible();
    await page.goto(path);
    await expect(page.locator("#gutquiz button:visible").first()).toBeVisible();
    const tapped = await atRandom(page, 5, 300).catch((e) => [String(e)]);
    expect(tapped.length).toBeGreaterThan(300);
    expect(heard, String(tapped.slice(-6))).toEqual([]);
  });
