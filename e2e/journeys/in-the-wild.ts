// What hosts, chats, caches, extensions and old browsers do to our pages.
import { expect, type Page } from "@playwright/test";
import { test } from "../article.ts";
import { kefir, toKefir } from "../local.ts";
import { client, hold, Quiz, quizPath } from "../pages.ts";

const headline = "Plain kefir is a sensible one to try first";

test("a right-click before the client is there does not keep the result", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await page.mouse.move(5, 5);
  await page.mouse.down({ button: "right" }); // its menu takes the end
  await quiz.takeWithoutClient(toKefir);
  release();
  await quiz.expectResult(headline);
});

test("a press whose end nobody tells does not keep the result for ever", async ({ page }) => {
  const quiz = new Quiz(page);
  const release = await hold(page, client.wasm);
  await quiz.open();
  await page.locator("body").dispatchEvent("pointerdown", { button: 0, pointerId: 7, bubbles: true });
  await quiz.takeWithoutClient(toKefir);
  release();
  await quiz.expectResult(headline);
});

const intruders: Record<string, () => void> = {
  "put first while the page is read": () =>
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.body.prepend(document.createElement("aside"));
    }).observe(document, { childList: true, subtree: true }),
  "put first when it is there": () => document.addEventListener("DOMContentLoaded", () => document.body.prepend(document.createElement("aside"))),
  "put around all": () =>
    document.addEventListener("DOMContentLoaded", () => {
      const around = document.createElement("main");
      around.append(...document.body.childNodes);
      document.body.append(around);
    }),
};

for (const [what, act] of Object.entries(intruders))
  for (const path of [quizPath, quizPath + "embed/"])
    test(`with an element ${what}, there is one quiz at ${path}, and it works`, async ({ page }) => {
      await page.addInitScript(act);
      const quiz = new Quiz(page);
      await quiz.open(path);
      await quiz.arrived();
      await expect(page.locator("#gutquiz")).toHaveCount(1);
      await quiz.take(toKefir);
      await quiz.expectResult(headline);
      await expect(page.locator("aside, body > main")).not.toHaveCount(0);
    });

test("an extension's style sheet of another origin stops no frame", async ({ page, publish, baseURL }) => {
  await page.addInitScript(() => {
    const { get } = Object.getOwnPropertyDescriptor(Document.prototype, "styleSheets")!;
    const foreign = {
      href: "https://extension.example/a.css",
      get cssRules() {
        throw new DOMException("Cannot access rules", "SecurityError");
      },
    };
    Object.defineProperty(Document.prototype, "styleSheets", { get: (...args) => [foreign, ...get!.apply(document, args as [])] });
  });
  const article = await publish(`<p><a href="${baseURL}${quizPath}?theme=dark">Quiz</a></p><script src="${baseURL}embed.js"></script>`);
  await page.goto(article);
  await expect.poll(() => page.frames().length).toBe(2);
  const quiz = new Quiz(page, page.frames()[1] as unknown as Page);
  await expect(quiz.place.locator("html")).toHaveCSS("color-scheme", "dark");
  await quiz.take(toKefir);
});

test("a page from a cache, whose client is gone, is loaded anew by Try again", async ({ page }) => {
  const address = /buttermilk-or-kefir\/$/;
  await page.route(address, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/(app|run)\.\w{10}\./g, "$1.0123456789.") });
  });
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await expect(quiz.button("Try again")).toBeVisible();
  await page.unroute(address);
  await quiz.press("Try again");
  await quiz.arrived();
});

test("where the host takes the final slash off, the quiz works and its links lead on", async ({ page, baseURL }) => {
  const bare = baseURL + quizPath.slice(0, -1);
  await page.route(bare, async (route) => route.fulfill({ response: await route.fetch({ url: bare + "/" }) }));
  const quiz = new Quiz(page);
  await page.goto(bare);
  await quiz.take(toKefir);
  await quiz.expectResult(headline);
});

test("a link opens whatever a chat or a mail puts behind its code, or makes of its signs", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "share", { value: undefined });
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text: string) => void ((window as any).copied = text) } });
  });
  const quiz = await kefir(page);
  await quiz.panel("share");
  await page.locator("#share-private").click();
  await expect.poll(() => page.evaluate(() => (window as any).copied)).toContain("#1.");
  const link = await page.evaluate(() => /https?:\S+/.exec((window as any).copied)![0]);
  const long = "?fbclid=IwAR0abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz";
  const spoilt = [".", ",", ")", " ", "%20", "&utm_source=mail", long].map((end) => link + end);
  for (const address of [...spoilt, link.replace("#1.", "#1%2E"), link.replace("#", "%23")]) {
    await page.goto("about:blank");
    await page.goto(address);
    await expect(page.locator("#shared"), address).toBeVisible();
  }
  const code = link.slice(link.indexOf("#"));
  for (const end of ["", ".", long]) {
    await page.goto("about:blank");
    await page.goto(quizPath + code + end);
    await new Quiz(page).expectResult(headline);
  }
});

test("a browser too old for the client says so at once, and offers the paper version", async ({ page }) => {
  await page.addInitScript(() => {
    WebAssembly.Module = class {
      constructor() {
        throw new WebAssembly.CompileError("bulk memory is not enabled");
      }
    } as any;
  });
  let asked = false;
  await page.route(client.wasm, (route) => ((asked = true), route.continue()));
  const quiz = new Quiz(page);
  await quiz.open();
  await quiz.begin();
  await expect(page.getByRole("alert").filter({ hasText: "This browser is too old" })).toBeVisible();
  await expect(quiz.button("Try again")).toBeHidden();
  await page.getByRole("link", { name: "Use the paper version" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/On paper$/);
  expect(asked, "a megabyte for nothing").toBe(false);
});

test("old ticks that a browser brings back with the page are not the reader's", async ({ page }) => {
  const quiz = new Quiz(page);
  await hold(page, client.wasm);
  await quiz.open();
  await quiz.begin();
  await quiz.choose("p_mild");
  await page.reload();
  for (const old of ["p_mild", "red_flag_weight"]) await quiz.option(old).evaluate((o: HTMLInputElement) => (o.checked = true)); // as Firefox does
  await quiz.begin();
  await quiz.expectChosen();
  await quiz.choose("p_mix");
  await quiz.next();
  await quiz.back();
  await quiz.back();
  await quiz.begin();
  await quiz.expectChosen("p_mix");
});

test("a sandboxed frame of a site that knows no address of its own asks no other host", async ({ page, publish, baseURL }) => {
  const article = await publish(`<iframe sandbox="allow-scripts" width="360" height="900" title="Quiz" src="${baseURL}${quizPath}embed/"></iframe>`);
  await hold(page, client.wasm);
  await page.goto(article);
  const frame = page.frames()[1]!;
  await frame.locator("#adult").waitFor();
  expect(await frame.evaluate(() => document.querySelector("meta[http-equiv='Content-Security-Policy']")!.getAttribute("content"))).toContain("connect-src 'self' http: https:;");
  const refused = (address: string) =>
    frame.evaluate(
      (address) =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (e) => resolve(e.effectiveDirective));
          fetch(address).then(
            () => resolve("answered"),
            () => 0, // the policy's own word comes with it
          );
        }),
      address,
    );
  expect(await refused("http://elsewhere.example/")).toBe("connect-src");
});
