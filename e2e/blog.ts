// The words the journeys about articles are told in: somebody else's page, on
// another site than the quiz, with whatever its editor and its host did to it.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { Quiz } from "./pages.ts";

/** Where the quizzes are, as playwright.config.ts has it. */
export const address = `http://127.0.0.1:${process.env.GUTQUIZ_PORT ?? "8123"}/blog/tools/`;

/** Where the article is: no server has this name, the test answers for it. */
export const blog = "http://blog.example/";

/** What a blog's editor pastes. */
export const link = '<p><a href="https://quiz.example/buttermilk-or-kefir/">Take the quiz</a></p>';
export const cardLink = '<p><a href="https://quiz.example/buttermilk-or-kefir/card/kefir/">Plain kefir</a></p>';
export const script = '<script async src="https://quiz.example/embed.js"></script>';

/** Text to scroll through: about this many phone screens. */
export const text = (screens: number) =>
  Array.from({ length: screens * 4 }, (_, i) => `<p style="height:190px;margin:10px 0">Paragraph ${i} about sour milk.</p>`).join("");

/** The article of the project, as it is. */
export const demo = () => readFileSync(import.meta.dirname + "/../index.html", "utf8");

export const bare = (body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Blog</title><style>body{margin:0 16px;font:18px/1.6 serif}</style>${head}</head><body><h1>Sour milk</h1>${body}</body></html>`;

interface Seen {
  shift: number;
  events: string[];
}

/** An Article is a page of another site with quizzes in it. */
export class Article {
  /** What was asked of the quiz's own site, as paths. */
  readonly asked: string[] = [];
  readonly said: string[] = [];

  private constructor(
    readonly page: Page,
    readonly quizzes: string,
  ) {
    page.on("request", (r) => r.url().startsWith(quizzes) && this.asked.push(new URL(r.url()).href.slice(quizzes.length)));
    page.on("console", (m) => this.said.push(m.text()));
    page.on("pageerror", (e) => this.said.push("error: " + e.message));
  }

  /** Opens the article; headers are what its host adds. */
  static async open(page: Page, html: string, headers: Record<string, string> = {}) {
    const article = new Article(page, address);
    await page.addInitScript(watch);
    await page.route(blog + "**", (route) => route.fulfill({ headers: { "content-type": "text/html", ...headers }, body: html.replaceAll("https://quiz.example/", address) }));
    await page.goto(blog);
    return article;
  }

  get embeds() {
    return this.page.locator("gut-quiz");
  }

  embed(n = 0) {
    return this.embeds.nth(n);
  }

  /** The quiz in the nth embed. */
  quiz(n = 0) {
    return new Quiz(this.page, this.embed(n).locator("iframe").contentFrame());
  }

  /** Scrolls as a reader does, until the nth embed's top is this far below the screen's. */
  async scrollTo(n = 0, below = 60) {
    await expect(this.embed(n)).toBeAttached();
    for (let at = -1; ; ) {
      const top = await this.embed(n).evaluate((e) => e.getBoundingClientRect().top);
      const step = Math.max(-400, Math.min(400, top - below));
      await this.page.mouse.wheel(0, step);
      const now = await this.page.evaluate(async () => (await new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r))), scrollY));
      if (Math.abs(step) < 2 || now === at) return;
      at = now;
    }
  }

  /** What the article saw: how far it jumped, and the quiz's events. */
  seen() {
    return this.page.evaluate(() => (window as any).seen as Seen);
  }

  height(n = 0) {
    return this.embed(n).evaluate((e) => e.getBoundingClientRect().height);
  }
}

// Runs in every page and frame before its own scripts; only the article is watched.
const watch = () => {
  if (top !== window) return;
  const seen: Seen = { shift: 0, events: [] };
  (window as any).seen = seen;
  new PerformanceObserver((list) => {
    for (const e of list.getEntries() as any[]) if (!e.hadRecentInput) seen.shift += e.value;
  }).observe({ type: "layout-shift", buffered: true });
  for (const name of ["ready", "room", "seen", "started", "step", "finished", "product", "shared", "broken"])
    addEventListener("gutquiz:" + name, (e) => seen.events.push(name + JSON.stringify((e as CustomEvent).detail)));
};
