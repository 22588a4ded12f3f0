import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { test } from "../article.ts";
import { client, Quiz, quizPath } from "../pages.ts";
import { answers, states } from "../states.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with each violation and the elements it is about. */
const expectAccessible = async (page: Page) => {
  await expect(page.locator(".step.now, body:not(:has(.step))")).toHaveCSS("opacity", "1"); // half arrived, it lacks contrast
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(passes.length).toBeGreaterThan(10); // axe has looked
  expect(violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => n.html).join("\n")}`)).toEqual([]);
};

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const [name, lead] of Object.entries(states)) {
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        await lead(new Quiz(page));
        await expectAccessible(page);
      });
    }

    test("axe finds nothing on any question, asked or answered", async ({ page }) => {
      const quiz = new Quiz(page);
      await quiz.open();
      await quiz.begin();
      for (let n = 1; n <= 8; n++) {
        await quiz.expectQuestion(n);
        await quiz.next(); // so that it asks for an answer
        await expectAccessible(page);
        await quiz.answer("q1_none h_none milk_ok m_none gut_calm neither f_some p_any");
      }
    });

    test("axe finds nothing on the quiz and its card in an article", async ({ page, publish, baseURL }) => {
      await page.goto(await publish(`<iframe width="360" height="900" title="Quiz" src="${baseURL}${quizPath}embed/"></iframe>`));
      const quiz = new Quiz(page, page.frameLocator("iframe"));
      await quiz.arrived();
      await expectAccessible(page);
      await quiz.take(answers.kefir);
      await quiz.expectResult("Plain kefir is a sensible one to try first");
      await expectAccessible(page);
    });

    test("axe finds nothing where the client could not be loaded", async ({ page }) => {
      await page.route(client.wasm, (route) => route.abort());
      const quiz = new Quiz(page);
      await quiz.open();
      await quiz.begin();
      await quiz.button("Try again").waitFor();
      await expectAccessible(page);
    });
  });
}
