// A real WordPress: each way the documents name to put the quiz into a post, in a
// post by each role.
import { expect, type Page } from "@playwright/test";
import { toKefir } from "../local.ts";
import { quizPath } from "../pages.ts";
import { frames, quizIn, test } from "../wordpress/test.ts";
import { button, customHtml, ownLine, paragraph, pasted } from "../wordpress/ways.ts";
import { plain, withScript } from "../wordpress/wordpress.ts";
import { roles, Writer } from "../wordpress/writer.ts";

const takesTheQuiz = async (page: Page) => {
  const quiz = quizIn(page);
  await quiz.take(toKefir);
  await quiz.expectResult(/kefir/i);
};

for (const role of roles) {
  test(`${role}: a pasted address shows the quiz`, async ({ page, blog, quizzes }) => {
    blog.wear(plain);
    await page.goto(await Writer.post(blog, role, pasted(quizzes.root + quizPath)));
    await takesTheQuiz(page);
    await expect(frames(page)).toHaveAttribute("sandbox", "allow-scripts");
  });

  test(`${role}: a link in a paragraph, and the script in the theme`, async ({ page, blog, quizzes }) => {
    blog.wear(withScript);
    await page.goto(await Writer.post(blog, role, paragraph(quizzes.root + quizPath)));
    await takesTheQuiz(page);
    await expect(frames(page)).toHaveCount(1);
  });

  test(`${role}: link and script in a Custom HTML block`, async ({ page, blog, quizzes }) => {
    const script = `<script async src="${quizzes.root}embed.js"></script>`;
    blog.wear(plain);
    await page.goto(await Writer.post(blog, role, customHtml(quizzes.root + quizPath, script)));
    if (role === "administrator" || role === "editor") return takesTheQuiz(page);
    await expect(page.locator(`script[src^="${quizzes.root}"]`)).toHaveCount(0);
    await page.getByRole("link", { name: "Take the quiz" }).click();
    await expect(page).toHaveURL(quizzes.root + quizPath);
  });

  test(`${role}: a Button block stays a way to the quiz`, async ({ page, blog, quizzes }) => {
    blog.wear(withScript);
    await page.goto(await Writer.post(blog, role, button(quizzes.root + quizPath)));
    await page.waitForFunction(() => "gutquiz" in window);
    const seen = page.locator("gut-quiz, .wp-block-button a").first(); // the quiz has the link in it
    const box = (await seen.boundingBox())!;
    expect(box.width).toBeGreaterThan(60);
    expect(box.height).toBeLessThan(1500);
    if ((await page.locator("gut-quiz").count()) === 0) await seen.click();
    else await quizIn(page).begin();
  });
}

test("an address on a line of its own, in the classic editor", async ({ page, blog, quizzes }) => {
  blog.wear(plain);
  await page.goto(await Writer.post(blog, "author", ownLine(quizzes.root + quizPath)));
  await takesTheQuiz(page);
});
