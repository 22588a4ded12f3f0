// A quiz with pictures: they tell nobody an answer, and move nothing.
import { expect, type Page } from "@playwright/test";
import { test } from "../examples.ts";

/** Each picture that is shown, whether the browser has it, and where from. */
const shown = (page: Page) =>
  page.evaluate(() =>
    [...document.images]
      .filter((i) => i.checkVisibility({ checkVisibilityCSS: true }))
      .map((i) => [i.alt, i.complete && i.naturalWidth > 0, i.src.startsWith("data:") ? "in the quiz" : "a file"]),
  );

const start = [["A pot with a young plant on a sunny windowsill", true, "a file"]];

const question = async (page: Page, option: string) => {
  await page.locator(`.step.now #o-${option}`).press("Space");
  await page.locator(`.step.now #o-${option}`).press("Enter");
};

/** From the start to the result and, once more, to the first question. */
const walk = async (page: Page, answers: string[], result: string) => {
  await page.locator("#adult").press("Enter");
  for (const option of answers) await question(page, option);
  await expect(page.locator("#step-result img")).toHaveAttribute("alt", result);
  await expect.poll(() => shown(page)).toEqual([[result, true, "in the quiz"]]);
  await page.locator("#to-answers").press("Enter");
  await expect(page.locator("#answers")).toBeFocused(); // or it would take the focus from the button
  await page.locator("#restart").press("Enter");
  await expect.poll(() => shown(page)).toEqual(start);
  await page.locator("#adult").press("Enter");
  await expect.poll(() => shown(page)).toEqual([["A bright sun", true, "a file"], ["The sun behind a cloud", true, "a file"]]);
};

for (const path of ["houseplant/", "houseplant/embed/"])
  test(`whatever is answered, ${path} asks for the same`, async ({ host, browser }) => {
    const asked: string[][] = [];
    for (const [answers, result] of [
      [["sunny", "rarely", "sill"], "A cactus with two arms in a clay pot"],
      [["shady", "often", "bath"], "A fern with arching fronds in a clay pot"],
    ] as const) {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      host.asked = [];
      await page.goto(host.root + path);
      await walk(page, [...answers], result);
      asked.push(host.asked.filter((a) => !a.startsWith("static/icon")).sort());
      await context.close();
    }
    expect(asked[0]).toEqual(asked[1]);
    expect(asked[0]!.filter((a) => a.endsWith(".svg"))).toHaveLength(5); // of the quiz and of its options
  });

test("a page that is sealed shows pictures that it has, and fetches none", async ({ host, page }) => {
  await page.goto(host.root + "houseplant/");
  await walk(page, ["sunny", "rarely", "sill"], "A cactus with two arms in a clay pot");
  host.asked = [];
  const refused = await page.evaluate(
    (address) =>
      new Promise((done) => {
        document.addEventListener("securitypolicyviolation", (e) => done(e.effectiveDirective), { once: true });
        new Image().src = address;
      }),
    host.root + "static/any.svg",
  );
  expect(refused).toBe("img-src");
  expect(host.asked).toEqual([]);
});

test("pictures move nothing as they arrive, and when the client takes over", async ({ host, page }) => {
  const release = host.hold((path) => path.endsWith(".svg") || path.endsWith(".wasm"));
  await page.goto(host.root + "houseplant/", { waitUntil: "commit" });
  await page.evaluate(() => {
    Object.assign(window, { shifts: [] });
    new PerformanceObserver((list) => (window as unknown as { shifts: number[] }).shifts.push(...list.getEntries().map((e) => (e as PerformanceEntry & { value: number }).value))).observe({ type: "layout-shift", buffered: true });
  });
  const title = page.locator("#start");
  await title.waitFor();
  const before = await title.boundingBox();
  release();
  await expect(page.locator("#client")).toHaveCount(0); // until there is a result
  await expect.poll(() => shown(page)).toEqual(start);
  expect(await title.boundingBox()).toEqual(before);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

test("pictures that are on their way when the page is sealed arrive", async ({ host, page }) => {
  const release = host.hold((path) => path.endsWith(".svg"));
  await page.goto(host.root + "houseplant/", { waitUntil: "commit" });
  await page.locator("#start").hover();
  await expect(page.locator("#client")).toHaveCount(0);
  await expect(page.locator("meta[http-equiv]").last()).toHaveAttribute("content", /img-src data:/);
  expect(await shown(page)).toEqual([[start[0]![0], false, "a file"]]);
  release();
  await expect.poll(() => shown(page)).toEqual(start);
});
