import { test } from "@playwright/test";
import { finger, Quiz } from "../pages.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test("a reader takes the quiz by touch on a phone", async ({ page }) => {
  const quiz = new Quiz(page, page, finger);
  await quiz.open();
  await quiz.take("q1_none h_none milk_ok m_none gut_calm neither f_never p_mild");
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
});
