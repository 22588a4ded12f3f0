import { expect, test, type Page } from "@playwright/test";
import { Article, bare, link, script } from "../blog.ts";

const address = (page: Page) => page.frames().find((f) => f.url().includes("#gq="))!;
const token = (page: Page) => new URLSearchParams(new URL(address(page).url()).hash.slice(1)).get("gq")!;

const junk = (token: string) => [
  null,
  undefined,
  0,
  "finished",
  [],
  { type: "finished" },
  { gutquiz: 1, type: "finished" },
  { gutquiz: 1, token: "1-2-3-4", type: "finished" },
  { gutquiz: 1, token: [token], type: "finished" },
  { gutquiz: 2, token, type: "finished" },
  { gutquiz: 1, token, type: "outcome", outcome: "kefir" },
  { gutquiz: 1, token, type: ["finished"] },
  { gutquiz: 1, token, type: "height", height: 1e9, moved: true },
  { gutquiz: 1, token, type: "height", height: "5000", moved: true },
  { gutquiz: 1, token, type: "height", height: { valueOf: 5000 } },
  { gutquiz: 1, token, type: "height", height: -1 },
  { gutquiz: 1, token, type: "step", n: "<img src=x>", m: 8 },
  { gutquiz: 1, token, type: "finished", deep: { a: { b: { c: [1, [2, [3]]] } } } },
  "x".repeat(2_000_000),
];

test("what does not come from the frame itself changes nothing", async ({ page }) => {
  const article = await Article.open(page, bare(link + '<iframe id="other" srcdoc="<p>another frame"></iframe>' + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  const before = [await article.height(), (await article.seen()).events.join()];
  const messages = junk(token(page));
  await page.evaluate((all) => all.forEach((m) => postMessage(m, "*")), messages);
  const other = page.frames().find((f) => f.url() === "about:srcdoc")!;
  await other.evaluate((all) => all.forEach((m) => parent.postMessage(m, "*")), messages);
  await page.evaluate(() => new Promise((r) => setTimeout(r)));
  expect([await article.height(), (await article.seen()).events.join()]).toEqual(before);
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

test("what the frame should never say is not heard", async ({ page }) => {
  const article = await Article.open(page, bare(link + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  const before = [await article.height(), (await article.seen()).events.join()];
  const messages = junk(token(page)).filter((m) => !(m && typeof m === "object" && "deep" in m));
  await address(page).evaluate((all) => all.forEach((m) => parent.postMessage(m, "*")), messages);
  await page.evaluate(() => new Promise((r) => setTimeout(r)));
  expect([await article.height(), (await article.seen()).events.join()]).toEqual(before);
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

test("a field that is too much does not reach the article", async ({ page }) => {
  const article = await Article.open(page, bare(link + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  await page.evaluate(() => void ((window as any).heard = new Promise((heard) => addEventListener("gutquiz:step", (e) => heard((e as CustomEvent).detail)))));
  await address(page).evaluate((token) => parent.postMessage({ gutquiz: 1, token, type: "step", n: 1, m: 8, outcome: "kefir" }, "*"), token(page));
  expect(await page.evaluate(() => (window as any).heard)).toEqual({ n: 1, m: 8 });
});

test("nothing the article sends navigates, restyles beyond the theme or breaks the frame", async ({ page }) => {
  const article = await Article.open(page, bare(link + '<iframe id="other" srcdoc="<p>another frame"></iframe>' + script));
  const quiz = article.quiz();
  await quiz.begin();
  await quiz.expectQuestion(1);
  await quiz.arrived();
  const asked = article.asked.length;
  const url = address(page).url();
  const style = () => address(page).evaluate(() => document.documentElement.getAttribute("style"));
  const before = await style();
  const bad = [
    ...junk(token(page)),
    { gutquiz: 1, token: token(page), type: "theme", theme: "url(//evil.example)", accent: "red;background:url(//evil.example)", radius: "9px;x", font: "x;}body{display:none" },
    { gutquiz: 1, token: token(page), type: "theme", theme: { toString: 1 }, accent: ["fff"], radius: {}, font: 7 },
    { gutquiz: 1, token: token(page), type: "navigate", href: "https://evil.example/" },
    { gutquiz: 1, token: "no", type: "restart" },
  ];
  const frame = (m: unknown[]) => page.evaluate((all) => all.forEach((m) => document.querySelector("gut-quiz")!.shadowRoot!.querySelector("iframe")!.contentWindow!.postMessage(m, "*")), m);
  await frame(bad);
  // The right words from the wrong window.
  await page.frames().find((f) => f.url() === "about:srcdoc")!.evaluate((t) => {
    for (let i = 0; i < parent.frames.length; i++) parent.frames[i]!.postMessage({ gutquiz: 1, token: t, type: "restart" }, "*");
  }, token(page));
  await quiz.expectQuestion(1);
  await quiz.answer("q1_none");
  await quiz.expectQuestion(2);
  expect(await style()).toBe(before);
  expect(address(page).url()).toBe(url);
  expect(article.asked.slice(asked)).toEqual([]);
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});
