// The site as an app: what a browser asks of it, who is offered it and how, and
// what it keeps once it is there.
import { chromium, expect, type Page } from "@playwright/test";
import { clientKept, installed, kept, takesTheQuiz, test } from "../offline.ts";
import { quizPath } from "../pages.ts";

test.use({ serviceWorkers: "allow" });

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

test("what the manifest names is there: the start, the shortcuts, the icons and the pictures of the app", async ({ page, host }) => {
  await page.goto(host.root);
  const manifest = await page.evaluate(() => fetch("manifest.webmanifest").then((r) => r.json()));
  expect(manifest.shortcuts.map((s: { name: string }) => s.name)).toEqual(["Take the quiz", "My plan"]);
  const pages = [manifest.start_url, ...manifest.shortcuts.map((s: { url: string }) => s.url)];
  const pictures = [...manifest.icons, ...manifest.screenshots].map((d: { src: string }) => d.src);
  expect([manifest.scope, ...pages, ...pictures].filter((address) => /^(https?:|\/)/.test(address)), "all relative").toEqual([]);
  const missing = (addresses: string[]) =>
    page.evaluate((all) => Promise.all(all.map((a) => fetch(a).then((r) => (r.ok ? "" : a)))).then((left) => left.filter(Boolean)), addresses);
  expect(await missing([...pages, ...pictures])).toEqual([]);
});

/** What Chromium sends where it would install the site. */
const offers = (page: Page) =>
  page.evaluate(() => {
    const prompt = async () => void (document.body.dataset.prompted = "yes");
    return dispatchEvent(Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt }));
  });

test("the app is offered quietly, the browser asks only when the reader does, and then the client is kept", async ({ page, host }) => {
  await page.goto(host.root);
  const button = page.getByRole("button", { name: "Install as an app, for use offline" });
  await expect(button).toBeHidden();
  expect(await offers(page), "the browser's own banner is held back").toBe(false);
  expect(await page.evaluate(() => document.body.dataset.prompted)).toBeUndefined();
  await button.click();
  await expect(page.locator("body")).toHaveAttribute("data-prompted", "yes");
  await installed(page);
  expect(await clientKept(page, host.root)).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event("appinstalled")));
  await expect(button).toBeHidden();
  await expect.poll(() => clientKept(page, host.root), "who installs may never have opened the quiz").toBe(true);
  await host.down();
  await takesTheQuiz(page, host);
  await host.up();
});

test("in a quiz the offer waits for the result", async ({ page, host }) => {
  await page.goto(host.root + quizPath);
  await offers(page);
  await expect(page.locator("#install")).toBeHidden();
  await takesTheQuiz(page, host);
  await offers(page);
  await expect(page.locator("#install-now")).toBeVisible();
});

for (const scheme of ["light", "dark"] as const)
  test(`iOS, which offers nothing, gets a sentence with a picture, ${scheme}`, async ({ page, host }, testInfo) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: false }));
    await page.goto(host.root);
    const sentence = page.getByText("To use this offline as an app, tap Share");
    await expect(sentence).toBeVisible();
    await expect(sentence.locator("svg")).toBeVisible();
    await expect(page.locator("#install-now")).toBeHidden();
    await sentence.screenshot({ path: testInfo.outputPath("ios.png") });
  });

test("on iOS, who keeps something learns that Safari may delete it, and that the app begins empty", async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: false }));
  for (const path of ["plan/", "kept/"]) {
    await page.goto(host.root + path);
    await expect(page.getByText("Safari may delete what a site keeps after a week without a visit")).toBeVisible();
  }
});

test("on iOS the installed app says nothing of installing", async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: true }));
  await page.goto(host.root);
  await expect(page.locator("#install")).toBeHidden();
});

test("who pays for every byte has the pages kept, and the client only once it was needed anyway", async ({ page, host, builds }) => {
  host.beforeWorker = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto(host.root + quizPath);
  await installed(page);
  const files = async () => Object.values(await kept(page, host.root)).flat().filter((path) => path !== "?old"); // a note of the worker's own
  const pages = builds.routes().filter((route) => !/\/(embed|card)\/|publish/.test(route));
  const bundles = (path: string) => !path.includes("pages.");
  expect((await files()).filter(bundles).sort()).toEqual([...pages, "manifest.webmanifest"].sort());
  expect(host.asked.filter(bundles).filter((path) => /\.(wasm|json)$/.test(path)), "nor is it fetched before the reader answers").toEqual([]);
  await takesTheQuiz(page, host);
  await expect.poll(() => clientKept(page, host.root)).toBe(true);
  expect(host.asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  await host.down();
  await takesTheQuiz(page, host);
  await host.up();
});
