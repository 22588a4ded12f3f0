import { expect, test } from "@playwright/test";
import { quizPath } from "../pages.ts";

test.use({ javaScriptEnabled: false });

for (const path of [quizPath, quizPath + "embed/"]) {
  test(`without JavaScript ${path} offers the paper version and no dead button`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator("button:visible, input:visible")).toHaveCount(0);
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("noscript p")).toContainText("works out your result with JavaScript, which is off here");
    await page.getByRole("link", { name: "open the paper version" }).click();
    await expect(page).toHaveURL(new RegExp(`${quizPath}paper/$`));
  });
}

test("the paper version is the whole quiz", async ({ page }) => {
  await page.goto(quizPath + "paper/");
  await expect(page.locator(".questions > li")).toHaveCount(8);
  await expect(page.locator(".questions .tick")).toHaveCount(36);
  await expect(page.getByText("for a child ask their doctor")).toBeVisible(); // G16, before the questions
  await expect(page.locator(".rules > li")).toHaveCount(17); // and G01 to G17 without it, G13 in two readings
  await expect(page.locator(".points-table tbody tr")).toHaveCount(15);
  for (const outcome of [
    "Plain kefir is a sensible one to try first",
    "Cultured buttermilk is a simple place to start",
    "Have kefir one day and buttermilk the next",
    "Start small with buttermilk, then move to kefir",
    "Try a dairy-free ferment",
    "Try live yoghurt instead",
    "Please talk to a health professional first",
    "Please get medical help today",
  ]) {
    await expect(page.locator(".outcome").filter({ hasText: outcome }).first()).toBeVisible();
  }
});

test("without JavaScript the home page leads to the quiz", async ({ page }) => {
  await page.goto("");
  await page.getByRole("link", { name: "Paper version" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/On paper$/);
});
