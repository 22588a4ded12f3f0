// Articles whose page is changed by a framework of the host's: Turbo swaps the
// body at each visit, React hydrates what the server drew.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, type Page } from "@playwright/test";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";
import { Article, blog, link, script } from "../blog.ts";
import { reactForPages } from "../packages/react.ts";

const turbo = readFileSync(createRequire(import.meta.url).resolve("@hotwired/turbo"), "utf8");

/** The one quiz of the page, which a reader can begin. */
const oneQuiz = async (article: Article) => {
  await article.quiz().begin();
  await article.quiz().expectQuestion(1);
  await expect(article.embeds).toHaveCount(1);
};

/** The article's host: a page for each path. */
const host = (page: Page, pages: Record<string, string>) =>
  page.route(blog + "*.html", (route) => route.fulfill({ contentType: "text/html", body: pages[new URL(route.request().url()).pathname.slice(1)]! }));

const turboPage = (quizzes: string, title: string, body: string, atFoot = "") =>
  `<!doctype html><html lang="en"><head><title>${title}</title><script>${turbo}</script>${atFoot ? "" : script.replaceAll("https://quiz.example/", quizzes)}</head>
  <body><h1>${title}</h1>${body.replaceAll("https://quiz.example/", quizzes)}<p><a id="next" href="/${title === "First" ? "second" : "first"}.html">Next article</a></p>${atFoot.replaceAll("https://quiz.example/", quizzes)}</body></html>`;

for (const [where, atFoot] of [["in the head", ""], ["at the foot of each body", script]] as const)
  test(`a Turbo visit to an article with a quiz shows it, back and forth, with the script ${where}`, async ({ page, baseURL }) => {
    const article = await Article.open(page, "<title>Blog</title>");
    await host(page, { "first.html": turboPage(baseURL!, "First", "", atFoot), "second.html": turboPage(baseURL!, "Second", link, atFoot) });
    await page.goto(blog + "first.html");
    for (let visit = 0; visit < 2; visit++) {
      await page.locator("#next").click();
      await expect(page).toHaveTitle("Second");
      await oneQuiz(article);
      await page.goBack();
      await expect(page).toHaveTitle("First");
      await expect(article.embeds).toHaveCount(0);
    }
    expect(article.said.filter((line) => line.startsWith("error"))).toEqual([]);
  });

/** An article drawn by React on the server, which hydrates when the page says so. */
const hydrated = (quizzes: string) => {
  const drawn = h("article", null, h("h1", null, "Sour milk"), h("p", null, h("a", { href: quizzes + "buttermilk-or-kefir/" }, "Take the quiz")), h("p", { id: "after" }, "Read on."));
  const tree = `React.createElement("article", null, React.createElement("h1", null, "Sour milk"), React.createElement("p", null, React.createElement("a", { href: "${quizzes}buttermilk-or-kefir/" }, "Take the quiz")), React.createElement("p", { id: "after" }, "Read on."))`;
  const hydrate = `window.hydrate = () => new Promise((done) => ReactDOM.hydrateRoot(document.querySelector("#root"), React.createElement(() => (React.useEffect(done, []), ${tree}))))`;
  return `<!doctype html><html lang="en"><head><title>React</title></head><body><div id="root">${renderToString(drawn)}</div><script>${reactForPages()}${hydrate}</script>${script}</body></html>`;
};

test("an article that React hydrates after the loader ran shows one quiz", async ({ page, baseURL }) => {
  const article = await Article.open(page, hydrated(baseURL!));
  await expect(article.embeds).toHaveCount(1);
  await page.evaluate(() => (window as any).hydrate());
  await oneQuiz(article);
  await expect(page.locator("#after")).toBeVisible();
});

test("an article that React hydrates before the loader comes shows one quiz", async ({ page, baseURL }) => {
  const html = hydrated(baseURL!).replace(script, "");
  const article = await Article.open(page, html);
  await page.evaluate(() => (window as any).hydrate());
  await page.addScriptTag({ url: baseURL + "embed.js" });
  await oneQuiz(article);
});
