import { expect, test } from "@playwright/test";
import { calm, client, hold, mouse, Quiz } from "../pages.ts";

for (const when of ["before the client has arrived", "when the client runs the quiz"]) {
  test.describe(when, () => {
    test.beforeEach(async ({ page }) => {
      const quiz = new Quiz(page, page, mouse);
      if (when.startsWith("before")) await hold(page, client.wasm);
      await quiz.open();
      if (!when.startsWith("before")) await quiz.arrived();
    });

    test("none of these clears the others, and the others clear it", async ({ page }) => {
      const quiz = new Quiz(page, page, mouse);
      await quiz.upTo(8);
      const before = calm.split(" ").slice(0, 7);
      await quiz.choose("red_flag_weight", "long_change");
      await quiz.expectChosen(...before, "red_flag_weight", "long_change");
      await quiz.choose("q1_none");
      await quiz.expectChosen(...before, "q1_none");
      await quiz.choose("long_change");
      await quiz.expectChosen(...before, "long_change");
      await quiz.choose("long_change");
      await quiz.expectChosen(...before);
    });

    test("next without a choice asks for one and moves nothing", async ({ page }) => {
      const quiz = new Quiz(page, page, mouse);
      await quiz.upTo(6);
      const { height } = (await quiz.card.boundingBox())!;
      await quiz.next();
      await expect(page.getByRole("alert").filter({ visible: true })).toHaveText("Choose all that fit, or the last one if none does.");
      await quiz.expectQuestion(6);
      expect((await quiz.card.boundingBox())!.height).toBe(height);
      await quiz.choose("h_none");
      await expect(page.getByRole("alert").filter({ visible: true })).toHaveCount(0);
    });

    test("a double click answers one question only", async ({ page }) => {
      const quiz = new Quiz(page, page, mouse);
      await quiz.upTo(3);
      await quiz.option("lactose").locator("xpath=..").dblclick();
      await quiz.expectQuestion(4);
      await quiz.expectChosen("p_any", "f_some", "lactose");
    });
  });
}
