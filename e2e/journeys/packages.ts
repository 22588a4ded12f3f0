// What the packages that hosts use make of a quiz's link and of its pages.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { Readability } from "@mozilla/readability";
import { extract } from "@extractus/oembed-extractor";
import { HtmlValidate } from "html-validate";
import { JSDOM } from "jsdom";
import ogs from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { test } from "../addressed.ts";
import { Article, bare, demo, script } from "../blog.ts";
import { quizPath } from "../pages.ts";
import { sanitizers } from "../packages/sanitizers.ts";
import { address, offered, section, snippets } from "../packages/snippets.ts";

for (const [name, clean] of Object.entries(sanitizers))
  for (const [snippet, html] of Object.entries(snippets()))
    test(`${snippet} is a link behind ${name}, and a quiz where the theme has the script`, async ({ page }) => {
      const left = clean(html);
      expect(left).not.toContain("<script");
      expect(left).toContain(`href="${address}`);
      const article = await Article.open(page, bare(left + script));
      await article.quiz().begin();
      await article.quiz().expectQuestion(1);
    });

test("a browser's reader view keeps the way to the quiz", () => {
  const article = new JSDOM(demo(), { url: "https://blog.example/" }).window.document;
  const kept = new Readability(article).parse()!;
  expect(kept.content).toContain(`href="${address}"`);
  expect(kept.textContent).not.toContain("undefined");
});

test("the Shopify section's own defaults are a quiz", async ({ page }) => {
  const settings = Object.fromEntries(offered().settings.map((s) => [s.id, s.default]));
  const article = await Article.open(page, bare(section({ ...settings, address: settings.address!.replace("{link}", address) })));
  await article.quiz().begin();
});

test("what an editor types into the Shopify section stays text", () => {
  const html = section({ address: `${address}"><script>alert(1)</script>`, words: "<b>Bold</b>" });
  expect(html).not.toContain("<b>");
  expect(html.match(/<script/g)).toHaveLength(1); // ours
});

for (const path of ["", "r/kefir/"])
  test(`open-graph-scraper and unfurl.js find title, words and picture of ${quizPath}${path}`, async ({ quizzes }) => {
    const page = quizzes.root + quizPath + path;
    const { error, result } = await ogs({ html: await (await fetch(page)).text() });
    expect(error).toBe(false);
    expect(result).toMatchObject({ ogType: "website", ogUrl: page, twitterCard: "summary_large_image" });
    const unfurled = await unfurl(page);
    expect(unfurled.open_graph.title).toBe(result.ogTitle);
    expect(unfurled.description).toBe(result.ogDescription);
    for (const { url } of result.ogImage!) expect((await fetch(url)).headers.get("content-type")).toBe("image/png");
    expect(unfurled.open_graph.images!.map((image) => image.url)).toEqual(result.ogImage!.map((image) => image.url));
    expect(unfurled.oEmbed).toMatchObject({ type: "rich", title: unfurled.title });
  });

for (const [path, frame] of [["", "embed/"], ["r/kefir/", "card/kefir/"], ["card/kefir/", "card/kefir/"], ["dark/", "embed/?theme=dark"]] as const)
  test(`oembed-extractor finds the frame of ${quizPath}${path}`, async ({ page, quizzes }) => {
    const found = (await extract(quizzes.root + quizPath + path)) as unknown as { html: string; width: number };
    await page.setViewportSize({ width: 360, height: 740 });
    await page.setContent(found.html);
    await expect(page.locator("iframe")).toHaveAttribute("src", quizzes.root + quizPath + frame);
    expect((await page.locator("iframe").boundingBox())!.width).toBeLessThan(360);
    expect(found.width).toBeGreaterThan(360);
    await expect(page.locator("iframe").contentFrame().getByRole("heading").first()).toBeVisible();
  });

test("html-validate finds no fault in any page", async ({ quizzes }) => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    // A box that scrolls is a region so that a keyboard gets into it: it is no section of the text.
    rules: { "prefer-native-element": ["error", { exclude: ["region"] }] },
  });
  const pages = readdirSync(quizzes.dir, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
  expect(pages.length).toBeGreaterThan(15);
  const faults = [];
  for (const file of [...pages.map((file) => join(quizzes.dir, file)), import.meta.dirname + "/../../index.html"]) {
    const { results } = await validator.validateString(readFileSync(file, "utf8"));
    for (const m of results.flatMap((r) => r.messages)) faults.push(`${file.replace(quizzes.dir, "")}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
  }
  expect(faults).toEqual([]);
});
