import { expect } from "@playwright/test";
import { test } from "../article.ts";
import { Quiz, quizPath } from "../pages.ts";

const answers = "q1_none h_none milk_ok m_none gut_calm lowdiv f_often p_variety";

test("in a sandboxed frame of another site, where storage throws, the whole quiz works", async ({ page, publish, baseURL }) => {
  const article = await publish(`<iframe sandbox="allow-scripts" width="360" height="900" title="Quiz" src="${baseURL}${quizPath}embed/"></iframe>`);
  await page.goto(article);
  const frame = page.frames()[1]!;
  await expect(() => frame.evaluate(() => document.cookie)).rejects.toThrow(/sandboxed/); // it is as strict as meant
  const quiz = new Quiz(page, page.frameLocator("iframe"));
  await quiz.take(answers);
  await quiz.expectResult("Have kefir one day and buttermilk the next");
  await quiz.startAgain();
  await quiz.take("red_flag_weight");
  await quiz.expectResult("Please get medical help today");
});

test("where the browser forbids storage, the whole quiz works", async ({ page }) => {
  await page.addInitScript(() => {
    const forbidden = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: forbidden, configurable: true });
  });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(answers);
  await quiz.expectResult("Have kefir one day and buttermilk the next");
});

test("the quiz leaves nothing in the browser", async ({ page, context }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(answers);
  await quiz.expectResult("Have kefir one day and buttermilk the next");
  const { cookies, origins } = await context.storageState({ indexedDB: true });
  expect(cookies).toEqual([]);
  for (const { localStorage } of origins) {
    for (const { value } of localStorage) for (const id of [...answers.split(" "), "alternate"]) expect(value).not.toContain(id);
  }
});
