// What a screen reader is told of every step and panel, as golden files:
// --update-snapshots rewrites them; a person reads the diff.
import { expect, type Page, test } from "@playwright/test";
import { Quiz } from "../pages.ts";

/** Compares the tree of what is shown with a golden file. */
const expectTree = async (page: Page, name: string) => expect((await page.locator("#quiz").ariaSnapshot()) + "\n").toMatchSnapshot(name + ".aria.yml");

test("every step is as it was to who does not see it", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  await expectTree(page, "start");
  await quiz.press("It is for a child");
  await expect(page.locator("#child")).toBeFocused();
  await expectTree(page, "child");
  await quiz.back();
  await quiz.begin();
  for (let n = 1; n <= 8; n++) {
    await quiz.expectQuestion(n);
    await expectTree(page, `question-${n}`);
    await quiz.next();
    await expect(page.locator(".step.now .need")).toBeVisible();
    await expectTree(page, `question-${n}-asked`);
    await quiz.answer("f_often p_mix");
  }
  await quiz.expectResult("Plain kefir is a sensible one to try first");
});

for (const [name, answers] of [
  ["kefir", "pregnant f_often p_mix"],
  ["urgent", "red_flag_blood"],
] as const) {
  test(`the card of ${name} and its panels are as they were to who does not see them`, async ({ page }) => {
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.take(answers);
    await expect(page.locator("#result")).toBeFocused();
    await expectTree(page, `${name}`);
    for (const id of await page.locator("[id^=to-]").evaluateAll((all) => all.map((e) => e.id.slice(3)))) {
      await quiz.panel(id);
      await expectTree(page, `${name}-${id}`);
      await quiz.back();
    }
  });
}
