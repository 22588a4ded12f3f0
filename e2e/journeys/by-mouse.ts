import { test } from "@playwright/test";
import { mouse, Quiz } from "../pages.ts";

test("a reader takes the quiz by mouse, and each choice of one goes on by itself", async ({ page }) => {
  const quiz = new Quiz(page, page, mouse);
  await quiz.open();
  await quiz.begin();
  await quiz.expectQuestion(1);
  await quiz.choose("q1_none");
  await quiz.next();
  await quiz.choose("salt_low", "pregnant");
  await quiz.next();
  await quiz.choose("milk_ok"); // moves on
  await quiz.expectQuestion(4);
  await quiz.choose("m_none");
  await quiz.next();
  for (const [i, option] of ["gut_calm", "neither", "f_some", "p_mild"].entries()) {
    await quiz.expectQuestion(5 + i);
    await quiz.choose(option);
  }
  await quiz.expectResult("Plain kefir is a sensible one to try first");
});
