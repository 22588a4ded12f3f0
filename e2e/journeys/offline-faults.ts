// What goes wrong between a reader and the site costs at most the use without a
// network, and the next visit repairs it.
import { chromium, expect, type Page } from "@playwright/test";
import { Builds, type Host } from "../host.ts";
import { bundle, clientKept, installed, kept, takesTheQuiz, test, visit } from "../offline.ts";
import { Quiz, quizPath } from "../pages.ts";

test.use({ serviceWorkers: "allow" });

/** Loads the page and waits until its worker was tried and given up. */
const failsToInstall = async (page: Page, address: string) => {
  await page.addInitScript(() => {
    const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
    navigator.serviceWorker.register = async (...how) => {
      const r = await register(...how);
      const worker = r.installing!;
      worker.addEventListener("statechange", () => (document.body.dataset.worker = worker.state));
      return r;
    };
  });
  await page.goto(address);
  await expect(page.locator("body")).toHaveAttribute("data-worker", "redundant");
};

/** Puts something else in the place of what is kept at an address. */
const damage = (page: Page, match: string, body: string) =>
  page.evaluate(
    async ({ match, body }) => {
      let damaged = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!new RegExp(match).test(request.url)) continue;
          await cache.put(request, new Response(body, { headers: { "content-type": "text/html" } }));
          damaged++;
        }
      }
      return damaged;
    },
    { match, body },
  );

const update = (page: Page) => page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r!.update()).then(() => undefined));
const everything = async (page: Page, host: Host) => Object.values(await kept(page, host.root)).flat();

for (const fault of ["cut", "wrong"] as const) {
  test(`when a file is ${fault} at the first visit nothing is kept, the page works, and the next visit repairs it`, async ({ page, host }) => {
    host.fault = (path) => (bundle.test(path) ? fault : undefined);
    await failsToInstall(page, host.root + quizPath);
    expect(await everything(page, host)).toEqual([]);
    await takesTheQuiz(page, host);
    host.fault = () => undefined;
    await page.goto(host.root + quizPath);
    await installed(page);
    await expect.poll(() => everything(page, host)).toContain(quizPath + "paper/");
  });

  test(`when a file of a new version is ${fault} the old one serves on, and the next visit repairs it`, async ({ page, host, builds, context }) => {
    await visit(page, host);
    await page.goto(host.root); // a quiz that has sealed its page cannot look for updates
    const before = await kept(page, host.root);
    host.dir = builds.second;
    host.fault = (path) => (bundle.test(path) ? fault : undefined);
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((r) => {
        r!.addEventListener("updatefound", () => {
          const worker = r!.installing!;
          worker.addEventListener("statechange", () => (document.body.dataset.worker = worker.state));
        });
      }),
    );
    await update(page);
    await expect(page.locator("body")).toHaveAttribute("data-worker", "redundant");
    expect(await kept(page, host.root)).toEqual(before);
    await host.down();
    await takesTheQuiz(page, host);
    await expect(page).toHaveTitle(Builds.title);
    await expect(page.locator("#renew")).toBeHidden();
    await host.up();
    host.fault = () => undefined;
    await (await context.newPage()).goto(host.root);
    await expect(page.locator("#renew")).toBeVisible();
  });
}

test("a host that dies while the worker installs leaves a page that works and a next visit that repairs", async ({ page, host, context }) => {
  let asked = 0;
  const died = new Promise<void>((done) => {
    host.fault = (path) => {
      if (/pages/.test(path) && ++asked === 2) void host.down().then(done);
      return asked >= 2 ? "cut" : undefined;
    };
  });
  await page.goto(host.root + quizPath);
  await died;
  await expect(page.locator("#quiz")).toBeVisible();
  await host.up();
  host.fault = () => undefined;
  const next = await context.newPage();
  await visit(next, host);
  await host.down();
  await takesTheQuiz(next, host);
  await host.up();
});

/** Waits until the worker is in the middle of its installation, which then stays there. */
const halfInstalled = async (host: Host) => {
  const asked = new Promise<void>((done) => {
    host.fault = (path) => {
      if (bundle.test(path)) done();
      return bundle.test(path) ? "silent" : undefined;
    };
  });
  return asked;
};

test("a worker killed while it installs is begun again, and what it had fetched is not fetched twice", async ({ page, host, context }) => {
  const half = halfInstalled(host);
  await page.goto(host.root + quizPath);
  await half;
  const devtools = await context.newCDPSession(page);
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.stopAllWorkers");
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r?.active ?? r?.installing ?? null))).toBe(null);
  host.fault = () => undefined;
  host.asked = [];
  await takesTheQuiz(page, host);
  await installed(page);
  expect(host.asked.filter((path) => path.startsWith("static/site-pages"))).toEqual([]);
  await expect.poll(() => clientKept(page, host.root)).toBe(true);
  await host.down();
  await takesTheQuiz(page, host);
  await host.up();
});

test("a worker of a new version killed while it installs leaves the old one serving, and the next visit brings the new", async ({ page, host, builds, context }) => {
  await visit(page, host);
  await page.goto(host.root);
  host.dir = builds.second;
  const half = halfInstalled(host);
  void update(page).catch(() => 0); // it never ends: its page is left behind
  await half;
  const devtools = await context.newCDPSession(page);
  await devtools.send("ServiceWorker.enable");
  await devtools.send("ServiceWorker.stopAllWorkers");
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r!.installing === null && r!.waiting === null))).toBe(true);
  await host.down();
  await takesTheQuiz(page, host);
  await expect(page).toHaveTitle(Builds.title);
  await host.up();
  host.fault = () => undefined;
  const next = await context.newPage();
  await next.goto(host.root);
  await next.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r!.update()).then(() => undefined));
  await next.getByRole("button", { name: "Reload" }).click();
  await expect(next.getByRole("heading", { name: Builds.newTitle })).toBeVisible();
  await page.close();
  await next.reload();
  await expect.poll(async () => Object.keys(await kept(next, host.root)).length, "nothing half done is left").toBe(1);
});

test("a browser that dies while the worker installs has the site whole after the next visit", async ({ host, launchOptions }, testInfo) => {
  const open = async () => {
    const context = await chromium.launchPersistentContext(testInfo.outputPath("profile"), launchOptions);
    return { context, page: await context.newPage() };
  };
  const first = await open();
  const half = halfInstalled(host);
  await first.page.goto(host.root + quizPath);
  await half;
  await first.context.close();
  host.fault = () => undefined;
  const second = await open();
  await visit(second.page, host);
  await host.down();
  await takesTheQuiz(second.page, host);
  await second.context.close();
  await host.up();
});

const parts: [name: string, match: string][] = [
  ["the pages", bundle.source],
  ["the client", "\\.wasm$"],
  ["the runner", "/run\\.\\w+\\.js$"],
  ["the quiz", "static/buttermilk-or-kefir\\.\\w+\\.json$"],
];

for (const [name, match] of parts) {
  for (const [how, body] of [
    ["damaged", "<!doctype html>garbage"],
    ["empty", ""],
  ] as const) {
    test(`when ${name} is ${how} in the cache it is fetched again, and then works without a network`, async ({ page, host }) => {
      await visit(page, host);
      expect(await damage(page, match, body)).toBe(1);
      await takesTheQuiz(page, host);
      const quiet = () => page.evaluate(async (match) => {
        for (const cache of await caches.keys())
          for (const request of await (await caches.open(cache)).keys())
            if (new RegExp(match).test(request.url)) return (await (await caches.match(request))!.arrayBuffer()).byteLength;
        return 0;
      }, match);
      await expect.poll(quiet).toBeGreaterThan(1000);
      await host.down();
      await takesTheQuiz(page, host);
      await host.up();
    });
  }
}

test("what the browser has thrown away is fetched again", async ({ page, host }) => {
  await visit(page, host);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await takesTheQuiz(page, host);
  await expect.poll(() => clientKept(page, host.root)).toBe(true);
  await expect.poll(async () => (await everything(page, host)).join(" "), "pages not visited since").toContain("/paper/");
  await host.down();
  await takesTheQuiz(page, host);
  await host.up();
});

test("where there is no room at all the site works as without a worker", async ({ page, host, context }) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.root).origin, quotaSize: 20_000 });
  await failsToInstall(page, host.root);
  expect(await everything(page, host)).toEqual([]);
  await takesTheQuiz(page, host);
});

test("where there is no room for the client the pages are still kept", async ({ page, host, context }) => {
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(host.root).origin, quotaSize: 2_500_000 });
  const refused = context.waitForEvent("console", { predicate: (m) => m.text().includes("not kept for use without a network") });
  await page.goto(host.root + quizPath);
  await installed(page);
  await new Quiz(page).arrived();
  await refused;
  expect(await clientKept(page, host.root)).toBe(false);
  await host.down();
  expect((await page.goto(host.root + quizPath + "paper/"))!.status()).toBe(200);
  await host.up();
});

/** What Chromium sends where it would install the site. */
const offered = (page: Page) => page.evaluate(() => void dispatchEvent(Object.assign(new Event("beforeinstallprompt", { cancelable: true }), { prompt: async () => 0 })));

test("where a host changes what the worker keeps, what is offered says that there is no use without a network", async ({ page, host }) => {
  host.fault = (path) => (path.startsWith("static/") && !path.endsWith(".wasm") ? "adds" : undefined);
  await page.goto(host.root);
  await offered(page);
  await expect(page.locator("#not-offline")).toContainText("This site cannot be used offline just now");
  await expect(page.locator("#install-now")).toHaveText("Install as an app");
});

test("so it does where a quiz cannot be kept though the site was, and on iOS", async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "standalone", { value: false }));
  await page.goto(host.root);
  await installed(page);
  await expect(page.locator("#install-ios")).toBeVisible();
  await expect(page.locator("#not-offline")).toBeHidden();
  host.fault = (path) => (bundle.test(path) ? "wrong" : undefined);
  await page.goto(host.root + quizPath);
  await expect(page.locator("#not-offline")).not.toHaveAttribute("hidden");
  await expect(page.locator("#install-ios")).toHaveAttribute("hidden");
});
