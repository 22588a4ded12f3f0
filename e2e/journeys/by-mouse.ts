import { test } from "@playwright/test";
import { mouse, Quiz } from "../pages.ts";

test("a reader takes the quiz by mouse, and each choice of one goes on by itself", async ({ page }) => {
  const quiz = new Quiz(page, page, mouse);
  await quiz.open();
  await quiz.begin();
  for (const [i, option] of ["p_mild", "f_some", "milk_ok", "gut_calm", "neither"].entries()) {
    await quiz.expectQuestion(1 + i);
    await quiz.choose(option); // moves on
  }
  await quiz.expectQuestion(6);
  await quiz.choose("salt_low", "pregnant");
  await quiz.next();
  for (const option of ["m_none", "q1_none"]) {
    await quiz.choose(option);
    await quiz.next();
  }
  await quiz.expectResult("Plain kefir is a sensible one to try first");
});
