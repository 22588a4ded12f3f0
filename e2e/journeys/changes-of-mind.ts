import { expect, test } from "@playwright/test";
import { calm, mouse, Quiz } from "../pages.ts";

const buttermilk = calm;

test("Back loses no answer, earlier or later, and a changed one changes the result", async ({ page }) => {
  const quiz = new Quiz(page, page, mouse);
  await quiz.open();
  await quiz.take(buttermilk);
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
  await quiz.press("Change an answer");
  for (let n = 8; n > 4; n--) {
    await quiz.expectQuestion(n);
    await quiz.expectChosen(...buttermilk.split(" "));
    await quiz.back();
  }
  await quiz.expectQuestion(4);
  await quiz.choose("gut_very");
  for (let n = 5; n <= 8; n++) {
    await quiz.expectQuestion(n);
    await quiz.expectChosen(...buttermilk.replace("gut_calm", "gut_very").split(" "));
    await quiz.next();
  }
  await quiz.expectResult("Start small with buttermilk, then move to kefir");
});

test("Back from the first question leads to the start, and the way on keeps the answer", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await quiz.choose("p_mild");
  await quiz.back();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await quiz.begin();
  await quiz.expectQuestion(1);
  await quiz.expectChosen("p_mild");
});

test("Start again forgets every answer", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take("red_flag_blood");
  await quiz.expectResult("Please get medical help today");
  await quiz.press("Start again");
  await expect(page.getByRole("heading", { name: "Buttermilk or kefir?" })).toBeFocused();
  await quiz.expectChosen();
  await quiz.take(buttermilk);
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
});

test("a red flag taken back takes the urgent card back", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take("red_flag_blood");
  await quiz.press("Change an answer");
  await quiz.expectQuestion(8);
  await quiz.choose("q1_none");
  await quiz.expectChosen(...calm.split(" "));
  await quiz.next();
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
});

test("the schedule is in millilitres or in ounces, as the reader wishes", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(buttermilk);
  const first = quiz.card.locator("table.plan td").first();
  await expect(first).toHaveText("2 US fl oz"); // the browser speaks American English
  await quiz.press("ml");
  await expect(first).toHaveText("60 ml");
  await quiz.press("US fl oz");
  await expect(first).toHaveText("2 US fl oz");
});
