import { expect, test } from "@playwright/test";
import { calm, mouse, Quiz } from "../pages.ts";

const buttermilk = calm;

test("an answer is changed from the result, the others stay, and the result follows", async ({ page }) => {
  const quiz = new Quiz(page, page, mouse);
  await quiz.open();
  await quiz.take(buttermilk);
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
  await quiz.panel("answers");
  await expect(page.locator(".answer")).toHaveCount(8);
  await expect(page.locator("#change-3")).toHaveText("How is your gut on most days? Calm");
  await quiz.press(page.locator("#change-3"));
  await quiz.expectQuestion(4);
  await expect(quiz.option("gut_calm")).toBeChecked();
  await quiz.choose("gut_very");
  await quiz.expectResult("Start small with buttermilk, then move to kefir");
  await expect(page.locator("#result")).toBeFocused();
  await quiz.change(8);
  for (const id of buttermilk.replace("gut_calm", "gut_very").split(" ")) await expect(quiz.option(id)).toBeChecked();
});

test("Back from an answer to change leads to the answers, as they were", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(buttermilk);
  await quiz.change(4);
  await quiz.choose("gut_very");
  await quiz.back();
  await expect(page.locator("#answers")).toBeFocused();
  await expect(page.locator("#change-3")).toContainText("Calm");
  await quiz.back();
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
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
  await quiz.startAgain();
  await expect(page.getByRole("heading", { name: "Buttermilk or kefir?" })).toBeFocused();
  await quiz.expectChosen();
  await quiz.take(buttermilk);
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
});

test("a red flag taken back takes the urgent card back", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take("red_flag_blood");
  await quiz.change(8);
  await quiz.choose("q1_none");
  await expect(quiz.option("red_flag_blood")).not.toBeChecked();
  await quiz.next();
  await quiz.expectResult("Cultured buttermilk is a simple place to start");
});

test("the schedule is in millilitres or in ounces, as the reader wishes", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(buttermilk);
  await expect(quiz.card.locator(".first strong")).toHaveText("2 US fl oz");
  await quiz.panel("plan");
  const first = quiz.card.locator("table.plan td").first();
  await expect(first).toHaveText("2 US fl oz"); // the browser speaks American English
  await quiz.press("unit");
  await expect(first).toHaveText("60 ml");
  await quiz.press("US fl oz");
  await expect(first).toHaveText("2 US fl oz");
});
