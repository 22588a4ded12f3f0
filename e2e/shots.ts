import { test } from "@playwright/test";
import { Quiz } from "./pages.ts";
import { states } from "./states.ts";

const questions: typeof states = {
  "choose-any": async (quiz) => {
    await quiz.open();
    await quiz.upTo(8);
    await quiz.choose("long_change");
  },
  "choose-one": async (quiz) => {
    await quiz.open();
    await quiz.upTo(3);
    await quiz.option("lactose").press("Space");
  },
  asked: async (quiz) => {
    await quiz.open();
    await quiz.begin();
    await quiz.expectQuestion(1);
    await quiz.next();
  },
};

for (const width of [360, 768, 1280])
  for (const colorScheme of ["light", "dark"] as const)
    for (const [name, lead] of Object.entries({ ...states, ...questions }))
      test(`${name} at ${width} pixels, ${colorScheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await lead(new Quiz(page));
        await page.screenshot({ path: `shots/${name}-${width}-${colorScheme}.png`, fullPage: true });
      });
