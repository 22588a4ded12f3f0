import { expect, test, type Page } from "@playwright/test";
import { Article, bare, link, script } from "../blog.ts";

const address = (page: Page) => page.frames().find((f) => f.url().includes("#gq="))!;
const token = (page: Page) => new URLSearchParams(new URL(address(page).url()).hash.slice(1)).get("gq")!;

/** What the article was told; seen comes a second after the quiz, whatever happens. */
const told = async (article: Article) => (await article.seen()).events.filter((e) => e !== "seen{}").join();

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
  { gutquiz: 1, token, type: "height", height: 5000, moved: true },
  { gutquiz: 1, token, type: "room", height: 1e9 },
  { gutquiz: 1, token, type: "room", height: "5000" },
  { gutquiz: 1, token, type: "room", height: { valueOf: 5000 } },
  { gutquiz: 1, token, type: "room", height: -1 },
  { gutquiz: 1, token, type: "room", height: 1 },
  { gutquiz: 1, token, type: "step", n: "<img src=x>", m: 8 },
  { gutquiz: 1, token, type: "finished", deep: { a: { b: { c: [1, [2, [3]]] } } } },
  "x".repeat(2_000_000),
];

test("what does not come from the frame itself changes nothing", async ({ page }) => {
  const article = await Article.open(page, bare(link + '<iframe id="other" srcdoc="<p>another frame"></iframe>' + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  const before = [await article.height(), await told(article)];
  const messages = junk(token(page));
  await page.evaluate((all) => all.forEach((m) => postMessage(m, "*")), messages);
  const other = page.frames().find((f) => f.url() === "about:srcdoc")!;
  await other.evaluate((all) => all.forEach((m) => parent.postMessage(m, "*")), messages);
  await page.evaluate(() => new Promise((r) => setTimeout(r)));
  expect([await article.height(), await told(article)]).toEqual(before);
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

test("what the frame should never say is not heard", async ({ page }) => {
  const article = await Article.open(page, bare(link + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  const before = [await article.height(), await told(article)];
  const messages = junk(token(page)).filter((m) => !(m && typeof m === "object" && "deep" in m));
  await address(page).evaluate((all) => all.forEach((m) => parent.postMessage(m, "*")), messages);
  await page.evaluate(() => new Promise((r) => setTimeout(r)));
  expect([await article.height(), await told(article)]).toEqual(before);
  expect(article.said.filter((s) => s.startsWith("error"))).toEqual([]);
});

test("a field that is too much does not reach the article", async ({ page }) => {
  const article = await Article.open(page, bare(link + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  await page.evaluate(() => void ((window as any).heard = new Promise((heard) => addEventListener("gutquiz:finished", (e) => heard((e as CustomEvent).detail)))));
  await address(page).evaluate((token) => parent.postMessage({ gutquiz: 1, token, type: "finished", n: 1, outcome: "kefir" }, "*"), token(page));
  expect(await page.evaluate(() => (window as any).heard)).toEqual({});
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

/** Opens an article with one quiz, and hears what anybody sends it. */
const heard = async (page: Page, html: string) => {
  const article = await Article.open(page, bare("<script>window.all=[];addEventListener('message',(e)=>all.push(e.data))</script>" + html + script));
  await expect(article.quiz().button(/18 or over/)).toBeVisible();
  return article;
};

/** Waits until the article has heard a word of nobody's. */
const said = (page: Page, word: string) => expect.poll(() => page.evaluate(() => (window as any).all.at(-1))).toBe(word);

// Each of the three checks by itself: the other two hold in these.
test("the frame itself, with its token, is not heard from another origin", async ({ page }) => {
  const article = await heard(page, link);
  const secret = token(page);
  await page.route("http://evil.example/**", (route) =>
    route.fulfill({ contentType: "text/html", body: `<script>parent.postMessage({gutquiz:1,token:${JSON.stringify(secret)},type:"finished"},"*");parent.postMessage("evil","*")</script>` }),
  );
  await page.evaluate(() => document.querySelector("gut-quiz")!.shadowRoot!.querySelector("iframe")!.contentWindow!.location.replace("http://evil.example/"));
  await said(page, "evil");
  expect((await article.seen()).events.join()).not.toContain("finished");
});

test("another frame of the quiz's own origin, with the first one's token, is not heard", async ({ page }) => {
  const article = await heard(page, link + link);
  await expect(article.quiz(1).button(/18 or over/)).toBeVisible();
  const [first, second] = page.frames().filter((f) => f.url().includes("#gq="));
  const secret = new URLSearchParams(new URL(first!.url()).hash.slice(1)).get("gq");
  await second!.evaluate((t) => (parent.postMessage({ gutquiz: 1, token: t, type: "finished" }, "*"), parent.postMessage("second", "*")), secret);
  await said(page, "second");
  expect((await article.seen()).events.join()).not.toContain("finished");
});

test("a parent that says it is another origin is not heard by the frame", async ({ page }) => {
  const frame = (origin: string) => `<iframe src="https://quiz.example/buttermilk-or-kefir/embed/#gq=t&o=${encodeURIComponent(origin)}"></iframe>`;
  const accent = async (origin: string) => {
    await Article.open(page, bare(frame(origin)));
    await expect(page.frameLocator("iframe").getByRole("button", { name: /18 or over/ })).toBeVisible();
    await page.evaluate(() => frames[0]!.postMessage({ gutquiz: 1, token: "t", type: "theme", accent: "#7a1f5c" }, "*"));
    const quiz = address(page);
    // What follows a message has been sent after it, and comes after it.
    await page.evaluate(() => frames[0]!.postMessage("last", "*"));
    await quiz.evaluate(() => new Promise((done) => setTimeout(done)));
    return quiz.evaluate(() => document.documentElement.style.getPropertyValue("--accent"));
  };
  expect(await accent("http://blog.example")).toBe("rgb(122,31,92)");
  expect(await accent("http://other.example")).toBe("");
});
