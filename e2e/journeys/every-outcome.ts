import { expect, test } from "@playwright/test";
import { Quiz } from "../pages.ts";

// The answers are check cases of widget/shipped_test.go; what they end in is
// decided there. Here it must be what the reader reads.
const drinks: [name: string, answers: string, headline: string][] = [
  ["kefir", "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix", "Plain kefir is a sensible one to try first"],
  ["buttermilk", "q1_none h_none milk_ok m_none gut_calm neither f_some p_any", "Cultured buttermilk is a simple place to start"],
  ["both in turn", "q1_none h_none milk_ok m_none gut_calm lowdiv f_often p_variety", "Have kefir one day and buttermilk the next"],
  ["step up", "q1_none h_none milk_ok m_none gut_very neither f_never p_mild", "Start small with buttermilk, then move to kefir"],
  ["dairy-free", "q1_none h_none milk_allergy m_none gut_calm neither f_some p_any", "Try a dairy-free ferment"],
  ["live yoghurt", "q1_none h_none lactose no_alcohol gut_calm neither f_some p_any", "Try live yoghurt instead"],
];

const talks: [name: string, answers: string, headline: string][] = [
  ["talk first", "q1_none immune milk_ok m_none gut_calm", "Please talk to a health professional first"],
  ["urgent help", "red_flag_blood", "Please get medical help today"],
];

const advertisement = (quiz: Quiz) => quiz.card.locator("#step-result .ad");
const product = (quiz: Quiz) => advertisement(quiz).getByRole("link");
const schedule = (quiz: Quiz) => quiz.card.locator("table.plan");

for (const [name, answers, headline] of drinks) {
  test(`answers that lead to ${name} end in its card, schedule and disclosed product link`, async ({ page }) => {
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.take(answers);
    await quiz.expectResult(headline);
    await expect(advertisement(quiz)).toContainText("Advertisement · our own product.");
    await expect(product(quiz)).toHaveAttribute("rel", "sponsored noopener");
    const address = new URL((await product(quiz).getAttribute("href"))!);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      utm_source: "gutquiz",
      utm_medium: "quiz",
      utm_campaign: "buttermilk-or-kefir",
    });
    expect(address.hash).toBe("");
    await quiz.panel("test");
    await expect(quiz.card.locator("#step-test")).toContainText("Advertisement for our own product.");
    await quiz.back();
    await quiz.panel("plan");
    await expect(schedule(quiz)).toBeVisible();
  });
}

for (const [name, answers, headline] of talks) {
  test(`answers that call for ${name} end in a card with nothing to drink or buy`, async ({ page }) => {
    const quiz = new Quiz(page);
    await quiz.open();
    await quiz.take(answers);
    await quiz.expectResult(headline);
    await expect(schedule(quiz)).toHaveCount(0);
    await expect(quiz.card.locator(".points, .ad, #label, a[href*=product]")).toHaveCount(0);
  });
}

test("the urgent card says so in words and with a picture, not by colour alone", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take("red_flag_fever");
  await quiz.expectResult("Please get medical help today");
  await expect(quiz.card.locator(".picture.urgent")).toBeVisible();
  await expect(quiz.card).toContainText("These signs need a doctor, not a drink");
});

test("a reader who asks for a child is turned away", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.press("It is for a child");
  await expect(page.getByRole("heading", { name: "This quiz is for adults" })).toBeFocused();
  await expect(quiz.card).toContainText("for a child ask their doctor");
  await quiz.back();
  await expect(page.getByRole("button", { name: "It is for a child" })).toBeVisible();
});
