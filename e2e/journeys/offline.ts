// After one visit the site works without a network.
import { chromium, expect } from "@playwright/test";
import { headline, installed, kept, takesTheQuiz, test, visit } from "../offline.ts";
import { quizPath } from "../pages.ts";

test.use({ serviceWorkers: "allow" });

test("after one visit every route opens without a network, queries and fragments included", async ({ page, host, builds }) => {
  await page.goto(host.root);
  const titles: Record<string, string> = {};
  for (const route of builds.routes()) {
    await page.goto(host.root + route);
    titles[route] = await page.title();
  }
  await installed(page);
  await host.down();
  for (const route of builds.routes()) {
    const response = await page.goto(`${host.root}${route}?theme=dark#x`);
    expect(response!.status(), route).toBe(200);
    expect(await page.title(), route).toBe(titles[route]);
    const framed = /\/(embed|card)\//.test(route);
    const own = framed ? route.replace("/embed/", "/").replace("/card/", "/r/") : route;
    expect(page.url()).toBe(`${host.root}${own}?theme=dark#x`);
  }
  expect(builds.routes().length).toBeGreaterThan(14);
  await host.up();
});

test("without a network an address that leads nowhere says so, and leads home", async ({ page, host }) => {
  await page.goto(host.root);
  await installed(page);
  await host.down();
  expect((await page.goto(host.root + "nowhere/?a=b"))!.status()).toBe(404);
  await page.getByRole("link", { name: "all quizzes" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Short quizzes, worked out on your device");
  await page.goto(host.root + quizPath.slice(0, -1) + "?a=b#c");
  expect(page.url()).toBe(`${host.root}${quizPath}?a=b#c`);
  await host.up();
});

test("who has met the quiz once takes it without a network", async ({ page, host }) => {
  await visit(page, host);
  await host.down();
  await takesTheQuiz(page, host);
  await host.up();
});

test("a private link opens without a network, and stays in the address", async ({ page, host, context }) => {
  await page.addInitScript(() => {
    const writeText = async (text: string) => void (document.body.dataset.copied = text);
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    Object.defineProperty(navigator, "share", { value: undefined });
  });
  await visit(page, host);
  await takesTheQuiz(page, host);
  await page.locator("#share-private").click();
  const link = () => page.locator("body").getAttribute("data-copied").then((text) => text?.split("\n").at(-1) ?? "");
  await expect.poll(link).toContain("/r/buttermilk/#1.");
  await host.down();
  const friend = await context.newPage();
  await friend.goto(await link());
  await expect(friend.locator("#shared")).toContainText("Shared with you");
  await expect(friend.locator("#result")).toHaveText(headline);
  await host.up();
});

test("the client is kept once it was loaded, and is downloaded once", async ({ page, host }) => {
  await page.goto(host.root);
  await installed(page);
  const before = Object.values(await kept(page, host.root)).flat();
  expect(before).toContain(quizPath);
  expect(before.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  expect(before.filter((path) => /embed|card|wide|square|sw\.js/.test(path))).toEqual([]);
  await visit(page, host);
  expect(host.asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
});

test("no frame registers a worker, on our own site or another", async ({ page, host, context }) => {
  host.article = ["embed/", "card/kefir/", ""].map((path) => `<iframe src="${host.root}${quizPath}${path}" title="${path}"></iframe>`).join("");
  for (const origin of ["127.0.0.1", "localhost"]) {
    await page.goto(new URL("/article", host.root.replace("127.0.0.1", origin)).href);
    expect(page.frames()).toHaveLength(4);
    for (const frame of page.frames().slice(1)) {
      await frame.waitForLoadState("load");
      await frame.evaluate(() => dispatchEvent(new Event("gutquiz-client"))); // a page of its own would register now
      const left = () => Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then((all) => all.flat().length);
      expect(await frame.evaluate(left).catch(String)).toEqual(origin === "localhost" ? expect.anything() : 0); // a foreign frame may be refused even the question
    }
  }
  expect(context.serviceWorkers()).toEqual([]);
  expect(host.asked).not.toContain("sw.js");
});

test("Chromium finds nothing that keeps the app from being installed", async ({ host, launchOptions }, testInfo) => {
  // A private window refuses to install anything, so this one has a profile.
  const context = await chromium.launchPersistentContext(testInfo.outputPath("profile"), launchOptions);
  const page = await context.newPage();
  await page.goto(host.root);
  await installed(page);
  const devtools = await context.newCDPSession(page);
  const { url, errors, data } = await devtools.send("Page.getAppManifest");
  expect({ url, errors }).toEqual({ url: host.root + "manifest.webmanifest", errors: [] });
  expect(JSON.parse(data!).icons.map((icon: { sizes: string; purpose: string }) => `${icon.sizes} ${icon.purpose}`)).toEqual([
    "192x192 any",
    "512x512 any",
    "192x192 maskable",
    "512x512 maskable",
    "any any",
  ]);
  expect((await devtools.send("Page.getInstallabilityErrors")).installabilityErrors).toEqual([]);
  expect((await devtools.send("Page.getAppId")).appId).toBe(host.root);
  await expect(page.getByRole("button", { name: "Install as an app, for use offline" })).toBeVisible();
  await context.close();
});
