// What WordPress does with the frame that it asked our site for.
import { expect } from "@playwright/test";
import { toKefir } from "../local.ts";
import { quizPath } from "../pages.ts";
import { frames, quizIn, test } from "../wordpress/test.ts";
import { paragraph, pasted } from "../wordpress/ways.ts";
import { plain, withScript } from "../wordpress/wordpress.ts";
import { Writer } from "../wordpress/writer.ts";

const loads = 20;

test(`the pasted address shows the quiz in ${loads} of ${loads} loads`, async ({ page, blog, quizzes }) => {
  blog.wear(plain);
  const post = await Writer.post(blog, "author", pasted(quizzes.root + quizPath));
  let shown = 0;
  for (let load = 0; load < loads; load++) {
    await page.goto(post);
    const frame = page.locator("iframe.wp-embedded-content");
    // WordPress hides the frame until a height comes, and never shows it without.
    shown += await frame.waitFor({ state: "visible", timeout: 5000 }).then(() => frame.evaluate((f) => +!f.style.clip), () => 0);
  }
  test.info().annotations.push({ type: "shown", description: `${shown} of ${loads}` });
  expect(shown).toBe(loads);
});

test("the frame has no border, and the height of its quiz, at most 1000", async ({ page, blog, quizzes }) => {
  blog.wear(plain);
  await page.goto(await Writer.post(blog, "author", pasted(quizzes.root + quizPath)));
  await expect(quizIn(page).button(/18 or over/)).toBeVisible();
  expect(await frames(page).evaluate((f) => getComputedStyle(f).borderTopWidth)).toBe("0px");
  const height = Number(await frames(page).getAttribute("height"));
  expect(height).toBeGreaterThan(400);
  expect(height).toBeLessThanOrEqual(1000);
});

test("the address of an outcome or its card shows the card", async ({ page, blog, quizzes }) => {
  blog.wear(plain);
  for (const path of ["r/kefir/", "card/kefir/"]) {
    await page.goto(await Writer.post(blog, "author", pasted(quizzes.root + quizPath + path)));
    await expect(frames(page)).toHaveAttribute("src", new RegExp("^" + quizzes.root + quizPath + "card/kefir/"));
    await expect(quizIn(page).place.getByRole("heading", { name: /kefir/i }).first()).toBeVisible();
  }
});

for (const theme of ["light", "dark"] as const)
  test(`the ${theme} address is ${theme} for whom the other is usual`, async ({ page, blog, quizzes }) => {
    blog.wear(plain);
    await page.emulateMedia({ colorScheme: theme === "dark" ? "light" : "dark" });
    await page.goto(await Writer.post(blog, "author", pasted(quizzes.root + quizPath + theme + "/")));
    await expect(quizIn(page).button(/18 or over/)).toBeVisible();
    // The client may put its own card in this one's place meanwhile, which then has no colour.
    const shade = () =>
      quizIn(page).card.evaluate((card) => {
        const red = /\d+/.exec(getComputedStyle(card).backgroundColor);
        return red && (Number(red[0]) > 127 ? "light" : "dark");
      });
    await expect.poll(shade).toBe(theme);
  });

test("a post with a pasted address and our script shows one quiz", async ({ page, blog, quizzes }) => {
  blog.wear(withScript);
  await page.goto(await Writer.post(blog, "editor", pasted(quizzes.root + quizPath)));
  await page.waitForFunction(() => "gutquiz" in window);
  await quizIn(page).begin();
  await expect(frames(page)).toHaveCount(1);
});

test("WordPress follows our links by itself: to the product by our own page, and with no answer", async ({ page, blog, quizzes }) => {
  blog.wear(plain);
  const post = await Writer.post(blog, "author", pasted(quizzes.root + quizPath));
  for (const [link, path] of [["a[rel~=sponsored]:visible", "product/"], ["a[href='../']:visible", ""]] as const) {
    await page.goto(post);
    const quiz = quizIn(page);
    await quiz.take(toKefir);
    await quiz.expectResult(/kefir/i);
    await expect(quiz.place.locator("a[href*='#1.']"), "WordPress would hear them").toHaveCount(0);
    await expect(quiz.place.locator(link).first(), "it opens in this tab").not.toContainText("new tab");
    await quiz.place.locator(link).first().click();
    await expect(page).toHaveURL(quizzes.root + quizPath + path);
  }
});

test("in WordPress's frame nothing is offered that its sandbox forbids", async ({ page, blog, quizzes }) => {
  blog.wear(plain);
  await page.goto(await Writer.post(blog, "author", pasted(quizzes.root + quizPath)));
  const quiz = quizIn(page);
  await quiz.take(toKefir);
  await quiz.expectResult(/kefir/i);
  await expect(quiz.button("Print")).toBeHidden();
  await quiz.place.locator("a[href*='doi.org']").first().evaluate((source: HTMLAnchorElement) => (source.focus(), source.click()));
  await expect(page, "sources are on the paper twin").toHaveURL(quizzes.root + quizPath + "paper/");
});

test("the recipe for functions.php puts the script into posts alone, and WordPress logs nothing", async ({ page, blog, quizzes }) => {
  blog.wear(withScript);
  const script = page.locator(`script[src^="${quizzes.root}embed.js"]`);
  await page.goto(await Writer.post(blog, "editor", paragraph(quizzes.root + quizPath)));
  await expect(script).toHaveCount(1);
  await expect(script).toHaveAttribute("async", "");
  await page.goto(blog.address + "/wp-login.php");
  await expect(script).toHaveCount(0);
  expect(blog.complaints()).toBe("");
});
