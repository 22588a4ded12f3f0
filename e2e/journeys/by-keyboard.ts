import { expect, test } from "@playwright/test";
import { client, hold, Quiz } from "../pages.ts";

/** Presses keys as a reader would who has no mouse. */
const press = async (quiz: Quiz, keys: string) => {
  for (const key of keys.split(" ")) await quiz.page.keyboard.press(key);
};

// The first Tab of a question lands on its first option. In a choose-one question
// the arrow keys choose on their way, which must not go on by itself.
const journey = async (quiz: Quiz) => {
  await press(quiz, "Tab Tab Enter"); // past the link home, to "I am 18 or over"
  await quiz.expectQuestion(1);
  await press(quiz, "Tab ArrowUp"); // the last
  await quiz.expectChosen("p_any");
  await quiz.expectQuestion(1);
  await press(quiz, "Enter");
  await quiz.expectQuestion(2);
  await press(quiz, "Tab Space ArrowDown Enter");
  await quiz.expectQuestion(3);
  await press(quiz, "Tab Space");
  await quiz.expectChosen("p_any", "f_some", "milk_ok");
  await press(quiz, "ArrowDown");
  await quiz.expectChosen("p_any", "f_some", "lactose");
  await quiz.expectQuestion(3);
  await press(quiz, "ArrowUp Enter");
  for (const [i, keys] of ["Tab Space Enter", "Tab Space ArrowUp Enter"].entries()) {
    await quiz.expectQuestion(4 + i);
    await press(quiz, keys);
  }
  await quiz.expectQuestion(6);
  await press(quiz, "Tab Tab Tab Tab Tab Space Tab Tab Enter"); // past Back, to Next
  await quiz.expectQuestion(7);
  await press(quiz, "Tab Tab Tab Tab Tab Space Enter");
  await quiz.expectQuestion(8);
  await quiz.expectChosen("p_any", "f_some", "milk_ok", "gut_calm", "neither", "h_none", "m_none");
  await press(quiz, "Tab Tab Tab Tab Tab Space");
};

test("a reader takes the quiz by keyboard alone; nothing moves on before Enter", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.arrived();
  await journey(quiz);
  await quiz.expectQuestion(8);
  await press(quiz, "Enter");
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
  await expect(page.locator("#result")).toBeFocused();
});

test("by keyboard alone before the client has arrived, it is the same", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await journey(quiz);
  await quiz.expectQuestion(8);
  await press(quiz, "Enter");
  await expect(page.locator("#working")).toBeFocused();
  release();
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
  await expect(page.locator("#result")).toBeFocused();
});
