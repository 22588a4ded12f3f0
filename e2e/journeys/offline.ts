// After one visit the site works without a network.
import { expect } from "@playwright/test";
import { Builds } from "../host.ts";
import { bodies, saved } from "../local.ts";
import { bundle, headline, installed, kept, takesTheQuiz, test, visit } from "../offline.ts";
import { Quiz, quizPath } from "../pages.ts";

test.use({ serviceWorkers: "allow" });

test("after one visit every route opens without a network, queries and fragments included", async ({ page, host, builds }) => {
  await page.goto(host.root + quizPath);
  const titles: Record<string, string> = {};
  const routes = builds.routes().filter((route) => route !== "publish/"); // what it shows comes from the network
  for (const route of routes) {
    await page.goto(host.root + route);
    titles[route] = await page.title();
  }
  await installed(page);
  await host.down();
  for (const route of routes) {
    const response = await page.goto(`${host.root}${route}?theme=dark#x`);
    expect(response!.status(), route).toBe(200);
    expect(await page.title(), route).toBe(titles[route]);
    const framed = /\/(embed|card)\//.test(route);
    const own = framed ? route.replace("/embed/", "/").replace("/card/", "/r/") : route;
    expect(page.url()).toBe(`${host.root}${own}?theme=dark#x`);
  }
  expect(routes.length).toBeGreaterThan(18);
  console.log(`routes opened without a network: ${routes.length}`);
  await host.up();
});

test("the plan goes on without a network: reported, corrected, saved, begun and kept", async ({ page, host }) => {
  await page.clock.setFixedTime("2026-11-01T08:00:00");
  await visit(page, host);
  await host.down();
  await takesTheQuiz(page, host);
  await page.locator("#keep").click();
  await page.locator("#start-plan").click();
  await page.getByRole("link", { name: "Open my plan" }).click();
  await page.locator("#had").click();
  await page.locator("#felt-fine").check();
  await page.clock.setFixedTime("2026-11-02T08:00:00");
  await page.goto(host.root);
  await page.getByRole("link", { name: "Open my plan" }).click();
  await expect(page.getByText("Day 2 of 14")).toBeVisible();
  await page.locator("#skip").click();
  await expect(page.getByText("Reported for 2 November 2026. Skipped.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Reported for 2 November 2026. Skipped.")).toBeVisible();
  expect((await saved(page, "#ics")).text).toContain("DTSTART;VALUE=DATE:20261103");
  await page.getByRole("link", { name: "All you have kept" }).click();
  await page.getByRole("button", { name: /^Open ?:/ }).click();
  await expect(page.locator("article #result")).toHaveText(headline);
  await host.up();
});

test("a new version of the site takes nothing from what is kept", async ({ page, host, builds }) => {
  await visit(page, host);
  await takesTheQuiz(page, host);
  await page.locator("#keep").click();
  await page.locator("#start-plan").click();
  await expect(page.locator("#unstart")).toBeFocused();
  const before = await bodies(page);
  host.dir = builds.second;
  await page.goto(host.root);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r!.update()).then(() => undefined));
  await page.getByRole("button", { name: "Reload" }).click();
  await expect(page.getByRole("heading", { name: Builds.newTitle })).toBeVisible();
  await page.goto(host.root + "plan/");
  await expect(page.locator("#had")).toBeVisible();
  await page.goto(host.root + "kept/");
  await page.getByRole("button", { name: /^Open ?:/ }).click();
  await expect(page.locator("article #result")).toHaveText(headline);
  expect(await bodies(page)).toEqual(before);
});

test("without a network an address that leads nowhere says so, and leads home", async ({ page, host }) => {
  await page.goto(host.root + quizPath);
  await installed(page);
  await host.down();
  expect((await page.goto(host.root + "nowhere/?a=b"))!.status()).toBe(503);
  await expect(page.getByRole("heading")).toHaveText("There is no network, and no page of this address is kept on this device.");
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
  await new Quiz(page).panel("share");
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

test("a quiz is kept once it is opened, the client once it was loaded, and both are downloaded once", async ({ page, host }) => {
  await page.goto(host.root);
  await installed(page);
  const before = Object.values(await kept(page, host.root)).flat();
  expect(before).toContain("kept/");
  expect(before.filter((path) => path.includes("buttermilk")), "nobody has opened it").toEqual([]);
  expect(before.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  expect(before.filter((path) => /embed|card|wide|square|sw\.js/.test(path))).toEqual([]);
  await visit(page, host);
  await expect.poll(async () => Object.values(await kept(page, host.root)).flat()).toContain(quizPath + "paper/");
  await visit(page, host);
  for (const once of [/\.wasm$/, bundle]) expect(host.asked.filter((path) => once.test(path))).toHaveLength(1);
});

test("where a host adds a script to every page the quiz is kept as it was built, and the host's script does nothing", async ({ page, host }) => {
  host.fault = (path) => (path === "" || path.endsWith("/") ? "adds" : undefined);
  await visit(page, host);
  expect(await page.content(), "the host did add it").toContain("cdn.example");
  expect(await page.evaluate(() => document.documentElement.dataset.host), "and our policy refused it").toBeUndefined();
  await host.down();
  await takesTheQuiz(page, host);
  expect(await page.content()).not.toContain("cdn.example");
  for (const path of ["", "kept/", quizPath + "paper/"]) expect((await page.goto(host.root + path))!.status()).toBe(200);
  await host.up();
});

test("a page that the worker gives out is guarded as our server guards it", async ({ page, host }) => {
  await visit(page, host);
  const response = await page.goto(host.root + quizPath);
  expect(response!.fromServiceWorker()).toBe(true);
  expect(response!.headers()).toMatchObject({ "content-security-policy": "frame-ancestors 'self'", "x-content-type-options": "nosniff", "cross-origin-opener-policy": "same-origin" });
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

test("of a site with more quizzes, what is kept opens without a network though only its own quiz was used", async ({ page, host, builds }) => {
  host.dir = builds.more;
  await visit(page, host);
  await takesTheQuiz(page, host);
  await page.locator("#keep").click();
  await expect(page.locator("#unkeep")).toBeVisible();
  const files = Object.values(await kept(page, host.root)).flat();
  expect(files.filter((path) => path.includes("bike-tyre"))).toEqual([]);
  await host.down();
  await page.goto(host.root + "kept/");
  await page.getByRole("button", { name: /^Open ?:/ }).click();
  await expect(page.locator("article #result")).toHaveText(headline);
  expect((await page.goto(host.root + "bike-tyre/"))!.status(), "nobody has opened it").toBe(503);
  await host.up();
});
