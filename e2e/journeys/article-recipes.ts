import { createHash } from "node:crypto";
import { expect, test } from "@playwright/test";
import { Article, bare, link, script, text } from "../blog.ts";
import { blocks, snippets } from "../packages/snippets.ts";

test.use({ viewport: { width: 390, height: 844 } });

test("the recipes are there to be tried", () => {
  expect(Object.keys(snippets()).length).toBeGreaterThanOrEqual(2);
});

for (const [name, html] of Object.entries(snippets()))
  test(`${name} shows the quiz`, async ({ page }) => {
    const article = await Article.open(page, bare(html + (html.includes("<script") ? "" : script)));
    await article.quiz().begin();
    await article.quiz().expectQuestion(1);
  });

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
