// What a screen reader is told of every step and panel, as golden files: --update-snapshots
// rewrites them; a person reads the diff.
import { expect, test } from "@playwright/test";
import { Quiz } from "../pages.ts";

test("every step is as it was to who does not see it", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  const step = page.locator("#quiz");
  await expect(step).toMatchAriaSnapshot({ name: "start.aria.yml" });
  await quiz.press("It is for a child");
  await expect(step).toMatchAriaSnapshot({ name: "child.aria.yml" });
  await quiz.back();
  await quiz.begin();
  for (let n = 1; n <= 8; n++) {
    await quiz.expectQuestion(n);
    await expect(step).toMatchAriaSnapshot({ name: `question-${n}.aria.yml` });
    await quiz.next();
    await expect(step).toMatchAriaSnapshot({ name: `question-${n}-asked.aria.yml` });
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
    await expect(page.locator("#quiz")).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
    for (const id of await page.locator("[id^=to-]").evaluateAll((all) => all.map((e) => e.id.slice(3)))) {
      await quiz.panel(id);
      await expect(page.locator("#quiz")).toMatchAriaSnapshot({ name: `${name}-${id}.aria.yml` });
      await quiz.back();
    }
  });
}
