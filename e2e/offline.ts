// What the journeys without a network share: a host that can fail, and a look
// into what the service worker has kept.
import { expect, type Page } from "@playwright/test";
import type { Host } from "./host.ts";
import { Quiz, quizPath } from "./pages.ts";

export { test } from "./hosted.ts";

/** Answers that lead to buttermilk. */
export const answers = "q1_none h_none milk_ok m_none gut_calm neither f_some p_any";
export const headline = "Cultured buttermilk is a simple place to start";

/** Waits until the site's worker runs; a page is its own only after the next load. */
export const installed = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

/** The addresses kept, from the site's root, by cache: pages too, which are kept in bundles. */
export const kept = (page: Page, root: string) =>
  page.evaluate(async (root) => {
    const all: Record<string, string[]> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const files = (await cache.keys()).map((r) => r.url.slice(root.length));
      const bundles = files.filter((file) => /(\/|-)pages\.[^/]*json$/.test(file));
      const pages = await Promise.all(bundles.map(async (file) => Object.keys((await (await cache.match(root + file))!.json().catch(() => ({ pages: {} }))).pages)));
      all[name] = [...files, ...pages.flat()];
    }
    return all;
  }, root);

/** The bundle of the quiz's pages. */
export const bundle = /static\/pages\.buttermilk-or-kefir\.\w+\.json$/;

/** Whether the client is kept. */
export const clientKept = async (page: Page, root: string) => Object.values(await kept(page, root)).some((paths) => paths.some((p) => p.endsWith(".wasm")));

/** A first visit that leaves the pages, and after the quiz has loaded, the client. */
export const visit = async (page: Page, host: Host) => {
  await page.goto(host.root + quizPath);
  await installed(page);
  await new Quiz(page).arrived();
  await expect.poll(() => clientKept(page, host.root)).toBe(true);
};

export const takesTheQuiz = async (page: Page, host: Host) => {
  const quiz = new Quiz(page);
  await page.goto(host.root + quizPath);
  await quiz.take(answers);
  await quiz.expectResult(headline);
};
