import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";

const docs = readFileSync(import.meta.dirname + "/../../docs/embedding.md", "utf8");

const blocks = (language: string) => [...docs.matchAll(new RegExp("```" + language + "\n(.*?)```", "gs"))].map((m) => m[1]!);

// The Shopify section with its settings filled in, as a theme would.
const section = readFileSync(import.meta.dirname + "/../../web/browser/article/gutquiz.liquid", "utf8")
  .replace(/{%-?\s*comment.*?endcomment\s*-?%}|{%\s*schema.*?endschema\s*%}|{%.*?%}/gs, "")
  .replace(/{{ section\.settings\.address[^}]*}}/, "https://quiz.example/buttermilk-or-kefir/")
  .replace(/{{ section\.settings\.words[^}]*}}/, "Take the quiz");

const recipes = [...blocks("html"), section].filter((html) => html.includes("<a "));

/** What the strictest editors keep: tags for text, and of an attribute only href. */
const sanitized = (html: string) =>
  html
    .replace(/<(script|style|iframe)\b.*?<\/\1>/gs, "")
    .replace(/<(?!\/?(?:p|a|blockquote|div|em|strong|ul|li)\b)[^>]*>/g, "")
    .replace(/<(\w+)\b[^>]*?(\shref="[^"]*")?[^>]*>/g, "<$1$2>");

test.use({ viewport: { width: 390, height: 844 } });

test("the recipes are there to be tried", () => {
  expect(recipes.length).toBeGreaterThanOrEqual(2);
});

for (const [i, html] of recipes.entries()) {
  test(`recipe ${i + 1} shows the quiz`, async ({ page }) => {
    const article = await Article.open(page, bare(html + (html.includes("<script") ? "" : script)));
    await article.quiz().begin();
    await article.quiz().expectQuestion(1);
  });

  test(`recipe ${i + 1} is a working link where the host strips the rest`, async ({ page }) => {
    const article = await Article.open(page, bare(sanitized(html)));
    await expect(page.locator("script, iframe, gut-quiz")).toHaveCount(0);
    await page.locator("a[href]").first().click();
    await expect(page).toHaveURL(new RegExp("^" + article.quizzes + "buttermilk-or-kefir/"));
  });
}

test("a loader with its integrity shows the quiz, and another does not run", async ({ page, request }) => {
  const code = await (await request.get("embed.js")).body();
  const name = `embed.${createHash("sha256").update(code).digest("hex").slice(0, 10)}.js`;
  const digest = createHash("sha384").update(code).digest("base64");
  const pinned = blocks("html").find((html) => html.includes("integrity"))!;
  const article = await Article.open(page, bare(link + pinned.replace("embed.HASH.js", name).replace("sha384-…", "sha384-" + digest)));
  await article.quiz().begin();
  await article.quiz().expectQuestion(1);
  const other = await Article.open(page, bare(link + pinned.replace("embed.HASH.js", name).replace("sha384-…", "sha384-" + "A".repeat(64))));
  await expect.poll(() => other.said.join()).toContain("integrity");
  await expect(other.embeds).toHaveCount(0);
});

test("the adapters are silent until the reader has agreed", async ({ page }) => {
  const adapters = blocks("js").find((js) => js.includes("mayCount"))!.replace("() => false", "() => window.agreed");
  const tools = "window.sent=[];window.Shopify={analytics:{publish:(n,d)=>sent.push(['shopify',n,d])}};window.plausible=(n)=>sent.push(['plausible',n]);";
  const article = await Article.open(page, bare(text(1) + link + script + `<script>${tools}${adapters}</script>`));
  await article.scrollTo();
  await article.quiz().begin();
  const sent = () => page.evaluate(() => ({ sent: (window as any).sent, layer: (window as any).dataLayer, matomo: (window as any)._paq }));
  await expect.poll(async () => (await article.seen()).events.join()).toContain("started");
  expect(await sent()).toEqual({ sent: [], layer: undefined, matomo: undefined });
  await page.evaluate(() => ((window as any).agreed = true));
  await article.embed().evaluate((e) => e.dispatchEvent(new CustomEvent("gutquiz:finished", { bubbles: true, detail: {} })));
  expect(await sent()).toEqual({
    sent: [["shopify", "quiz_finished", {}], ["plausible", "quiz_finished"]],
    layer: [{ event: "quiz_finished" }],
    matomo: [["trackEvent", "quiz", "quiz_finished"]],
  });
});

test("an oEmbed answer in an article without our script is a frame of the right height", async ({ page }) => {
  const article = await Article.open(page, bare(`<blockquote><a href="https://quiz.example/buttermilk-or-kefir/">Quiz</a></blockquote><iframe src="https://quiz.example/buttermilk-or-kefir/embed/" title="Quiz" width="600" height="657"></iframe>`));
  await expect(page.locator("iframe").contentFrame().getByRole("button", { name: /18 or over/ })).toBeVisible();
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});
