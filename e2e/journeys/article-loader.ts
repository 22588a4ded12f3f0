// Pages that nobody controls, and what they do to the loader.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { address, Article, bare, blog, link, script, text } from "../blog.ts";
import { Quiz } from "../pages.ts";
import { toKefir } from "../local.ts";

test.use({ viewport: { width: 390, height: 844 } });

const a = '<a href="https://quiz.example/buttermilk-or-kefir/">Take the quiz</a>';

/** The nth quiz is there and wide, or the link is there as a link; never neither. */
const standsOrIsALink = async (article: Article, n = 0) => {
  await article.page.waitForFunction(() => "gutquiz" in window);
  if (!(await article.embeds.count())) return expect(article.page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  const { width, height } = (await article.embed(n).boundingBox())!;
  expect(width).toBeGreaterThan(300);
  expect(height).toBeLessThan(1000);
  expect(await article.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
};

const shrinking: [name: string, html: string, quizzes: number][] = [
  ["a flex column, centred", `<div style="display:flex;flex-direction:column;align-items:center"><p>${a}</p></div>`, 1],
  ["a flex paragraph", `<p style="display:flex">${a}</p>`, 1],
  ["a flex paragraph, centred, in which nothing breaks", `<p style="display:flex;justify-content:center;white-space:nowrap">${a}</p>`, 1],
  ["a float", `<div style="float:left"><p>${a}</p></div>`, 1],
  ["an inline block", `<div style="display:inline-block"><p>${a}</p></div>`, 1],
  ["fit-content", `<div style="width:fit-content"><p>${a}</p></div>`, 1],
  ["a centred grid", `<div style="display:grid;justify-items:center"><p>${a}</p></div>`, 1],
  ["a table cell", `<table><tr><td><p>${a}</p></td></tr></table>`, 1],
  ["a WordPress button row", `<div class="wp-block-buttons" style="display:flex;flex-wrap:wrap;gap:8px"><div class="wp-block-button" style="display:inline-block">${a}</div></div>`, 1],
  ["a column too narrow for a quiz", `<div style="width:120px"><p>${a}</p></div>`, 0],
  ["a menu", `<nav><div>${a}</div></nav>`, 0],
  ["a quote", `<blockquote><p>${a}</p></blockquote>`, 0],
];
for (const [name, html, quizzes] of shrinking)
  test(`in ${name} there is a quiz or a link`, async ({ page }) => {
    const article = await Article.open(page, bare(html + script));
    await standsOrIsALink(article);
    expect(await article.embeds.count()).toBe(quizzes);
  });

test("our own oEmbed answer stays one quiz", async ({ page }) => {
  const oembed = `<figure><div><blockquote>${a}</blockquote><iframe title="Quiz" width="358" height="700" src="https://quiz.example/buttermilk-or-kefir/embed/"></iframe></div></figure>`;
  const article = await Article.open(page, bare(oembed + script));
  await page.waitForFunction(() => "gutquiz" in window);
  await expect(article.embeds).toHaveCount(0);
  await expect(page.locator("iframe")).toHaveCount(1);
});

// What the loader and its files read of the document, by the names an element of
// user content may have.
const read = ["currentScript", "querySelectorAll", "createElement", "addEventListener", "readyState", "activeElement", "body", "documentElement"];
for (const element of ["img", "form", "embed"])
  test(`an ${element} that takes a name of the document changes nothing`, async ({ page }) => {
    for (const name of [...read, "gutquiz", "customElements", "HTMLScriptElement", "location"]) {
      const evil = `<${element} name="${name}" id="${name}" src="https://evil.example/embed.js" action="https://evil.example/">`;
      const article = await Article.open(page, bare(evil + link + script));
      await expect(article.embeds, name).toHaveCount(1);
      await expect(article.embed().locator("iframe"), name).toHaveAttribute("src", new RegExp("^" + address));
      expect(article.said.filter((s) => s.startsWith("error")), name).toEqual([]);
    }
  });

test("a form with a field that takes a name of its own keeps no other link from becoming a quiz", async ({ page }) => {
  const fields = ["textContent", "localName", "tagName", "querySelector", "parentElement"].map((name) => `<input name="${name}">`).join("");
  const article = await Article.open(page, bare(`<form>${a}${fields}</form>` + link + script));
  await expect(article.embeds).toHaveCount(1);
});

/** The loader of a site that was built with its address. */
const built = () => {
  const out = mkdtempSync(join(tmpdir(), "gutquiz-based-"));
  execFileSync(join(import.meta.dirname, "../../bin/gutquiz"), ["build", "--out", join(out, "site"), "--base", address], { stdio: "ignore" });
  const code = readFileSync(join(out, "site/embed.js"), "utf8");
  rmSync(out, { recursive: true });
  return code;
};

test.describe("a site built with its address", () => {
  let code = "";
  test.beforeAll(() => void (code = built()));

  const carried: [name: string, html: (code: string) => string][] = [
    ["combined with others, from the blog's own path", () => '<script src="/cache/min/1/abc.js"></script>'],
    ["kept by a cache under its own name", () => '<script src="/cache/embed.js"></script>'],
    ["inlined", (code) => `<script>${code.replaceAll("</", "<\\/")}</script>`],
    ["run late, as text", (code) => `<script>setTimeout((0,eval), 1, ${JSON.stringify(code).replaceAll("</", "<\\/")})</script>`],
    ["from a blob", (code) => `<script>{const s=document.createElement("script");s.src=URL.createObjectURL(new Blob([${JSON.stringify(code).replaceAll("</", "<\\/")}]));document.head.append(s)}</script>`],
    ["from a data address", (code) => `<script src="data:text/javascript;base64,${Buffer.from(code).toString("base64")}"></script>`],
  ];
  for (const [name, html] of carried)
    test(`shows its quiz where the loader is ${name}`, async ({ page }) => {
      await page.route(/\/cache\//, (route) => route.fulfill({ contentType: "text/javascript", body: `"use strict";${code}` }));
      // Later than the blog's own route, so this one answers.
      const article = await Article.open(page, bare(link + html(code)));
      await page.unroute(blog + "**");
      await page.route(blog, (route) => route.fulfill({ contentType: "text/html", body: bare(link.replace("https://quiz.example/", address) + html(code)) }));
      article.said.length = 0;
      await page.goto(blog);
      await expect(article.embeds).toHaveCount(1);
      await expect(article.embed().locator("iframe")).toHaveAttribute("src", new RegExp("^" + address));
      expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
    });
});

test("a loader that cannot know where it is from says in a line what to do", async ({ page, request }) => {
  const code = await (await request.get("embed.js")).text();
  const article = await Article.open(page, bare(link + `<script>${code.replaceAll("</", "<\\/")}</script>`));
  await expect.poll(() => article.said).toEqual(["gutquiz: load embed.js from its own address or build with --base"]);
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
});

const put = (page: Page, how: (html: string) => void) => page.evaluate(how, link.replace("https://quiz.example/", address));

test("a visit that changes the body, and runs the script again or tells of itself, shows the quiz", async ({ page }) => {
  const article = await Article.open(page, bare(text(1) + script));
  await page.waitForFunction(() => "gutquiz" in window);
  await put(page, (html) => {
    document.body.innerHTML = html;
    document.dispatchEvent(new Event("turbo:load"));
  });
  await expect(article.embeds).toHaveCount(1);
  await page.evaluate(() => (document.body.innerHTML = ""));
  await put(page, (html) => {
    document.body.innerHTML = html;
    const again = document.createElement("script");
    again.src = performance.getEntriesByType("resource").find((e) => e.name.endsWith("embed.js"))!.name;
    document.body.append(again);
  });
  await expect(article.embeds).toHaveCount(1);
  await article.quiz().begin();
});

test("a framework that takes the page over and writes the link anew gets a quiz again", async ({ page }) => {
  const article = await Article.open(page, bare(`<div id="root">${link}</div>` + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  await put(page, (html) => (document.querySelector("#root")!.innerHTML = html));
  await expect(article.embeds).toHaveCount(1);
  await article.quiz().begin();
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

test("a framework that does so for ever is let be", async ({ page }) => {
  const article = await Article.open(page, bare(`<div id="root">${link}</div>` + script));
  await expect(article.embeds).toHaveCount(1);
  await put(page, (html) => {
    const root = document.querySelector("#root")!;
    const undo = () => root.querySelector("gut-quiz") && (root.innerHTML = html);
    new MutationObserver(undo).observe(root, { childList: true, subtree: true });
    undo();
  });
  await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  await expect(article.embeds).toHaveCount(0);
});

test("scan takes the link itself", async ({ page }) => {
  const article = await Article.open(page, bare("<main></main>" + script));
  await page.waitForFunction(() => "gutquiz" in window);
  await put(page, (html) => {
    document.querySelector("main")!.innerHTML = html;
    (window as any).gutquiz.scan(document.querySelector("a"));
  });
  await expect(article.embeds).toHaveCount(1);
});

test("an article in XHTML shows the quiz", async ({ page }) => {
  const xhtml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Blog</title></head><body><h1>Sour milk</h1>${link}<script src="https://quiz.example/embed.js"></script></body></html>`;
  await Article.open(page, xhtml, { "content-type": "application/xhtml+xml" });
  await expect.poll(() => page.frames().length).toBe(2);
  await page.frames()[1]!.getByRole("button", { name: /18 or over/ }).click();
  await expect(page.frames()[1]!.getByRole("radiogroup", { name: /Question 1/ })).toBeVisible();
});

for (const [name, mark] of Object.entries({ "a zero-width space": "\u200b", "a word joiner": "\u2060", "a soft hyphen": "\u00ad", "a left-to-right mark": "\u200e", "a byte order mark": "\ufeff" }))
  test(`${name} beside the link is nobody's word`, async ({ page }) => {
    const article = await Article.open(page, bare(`<p>${mark}${a}${mark} </p>` + script));
    await expect(article.embeds).toHaveCount(1);
  });

test("a page whose addEventListener wants a function gets one", async ({ page }) => {
  const wrapper = `<script>const real=EventTarget.prototype.addEventListener;EventTarget.prototype.addEventListener=function(type,act,...more){return real.call(this,type,function(...all){return act.apply(this,all)},...more)}</script>`;
  const article = await Article.open(page, bare(wrapper + link + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  expect(article.said).toEqual([]);
});

for (const css of ["* {position: static !important}", "* {display: inline !important}", "* {height: auto !important; max-width: 100%}", "iframe {display: none !important}", "div:empty, i, p:empty {display: none}"])
  test(`a style for everything, ${css}, does not reach the quiz`, async ({ page }) => {
    const article = await Article.open(page, bare(link + text(1) + script, `<style>${css}</style>`));
    await expect(article.quiz().button(/18 or over/)).toBeVisible();
    const frame = (await article.embed().locator("iframe").boundingBox())!;
    expect(frame).toEqual(await article.embed().boundingBox());
    expect(frame.height).toBeLessThan(1000);
    expect(frame.width).toBeGreaterThan(300);
  });

test.describe("an article isolated from other origins", () => {
  // A policy that only pages of a trusted origin may have.
  const open = async (page: Page, headers: Record<string, string>) => {
    await page.route("http://localhost:9/", (route) =>
      route.fulfill({ headers: { "content-type": "text/html", ...headers }, body: bare(link + script).replaceAll("https://quiz.example/", address) }),
    );
    await page.goto("http://localhost:9/");
    await expect(page.locator("gut-quiz iframe")).toBeAttached();
    return new Quiz(page, page.locator("gut-quiz iframe").contentFrame());
  };
  /** The quiz's host, as one that sets no headers. */
  const bareHost = (page: Page) =>
    page.route("**/embed/", async (route) => {
      const answer = await route.fetch();
      const { "cross-origin-embedder-policy": _, ...headers } = answer.headers();
      await route.fulfill({ response: answer, headers });
    });

  for (const policy of ["require-corp", "credentialless"])
    test(`shows the quiz, ${policy}`, async ({ page }) => {
      const quiz = await open(page, { "cross-origin-embedder-policy": policy });
      await quiz.begin();
      await quiz.expectQuestion(1);
      await quiz.arrived();
    });

  test("shows it from a host that sets no headers, where a frame may be without credentials", async ({ page }) => {
    await bareHost(page);
    const quiz = await open(page, { "cross-origin-embedder-policy": "require-corp", "cross-origin-opener-policy": "same-origin" });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await quiz.begin();
    await quiz.expectQuestion(1);
  });

  test("has the link at once where neither can be", async ({ page }) => {
    await bareHost(page);
    await page.clock.install();
    await open(page, { "cross-origin-embedder-policy": "require-corp" });
    const said = page.getByRole("status");
    await expect(async () => {
      await page.clock.runFor(100); // of the ten seconds a frame has
      await expect(said).toContainText("could not be shown here", { timeout: 100 });
    }).toPass();
    expect(await page.evaluate(() => performance.now())).toBeLessThan(9000);
    await expect(page.getByRole("link", { name: "Take the quiz" })).toBeVisible();
  });
});

test.describe("an article on the quiz's own origin", () => {
  const open = async (page: Page, hash = "") => {
    const own = new URL("/own-article", address).href;
    await page.route(own, (route) => route.fulfill({ contentType: "text/html", body: bare(link + script).replaceAll("https://quiz.example/", address) }));
    await page.goto(own + hash);
    return page.locator("gut-quiz iframe");
  };

  test("cannot read the quiz, which works all the same", async ({ page }) => {
    const iframe = await open(page);
    await expect(iframe).toHaveAttribute("sandbox", /allow-scripts/);
    expect(await iframe.getAttribute("sandbox")).not.toContain("allow-same-origin");
    const quiz = new Quiz(page, iframe.contentFrame());
    await quiz.take(toKefir);
    await quiz.expectResult(/kefir/i);
    expect(await iframe.evaluate((f: HTMLIFrameElement) => f.contentDocument)).toBe(null);
  });

  test("is told by the doctor that a quiz wants a host of its own", async ({ page }) => {
    await open(page, "#gutquiz-doctor");
    await expect(page.getByRole("region", { name: "Quiz doctor" }).locator("[data-rule=sameOrigin]")).toContainText("a host of its own");
  });
});
