// A reader answers while the client is still on its way.
import { expect, test, type TestInfo } from "@playwright/test";
import { client, hold, mouse, Quiz } from "../pages.ts";
import { difference } from "../pixels.ts";

test.use({ viewport: { width: 360, height: 500 } });

const place = (quiz: Quiz) =>
  quiz.page.evaluate(() => ({ focus: document.activeElement?.id, scroll: window.scrollY, shown: document.querySelector(".step.now")?.id }));

/** Lets the client take over, which must not change a pixel of what the reader sees. */
const unseen = async (quiz: Quiz, release: () => void, testInfo: TestInfo) => {
  await quiz.page.mouse.move(0, 0);
  await expect(quiz.page.locator(".step.now")).toHaveCSS("opacity", "1"); // its arrival is over
  const shot = (name: string) => quiz.page.screenshot({ path: testInfo.outputPath(name) });
  const before = await shot("before.png");
  release();
  await quiz.arrived();
  const after = await shot("after.png");
  const most = await difference(quiz.page, before, after);
  expect(most, `before.png and after.png differ, in ${testInfo.outputDir}`).toBeLessThan(12);
};

test("when the client takes over, ticks, step, focus and scroll stay, to the pixel", async ({ page }, testInfo) => {
  const quiz = new Quiz(page, page, mouse);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.begin();
  await quiz.answer("q1_none");
  await quiz.expectQuestion(2);
  await quiz.answer("salt_low pregnant");
  await quiz.expectQuestion(3);
  await quiz.answer("milk_ok");
  await quiz.expectQuestion(4);
  await quiz.choose("abx_now"); // ticked, and not confirmed
  await page.evaluate(() => window.scrollBy(0, 37));
  const before = await place(quiz);
  await unseen(quiz, release, testInfo);
  expect(await place(quiz)).toEqual(before);
  await quiz.expectChosen("q1_none", "salt_low", "pregnant", "milk_ok", "abx_now");
  await quiz.next();
  await quiz.expectQuestion(5);
});

test("a keyboard's place in a question is kept, and the ring that shows it", async ({ page }, testInfo) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.begin();
  for (const key of ["Tab", "Tab", "Space"]) await page.keyboard.press(key);
  await unseen(quiz, release, testInfo);
  await expect(quiz.option("red_flag_weight")).toBeFocused();
  await quiz.expectChosen("red_flag_weight");
});

test("what the quiz asked the reader to do is still said after the takeover", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.begin();
  await quiz.next();
  await expect(page.locator("#signs-need")).toBeVisible();
  release();
  await quiz.arrived();
  await expect(page.locator("#signs-need")).toBeVisible();
  await quiz.choose("q1_none");
  await expect(page.locator("#signs-need")).toBeHidden();
});

test("answers to all eight questions wait for the client, and the result appears", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.take("q1_none h_none milk_ok m_none gut_very neither f_never p_mild");
  await expect(page.getByText("Working out your result on this device…")).toBeVisible();
  release();
  await quiz.expectResult("Start small with buttermilk, then move to kefir");
  await expect(page.locator("#result")).toBeFocused();
});

test("a red flag ends the questions at once, before the client and after", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.begin();
  await quiz.answer("red_flag_blood");
  await expect(page.locator("#working")).toBeFocused();
  release();
  await quiz.expectResult("Please get medical help today");
});

test("from the waiting step, Back leads to the last question answered", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.begin();
  await quiz.answer("long_change");
  await expect(page.locator("#working")).toBeFocused();
  await quiz.back();
  await quiz.expectQuestion(1);
  release();
  await quiz.arrived();
  await quiz.expectQuestion(1);
  await quiz.expectChosen("long_change");
  await quiz.next();
  await quiz.expectResult("Please talk to a health professional first");
});
