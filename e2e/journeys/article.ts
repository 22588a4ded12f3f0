import { expect, test } from "@playwright/test";
import { Article, bare, cardLink, demo, link, script, text } from "../blog.ts";
import { toKefir as kefir } from "../local.ts";

test.use({ viewport: { width: 390, height: 844 } });

test("an article's reader takes the quiz, and the article never moves", async ({ page }) => {
  const article = await Article.open(page, demo());
  await expect(article.embeds).toHaveCount(2);
  expect(article.asked, "nothing but the loader before the quiz is near").toEqual(["embed.js"]);
  await article.scrollTo(0, 60);
  await expect.poll(async () => (await article.seen()).events.join(" "), "half of it was on the screen for a second").toBe("ready{} seen{}");
  const before = [await article.height(), await page.evaluate(() => scrollY)];
  const quiz = article.quiz();
  await quiz.take(kefir);
  await quiz.expectResult(/kefir/i);
  await expect.poll(async () => (await article.seen()).events.at(-1)).toBe("finished{}");
  const { shift, events } = await article.seen();
  expect(events.join(" ")).toBe("ready{} seen{} started{} finished{}");
  expect(shift).toBe(0);
  expect([await article.height(), await page.evaluate(() => scrollY)]).toEqual(before);
});

test("a quiz that ends with medical help tells the article no less and no more", async ({ page }) => {
  const article = await Article.open(page, bare(text(2) + link + text(3) + script));
  await article.scrollTo(0, 60);
  const before = await article.height();
  await article.quiz().take("red_flag_blood h_none milk_ok m_none gut_calm neither f_often p_mix");
  await article.quiz().expectResult(/medical help/i);
  await expect.poll(async () => (await article.seen()).events.filter((e) => e !== "seen{}").join(" ")).toBe("ready{} started{} finished{}");
  expect(await article.height()).toBe(before);
  expect(article.asked.join(" ")).not.toMatch(/talk|flag/);
});

test("what is counted is counted once, however often a reader begins again", async ({ page }) => {
  const article = await Article.open(page, bare(link + script));
  await article.quiz().take(kefir);
  await article.quiz().startAgain();
  await article.quiz().take(kefir);
  await article.quiz().expectResult(/kefir/i);
  expect((await article.seen()).events.filter((e) => e !== "seen{}").join(" ")).toBe("ready{} started{} finished{}");
});

test("two quizzes and a card live in one article", async ({ page }) => {
  const article = await Article.open(page, bare(link + text(2) + link + text(2) + cardLink + script + script));
  await expect(article.embeds).toHaveCount(3);
  await article.quiz(0).begin();
  await article.quiz(0).expectQuestion(1);
  await article.scrollTo(1);
  await expect(article.quiz(1).button(/18 or over/)).toBeVisible();
  await article.scrollTo(2);
  await expect(article.embed(2).locator("iframe").contentFrame().locator("#result")).toHaveText(/kefir/i);
  const tokens = page.frames().map((f) => /gq=([^&]+)/.exec(f.url())?.[1]);
  expect(new Set(tokens.filter(Boolean)).size).toBe(3);
  await article.embed(0).evaluate((e) => (e as any).restart());
  await expect(article.quiz(0).button(/18 or over/)).toBeVisible();
});

test("a quiz that never comes leaves its link, and says so", async ({ page }) => {
  await page.route("**/embed/", (route) => route.abort());
  await page.clock.install();
  const article = await Article.open(page, bare(link + script));
  await expect(article.embed().locator("iframe")).toBeAttached();
  await page.clock.fastForward(11_000);
  await expect(page.getByRole("status")).toContainText("could not be shown here");
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
});

for (const [name, address] of [
  ["an unknown quiz", "https://quiz.example/no-such-quiz/"],
  ["an unknown outcome", "https://quiz.example/buttermilk-or-kefir/card/wine/"],
  ["an outcome that has no card", "https://quiz.example/buttermilk-or-kefir/r/talk-first/"],
  ["a name every object has", "https://quiz.example/constructor/"],
])
  test(`${name} stays a link, and the console says why`, async ({ page }) => {
    const article = await Article.open(page, bare(`<p><a href="${address}">Take the quiz</a></p>` + script));
    await expect.poll(() => article.said.filter((s) => s.startsWith("gutquiz:"))).toHaveLength(1);
    await expect(article.embeds).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  });

test("links in a sentence, to other sites and to other pages stay links", async ({ page }) => {
  const article = await Article.open(
    page,
    bare(
      `<p>Or <a href="https://quiz.example/buttermilk-or-kefir/">take the quiz</a>.</p>
       <p><a href="https://evil.example/buttermilk-or-kefir/">Quiz</a></p>
       <p><a href="https://quiz.example.evil.example/buttermilk-or-kefir/">Quiz</a></p>
       <p><a href="/buttermilk-or-kefir/">Quiz</a></p>
       <p><a href="https://quiz.example/buttermilk-or-kefir/paper/">Paper</a></p>
       <p><a href="https://quiz.example/../buttermilk-or-kefir/">Above the base path</a></p>
       <p><a href="javascript:alert(1)">Quiz</a></p><p><a href="http://[">Quiz</a></p>` +
        link +
        script,
    ),
  );
  await expect(article.embeds).toHaveCount(1);
  expect(article.said).toEqual([]);
});
