// What an editor pastes, as the documents and the theme's section have it.
import { readFileSync } from "node:fs";
import { Liquid } from "liquidjs";

const root = import.meta.dirname + "/../../";
const docs = readFileSync(root + "docs/embedding.md", "utf8");

/** The code blocks of docs/embedding.md in a language. */
export const blocks = (language: string) => [...docs.matchAll(new RegExp("```" + language + "\n(.*?)```", "gs"))].map((m) => m[1]!);

/** The section as Shopify's language makes it of the editor's settings. */
export const section = (settings: Record<string, string>) => {
  const engine = new Liquid();
  // Shopify reads the settings' own block before it draws; it draws nothing of it.
  const source = readFileSync(root + "web/browser/article/gutquiz.liquid", "utf8").replace(/{% schema %}.*{% endschema %}/s, "");
  return engine.parseAndRenderSync(source, { section: { settings } });
};

/** The settings that the section offers. */
export const offered = () => {
  const source = readFileSync(root + "web/browser/article/gutquiz.liquid", "utf8");
  return JSON.parse(/{% schema %}(.*){% endschema %}/s.exec(source)![1]!) as { settings: { id: string; type: string; label: string; default: string }[] };
};

export const address = "https://quiz.example/buttermilk-or-kefir/";

/** Each way to embed a quiz that has a link in it. */
export const snippets = () => ({
  ...Object.fromEntries(
    blocks("html")
      .filter((html) => html.includes("<a "))
      .map((html, n) => [`recipe ${n + 1}`, html]),
  ),
  "the Shopify section": section({ address, words: "Take the quiz" }),
});
