import { expect, test } from "@playwright/test";
import { Article, bare, blog, cardLink, link, script, text } from "../blog.ts";
import { toKefir as kefir } from "../local.ts";

test.use({ viewport: { width: 390, height: 844 } });

test("a page that swaps its content scans it", async ({ page }) => {
  const article = await Article.open(page, bare("<main></main>" + script));
  await expect.poll(() => page.evaluate(() => typeof (window as any).gutquiz?.scan)).toBe("function");
  for (let visit = 0; visit < 2; visit++) {
    await page.evaluate((html) => {
      const main = document.querySelector("main")!;
      main.innerHTML = html;
      (window as any).gutquiz.scan(main);
      (window as any).gutquiz.scan(main);
    }, link.replace("https://quiz.example/", article.quizzes));
    await expect(article.embeds).toHaveCount(1);
    await article.quiz().begin();
    await article.quiz().expectQuestion(1);
  }
});

test("an element that is moved begins anew, and one that is gone is silent", async ({ page }) => {
  const article = await Article.open(page, bare(link + '<div id="there"></div>' + script));
  await article.quiz().begin();
  await page.evaluate(() => document.querySelector("#there")!.append(document.querySelector("gut-quiz")!));
  await article.quiz().begin();
  await article.quiz().expectQuestion(1);
  await page.evaluate(() => document.querySelector("gut-quiz")!.remove());
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

test("an article with a strict policy shows the quiz", async ({ page }) => {
  const quizzes = `http://127.0.0.1:${process.env.GUTQUIZ_PORT ?? "8123"}/blog/tools/`;
  const article = await Article.open(page, `<!doctype html><title>Blog</title><h1>Sour milk</h1>${link}${script}`, {
    "content-security-policy": `default-src 'none'; script-src ${quizzes}embed.js; frame-src ${quizzes}; require-trusted-types-for 'script'`,
  });
  await article.quiz().begin();
  await article.quiz().expectQuestion(1);
  expect(article.said.filter((s) => s.includes("Content Security Policy"))).toEqual([]);
});

test("where the script is blocked the link leads to the quiz", async ({ page }) => {
  await page.route("**/embed.js", (route) => route.abort("blockedbyclient"));
  const article = await Article.open(page, bare(text(1) + link + script));
  await expect(article.embeds).toHaveCount(0);
  await page.getByRole("link", { name: "Take the quiz" }).click();
  await expect(page).toHaveURL(article.quizzes + "buttermilk-or-kefir/");
});

test("the custom element needs no link", async ({ page }) => {
  const article = await Article.open(page, bare('<gut-quiz quiz="buttermilk-or-kefir" theme="dark"></gut-quiz><gut-quiz quiz="wine">A link of my own</gut-quiz>' + script));
  await article.quiz(0).begin();
  await article.quiz(0).expectQuestion(1);
  await expect(article.embed(1)).toHaveText("A link of my own");
  await expect(article.embed(1).locator("iframe")).toHaveCount(0);
});

test("a script in the head upgrades what comes after it", async ({ page }) => {
  const article = await Article.open(page, bare(link, script.replace("async ", "")));
  await expect(article.embeds).toHaveCount(1);
});

// What WordPress does with a frame that oEmbed gave it, in our own words: a
// sandbox with scripts only, heights between 200 and 1000, links to one host.
const wordpress = (quizzes: string) => `
<iframe sandbox="allow-scripts" security="restricted" style="width:100%;border:0" height="200" src="${quizzes}buttermilk-or-kefir/embed/#?secret=abcdefghij"></iframe>
<script>
  window.got = [];
  addEventListener("message", (e) => {
    const frame = document.querySelector("iframe");
    if (!e.data || e.data.secret !== "abcdefghij" || e.source !== frame.contentWindow) return;
    got.push(e.data);
    if (e.data.message === "height") frame.height = Math.min(1000, Math.max(200, e.data.value));
  });
</script>`;

test("WordPress's own embed sizes the quiz and leads to the product by our own host", async ({ page }) => {
  const quizzes = `http://127.0.0.1:${process.env.GUTQUIZ_PORT ?? "8123"}/blog/tools/`;
  const article = await Article.open(page, bare(wordpress(quizzes)));
  const { Quiz } = await import("../pages.ts");
  const quiz = new Quiz(page, page.locator("iframe").contentFrame());
  await quiz.take(kefir);
  await quiz.expectResult(/kefir/i);
  const heights = () => page.evaluate(() => (window as any).got.flatMap((m: any) => (m.message === "height" ? [m.value] : [])));
  expect(new Set(await heights()).size, "one height, whatever the reader did").toBe(1);
  expect((await heights())[0]).toBeLessThanOrEqual(1000);
  await page.evaluate(() => frames[0]!.postMessage({ message: "ready", secret: "abcdefghij" }, "*"));
  const before = (await heights()).length;
  await expect.poll(async () => (await heights()).length, "asked for, it comes again").toBeGreaterThan(before - 1);
  expect(new Set(await heights()).size).toBe(1);
  await expect(quiz.button("Print")).toBeHidden();
  const source = quiz.place.locator("a[href*='doi.org']").first();
  await source.evaluate((a: HTMLAnchorElement) => a.click());
  const sent = () => page.evaluate(() => (window as any).got.at(-1));
  await expect.poll(sent).toMatchObject({ message: "link", value: quizzes + "buttermilk-or-kefir/paper/" });
  await quiz.place.getByRole("link", { name: /^Read about the test/ }).click();
  await expect.poll(sent).toMatchObject({ message: "link", value: quizzes + "buttermilk-or-kefir/product/" });
  expect(page.url()).toBe(blog);
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

test("a host that asks for AMP's message gets the height", async ({ page }) => {
  const quizzes = `http://127.0.0.1:${process.env.GUTQUIZ_PORT ?? "8123"}/blog/tools/`;
  const heard = `<script>window.got=[];addEventListener("message",(e)=>got.push(e.data))</script>`;
  await Article.open(page, bare(heard + `<iframe src="${quizzes}buttermilk-or-kefir/embed/" width="358"></iframe>`));
  await expect.poll(() => page.evaluate(() => (window as any).got.at(-1))).toMatchObject({ sentinel: "amp", type: "embed-size" });
});

test("a card leads to its quiz and to its page", async ({ page }) => {
  const article = await Article.open(page, bare(cardLink + script));
  const card = article.embed().locator("iframe").contentFrame();
  await card.getByRole("link", { name: "Take the quiz" }).click();
  await expect(page).toHaveURL(article.quizzes + "buttermilk-or-kefir/");
});
