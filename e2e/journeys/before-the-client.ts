// A reader answers while the client is still on its way.
import { expect, test, type TestInfo } from "@playwright/test";
import { calm, client, hold, mouse, Quiz } from "../pages.ts";
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
  await quiz.upTo(6);
  await quiz.answer("salt_low pregnant");
  await quiz.expectQuestion(7);
  await quiz.choose("abx_now"); // ticked, and not confirmed
  await page.evaluate(() => window.scrollBy(0, 37));
  const before = await place(quiz);
  await unseen(quiz, release, testInfo);
  expect(await place(quiz)).toEqual(before);
  await quiz.expectChosen("p_any", "f_some", "milk_ok", "gut_calm", "neither", "salt_low", "pregnant", "abx_now");
  await quiz.next();
  await quiz.expectQuestion(8);
});

test("a keyboard's place in a question is kept, and the ring that shows it", async ({ page }, testInfo) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.upTo(8);
  for (const key of ["Tab", "Tab", "Space"]) await page.keyboard.press(key);
  await unseen(quiz, release, testInfo);
  await expect(quiz.option("red_flag_weight")).toBeFocused();
  await quiz.expectChosen(...calm.split(" ").slice(0, 7), "red_flag_weight");
});

test("what the quiz asked the reader to do is still said after the takeover", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.upTo(8);
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
  await quiz.takeWithoutClient("q1_none h_none milk_ok m_none gut_very neither f_never p_mild");
  await expect(page.getByText("Working out your result on this device…")).toBeVisible();
  release();
  await quiz.expectResult("Start small with buttermilk, then move to kefir");
  await expect(page.locator("#result")).toBeFocused();
});

test("a red flag is answered like any other: eight questions, and then the urgent card", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.upTo(8);
  await quiz.answer("red_flag_blood");
  await expect(page.locator("#working")).toBeFocused();
  release();
  await quiz.expectResult("Please get medical help today");
  await expect(quiz.card).toContainText("You told us: blood in your poo");
  await expect(quiz.card).toContainText("112 in the EU");
});

test("from the waiting step, Back leads to the last question answered", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await quiz.upTo(8);
  await quiz.answer("long_change");
  await expect(page.locator("#working")).toBeFocused();
  await quiz.back();
  await quiz.expectQuestion(8);
  release();
  await quiz.arrived();
  await quiz.expectQuestion(8);
  await quiz.expectChosen(...calm.split(" ").slice(0, 7), "long_change");
  await quiz.next();
  await quiz.expectResult("Please talk to a health professional first");
});

for (const when of ["before the client has arrived", "when the client runs the quiz"])
  test(`the line of the start card opens the urgent card, and Back leads to the start, ${when}`, async ({ page }) => {
    const quiz = new Quiz(page);
    if (when.startsWith("before")) await hold(page, client.wasm);
    await quiz.open();
    if (!when.startsWith("before")) await quiz.arrived();
    await quiz.press("See a doctor today, not a quiz");
    await expect(page.getByRole("heading", { name: "Please get medical help today" })).toBeFocused();
    await expect(page.locator(".step.now")).toContainText("112 in the EU");
    await quiz.back();
    await quiz.begin();
    await quiz.expectQuestion(1);
    await quiz.expectChosen();
  });
