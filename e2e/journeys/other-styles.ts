// Readers with colours, motion or paper of their own.
import { expect, test } from "@playwright/test";
import { Quiz } from "../pages.ts";
import { answers } from "../states.ts";

test("in forced colours a chosen option and the bars can still be seen", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.upTo(8);
  await quiz.choose("long_change");
  await expect(quiz.option("long_change").locator("xpath=..")).toHaveCSS("outline-style", "solid");
  await expect(quiz.option("q1_none").locator("xpath=..")).toHaveCSS("outline-style", "none");
  await quiz.open();
  await quiz.take(answers.kefir);
  const fill = (bar: string) => quiz.card.locator(bar).first().evaluate((e) => getComputedStyle(e).fill);
  expect(await fill(".bar-first")).not.toBe(await fill(".bar-other"));
});

test("with reduced motion nothing slides or fades", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const quiz = new Quiz(page);
  await quiz.open();
  await page.evaluate(() =>
    document.addEventListener("animationstart", () => {
      const frames = document.getAnimations().flatMap((a) => (a.effect as KeyframeEffect).getKeyframes());
      document.body.setAttribute("data-moving", frames.flatMap((f) => Object.keys(f)).join(" "));
    }),
  );
  await quiz.begin();
  await expect(page.locator("body")).toHaveAttribute("data-moving");
  const moving = await page.evaluate(() => document.body.getAttribute("data-moving")!.split(" "));
  expect(moving).toContain("pointerEvents"); // the guard against double taps stays
  expect(moving).not.toContain("opacity");
  expect(moving).not.toContain("transform");
  await quiz.answer(answers.kefir);
  await quiz.expectQuestion(2);
});

test("a printed card has its words and no buttons", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(answers.kefir);
  await quiz.expectResult("Plain kefir is a sensible one to try first");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("button:not(.answer):visible")).toHaveCount(0); // an answer is text there
  await expect(quiz.card.locator("table.plan")).toBeVisible();
  await expect(quiz.card.locator("#stop")).toBeVisible();
});

test("Print asks the browser to print", async ({ page }) => {
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.take(answers.urgent);
  await page.evaluate(() => (window.print = () => document.body.setAttribute("data-printed", "")));
  await quiz.press("Print");
  await expect(page.locator("body")).toHaveAttribute("data-printed");
});
