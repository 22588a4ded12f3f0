import { expect, test } from "@playwright/test";
import { Article, bare, cardLink, demo, link, script, text } from "../blog.ts";

const kefir = "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix";

test.use({ viewport: { width: 390, height: 844 } });

test("an article's reader takes the quiz, and the article never moves", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 640 }); // the quiz's end stays below
  const article = await Article.open(page, demo());
  await expect(article.embeds).toHaveCount(2);
  expect(article.asked, "nothing but the loader before the quiz is near").toEqual(["embed.js"]);
  await article.scrollTo(0, 120);
  const quiz = article.quiz();
  await quiz.take(kefir);
  await quiz.expectResult(/kefir/i);
  await expect.poll(() => article.height(), "the result has all its room").toBeGreaterThan(2000);
  await expect.poll(async () => (await article.seen()).events.at(-1)).toBe("finished{}");
  const { shift, events } = await article.seen();
  expect(shift).toBe(0);
  expect(events.join(" ")).toBe(
    'ready{} started{} step{"n":1,"m":8} step{"n":2,"m":8} step{"n":3,"m":8} step{"n":4,"m":8} step{"n":5,"m":8} step{"n":6,"m":8} step{"n":7,"m":8} step{"n":8,"m":8} finished{}',
  );
});

test("a reader who sees what follows the quiz is asked before the article makes room", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 1000 });
  const article = await Article.open(page, bare(text(2) + link + text(3) + script));
  await article.scrollTo(0, 20);
  const before = await article.height();
  await article.quiz().take(kefir);
  await article.quiz().expectResult(/kefir/i);
  await expect(page.getByRole("button", { name: "Show all" })).toBeVisible();
  expect(await article.height()).toBe(before);
  await page.getByRole("button", { name: "Show all" }).click();
  await expect.poll(() => article.height()).toBeGreaterThan(2000);
  await expect(page.getByRole("button", { name: "Show all" })).toBeHidden();
  expect((await article.seen()).shift).toBe(0);
});

test("a reader whom a rule stops answers as many questions as any other", async ({ page }) => {
  const article = await Article.open(page, bare(text(2) + link + text(3) + script));
  await article.scrollTo(0, 200);
  await article.quiz().take("red_flag_blood");
  await article.quiz().expectResult(/medical help/i);
  await expect.poll(async () => (await article.seen()).events.at(-1)).toBe("finished{}");
  const { events } = await article.seen();
  expect(events.filter((e) => e.startsWith("step"))).toHaveLength(8);
  expect(article.asked.join(" ")).not.toMatch(/talk|flag/);
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

test("the room kept is what the quiz takes", async ({ page }) => {
  for (const width of [320, 390, 600, 800]) {
    await page.setViewportSize({ width, height: 844 });
    const article = await Article.open(page, bare(text(2) + link + text(1) + cardLink + text(1) + script));
    for (const n of [0, 1]) {
      const before = await article.height(n);
      await article.scrollTo(n);
      await expect(article.embed(n).locator("iframe").contentFrame().locator("#quiz")).toBeVisible();
      const needs = await article.embed(n).locator("iframe").contentFrame().locator("body").evaluate((b) => {
        document.documentElement.style.removeProperty("--room");
        return b.getBoundingClientRect().height;
      });
      expect(needs, `frame ${n} at ${width}: run make heights`).toBeLessThanOrEqual(before);
      expect(before - needs, `frame ${n} at ${width}: run make heights`).toBeLessThan(110);
    }
  }
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
  expect(article.said.filter((s) => !s.includes("web-share"))).toEqual([]);
});
