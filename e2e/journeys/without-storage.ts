import { mkdirSync, writeFileSync } from "node:fs";
import { chromium, expect } from "@playwright/test";
import { test } from "../article.ts";
import { saved } from "../local.ts";
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

test("where the reader blocks all site data a file is offered at once, and nothing that cannot be", async ({ baseURL, launchOptions }, testInfo) => {
  const profile = testInfo.outputPath("profile");
  mkdirSync(profile + "/Default", { recursive: true });
  writeFileSync(profile + "/Default/Preferences", JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }));
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, baseURL });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (e) => faults.push(e.message));
  await page.goto("licenses.txt"); // none of our scripts is there
  await expect(() => page.evaluate(() => localStorage), "it is as strict as meant").rejects.toThrow(/Access is denied/);
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(answers);
  await quiz.expectResult("Have kefir one day and buttermilk the next");
  await expect(page.getByText("This browser does not let this site keep anything")).toBeVisible();
  await expect(page.locator("#keep, #start-plan")).toHaveCount(0);
  const file = await saved(page, "#save-file");
  expect(JSON.parse(file.text).kept).toHaveLength(1);
  for (const path of ["kept/", "plan/"]) {
    await page.goto(path);
    await expect(page.getByText("so nothing is kept here")).toBeVisible();
  }
  await expect(page.locator("#import, #export")).toHaveCount(0);
  expect(faults).toEqual([]);
  await context.close();
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
