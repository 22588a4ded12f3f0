// What a reader keeps is theirs: on this device, as long as they like, and no longer.
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { bodies, bringBack, keepAndStart, kefir, saved, stored, toKefir } from "../local.ts";
import { Quiz } from "../pages.ts";

const headline = "Plain kefir is a sensible one to try first";

test("a result is kept with one tap, found, opened, deleted and brought back", async ({ page }) => {
  await kefir(page);
  expect(await stored(page), "nothing is stored before the reader asks").toEqual({});
  await page.locator("#keep").click();
  await expect(page.locator("#unkeep")).toBeFocused();
  await page.getByRole("link", { name: "All you have kept" }).click();
  const before = await bodies(page);
  expect(JSON.stringify(before), "its id is a UUID, of its time and random").toMatch(/"id":"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"/);
  await page.getByRole("button", { name: /^Open ?:/ }).click();
  await expect(page.locator("article #result")).toHaveText(headline);
  await expect(page.locator("#keep, #to-answers, #restart")).toHaveCount(0);
  await page.getByRole("button", { name: "Back to the list" }).click();
  await page.getByRole("button", { name: /^Delete ?:/ }).click();
  await expect(page.locator("#undelete")).toBeFocused();
  expect(await stored(page), "no copy is left").toEqual({});
  await page.locator("#undelete").click();
  await expect(page.getByRole("button", { name: /^Open ?:/ })).toBeVisible();
  expect(await bodies(page)).toEqual(before);
});

test("undo on the card leaves nothing behind", async ({ page }) => {
  await keepAndStart(page);
  await page.locator("#unstart").click();
  await page.locator("#unkeep").click();
  await expect(page.getByText("Undone: nothing of it is kept.")).toBeVisible();
  expect(await stored(page)).toEqual({});
});

test("saved, wiped and brought back, all is as it was", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("plan/");
  await page.locator("#had").click();
  await page.locator("#felt-mild").check();
  await page.goto("kept/");
  const before = await bodies(page);
  const file = await saved(page, "#export");
  expect(file.name).toMatch(/^quizzes-\d{4}-\d\d-\d\d\.json$/);
  await page.locator("#wipe").click();
  await page.locator("#wipe-yes").click();
  await expect(page.getByText("Everything is deleted from this browser.")).toBeVisible();
  expect(await stored(page)).toEqual({});
  await bringBack(page, file.text);
  await expect(page.getByText("New results: 1.")).toBeVisible();
  expect(await stored(page), "nothing is done before the reader says so").toEqual({});
  await page.locator("#apply").click();
  await expect(page.getByText("Done: it is all here again.")).toBeVisible();
  expect(await bodies(page)).toEqual(before);
  await bringBack(page, file.text);
  await expect(page.getByText("Nothing would change.")).toBeVisible();
});

test("what an earlier version of the site wrote is read: on the device, and in a file", async ({ page }) => {
  const written = (name: string) => readFileSync(new URL(`../../app/kept/testdata/schema-1-${name}.json`, import.meta.url), "utf8");
  await page.clock.setFixedTime("2026-11-10T08:00:00");
  await page.goto("kept/");
  await page.evaluate((texts) => Object.assign(localStorage, JSON.parse(texts)), written("storage"));
  await page.reload();
  await expect(page.getByRole("button", { name: /^Open ?:/ })).toHaveCount(2);
  await page.getByRole("link", { name: "Open my plan" }).click();
  await page.getByText("Other plans on this device").click();
  await page.getByRole("button", { name: "Begun on 1 November 2026" }).click();
  await page.getByText("How it went, as a table").click();
  await expect(page.locator("#history tbody tr")).toHaveCount(6);
  await expect(page.locator("#history tbody tr").nth(3)).toContainText("3 US fl oz of plain kefir");
  await page.goto("kept/");
  await bringBack(page, written("file"));
  await expect(page.getByText("Nothing would change.")).toBeVisible();
});

test("two devices are brought together: days of both, notes of both, and the reader is told before", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("plan/");
  await page.locator("#had").click();
  await page.locator("#felt-fine").check();
  await page.locator("#note").fill("at noon");
  await page.locator("#note").blur();
  await page.goto("kept/");
  const file = JSON.parse((await saved(page, "#export")).text);
  const [there] = file.plans[0].reports;
  file.plans[0].reports = [{ ...there, felt: "worse", note: "at night", at: there.at - 1 }];
  await bringBack(page, "\ufeff" + JSON.stringify(file));
  await expect(page.getByText("Days reported otherwise here and in the file: 1. The report made later counts, and the notes of both are kept.")).toBeVisible();
  await page.locator("#apply").click();
  await page.goto("plan/");
  await expect(page.locator("#note")).toHaveValue("at noon\nat night");
  await expect(page.locator("#felt-fine")).toBeChecked();
});

test("a damaged copy gives way to the one before, and the reader is told", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("plan/");
  await page.locator("#had").click();
  await page.locator("#felt-fine").check();
  await expect.poll(() => bodies(page).then((all) => JSON.stringify(all))).toContain('"felt":"fine"');
  const damage = (slots: RegExp) =>
    page.evaluate((slots) => {
      const revision = (key: string) => Number(/"revision":(\d+)/.exec(localStorage[key])![1]);
      const keys = Object.keys(localStorage).filter((key) => key.startsWith("gutquiz.plan.")).sort((a, b) => revision(b) - revision(a));
      for (const [i, key] of keys.entries()) if (new RegExp(slots).test(String(i))) localStorage[key] = localStorage[key].slice(0, -9);
    }, slots.source);
  await damage(/0/);
  await page.reload();
  await expect(page.getByRole("alert").filter({ hasText: "One of the two copies of what is kept here is damaged" })).toBeVisible();
  await expect(page.getByText("Reported for"), "the copy before had no feeling yet").toBeVisible();
  await expect(page.locator("#felt-fine")).not.toBeChecked();
  await page.locator("#felt-mild").check();
  await page.reload();
  await expect(page.locator("#felt-mild"), "a change makes it whole again").toBeChecked();
  await expect(page.getByRole("alert").filter({ hasText: "damaged" })).toHaveCount(0);
  await damage(/./);
  const before = await stored(page);
  await page.reload();
  await expect(page.getByRole("alert").filter({ hasText: "damaged and could not be read, so it was left as it is" })).toBeVisible();
  expect(await stored(page)).toEqual(before);
  await page.goto("kept/");
  await page.locator("#wipe").click();
  await page.locator("#wipe-yes").click();
  await expect(page.getByText("Everything is deleted from this browser.")).toBeVisible();
  expect(await stored(page)).toEqual({});
});

test("the home page leads to the plan first, once there is one, and moves nothing", async ({ page }) => {
  await page.goto("");
  await expect(page.getByRole("link", { name: "Open my plan" })).toBeHidden();
  await keepAndStart(page);
  await page.addInitScript(() => {
    (window as any).shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((e: any) => ((window as any).shift += e.value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("");
  await page.getByRole("link", { name: "Open my plan" }).waitFor();
  expect(await page.evaluate(() => (window as any).shift)).toBe(0);
  await page.getByRole("link", { name: "What you have kept" }).click();
  await page.locator("#wipe").click();
  await page.locator("#wipe-yes").click();
  await page.goBack();
  await expect(page.getByRole("link", { name: "Open my plan" })).toBeHidden();
});

test("the browser is asked to keep the site's storage when the first thing is kept, and not again", async ({ page }) => {
  await page.addInitScript(() => {
    const persist = async () => {
      document.body.dataset.asked = String(Number(document.body.dataset.asked ?? 0) + 1);
      return true;
    };
    Object.defineProperty(navigator.storage, "persist", { value: persist });
  });
  await kefir(page);
  const asked = page.locator("body");
  await expect(asked).not.toHaveAttribute("data-asked", /./);
  await page.locator("#keep").click();
  await expect(asked).toHaveAttribute("data-asked", "1");
  await page.locator("#start-plan").click();
  await expect(page.locator("#unstart")).toBeFocused();
  await expect(asked).toHaveAttribute("data-asked", "1");
});

test("a bad file changes nothing and says why", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("kept/");
  const before = await stored(page);
  const file = await saved(page, "#export");
  for (const [text, why] of [
    ["", "The file is empty"],
    ["{}", "This is not a file that can be brought back"],
    [file.text.replace('"schema":3', '"schema":7'), "newer version"],
    [file.text.replace(/"date":"[^"]*"/, '"date":"yesterday"'), "kept[0].date"],
    [file.text.replace(/"amount":60/, '"amount":600000'), "plans[0].days"],
  ] as const) {
    await bringBack(page, text);
    await expect(page.getByRole("alert").filter({ hasText: why })).toBeVisible();
    await expect(page.locator("#apply")).toHaveCount(0);
  }
  expect(await stored(page)).toEqual(before);
});

test("two tabs keep what both did", async ({ page, context }) => {
  await kefir(page);
  const other = await context.newPage();
  await kefir(other);
  const list = await context.newPage();
  await list.goto("kept/");
  await expect(list.getByText("Nothing is kept in this browser")).toBeVisible();
  await page.locator("#keep").click();
  await other.locator("#keep").click();
  await expect(list.getByRole("button", { name: /^Open ?:/ }), "the list hears of both").toHaveCount(2);
});

test("what was deleted in another tab does not come back, and a plan in use is not undone", async ({ page, context }) => {
  await keepAndStart(page);
  const plan = await context.newPage();
  await plan.goto("plan/");
  await plan.locator("#had").click();
  await plan.locator("#felt-fine").check();
  await expect(page.locator("#unstart"), "there is more to lose than a slip").toHaveCount(0);
  await expect(page.getByText("Your 14 days are under way on this device.")).toBeVisible();
  const list = await context.newPage();
  await list.goto("kept/");
  await list.locator("#wipe").click();
  await list.locator("#wipe-yes").click();
  await expect(page.locator("#unkeep")).toHaveCount(0);
  await expect(plan.getByText("No plan is kept in this browser")).toBeVisible();
  await page.locator("#keep").click();
  await expect(page.locator("#unkeep")).toBeFocused();
  expect(Object.keys(await bodies(page)), "the one result kept since").toEqual(["gutquiz.kept"]);
});

test("who has kept nothing reads that at once, without a client, until another tab keeps something", async ({ page, context }) => {
  const plan = await context.newPage();
  const asked: string[] = [];
  plan.on("request", (request) => asked.push(request.url()));
  await plan.goto("plan/");
  await expect(plan.getByText("No plan is kept in this browser")).toBeVisible();
  await expect(plan.getByRole("link", { name: "All you have kept" })).toBeVisible();
  await plan.waitForLoadState("networkidle");
  expect(asked.filter((url) => /\.(wasm|json)$/.test(url))).toEqual([]);
  await keepAndStart(page);
  await expect(plan.locator("#had"), "what another tab began is there").toBeVisible();
});

test("a page the browser had put aside learns what was deleted meanwhile", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("plan/");
  await expect(page.locator("#had")).toBeVisible();
  await page.getByRole("link", { name: "All you have kept" }).click();
  await page.locator("#wipe").click();
  await page.locator("#wipe-yes").click();
  await page.goBack();
  await expect(page.getByText("No plan is kept in this browser")).toBeVisible();
  expect(await stored(page)).toEqual({});
});

test("where something deleted it unheard, the page says so and still saves what it knows", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("plan/");
  await expect(page.locator("#had")).toBeVisible();
  await page.evaluate(() => localStorage.clear()); // no event comes to the page that did it
  await page.locator("#had").click();
  await expect(page.getByRole("alert").filter({ hasText: "What was kept here has been deleted" })).toBeVisible();
  expect(await stored(page)).toEqual({});
  expect(JSON.parse((await saved(page, "#save-file")).text).plans).toHaveLength(1);
});

test("a kept result can begin its plan, and the next file has it", async ({ page }) => {
  await kefir(page);
  await page.locator("#keep").click();
  await page.goto("kept/");
  await page.getByRole("button", { name: /^Open ?:/ }).click();
  await page.locator("#start-plan").click();
  await expect(page.locator("#unstart")).toBeFocused();
  await page.locator("#back").click();
  await expect(page.getByRole("link", { name: "Open my plan" })).toBeVisible();
  expect(JSON.parse((await saved(page, "#export")).text).plans).toHaveLength(1);
});

test("a file the browser cannot read is said, and none chosen before is brought back instead", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("kept/");
  const file = await saved(page, "#export");
  await page.locator("#wipe").click();
  await page.locator("#wipe-yes").click();
  await bringBack(page, file.text);
  await expect(page.locator("#apply")).toBeVisible();
  await page.evaluate(() => (File.prototype.text = () => Promise.reject(new DOMException("gone", "NotReadableError"))));
  await bringBack(page, file.text);
  await expect(page.getByRole("alert").filter({ hasText: "could not be read" })).toBeVisible();
  await expect(page.locator("#apply")).toHaveCount(0);
});

test("a quiz of its own that somebody framed keeps and reads nothing", async ({ page, baseURL }) => {
  await keepAndStart(page);
  const before = await stored(page);
  await page.route("**/article", (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${baseURL}plan/" width="360" height="700" title="x"></iframe>` }));
  await page.goto(new URL("/article", baseURL!).href);
  await expect(page.frameLocator("iframe").getByText("This browser does not let this site keep anything")).toBeVisible();
  expect(await stored(page)).toEqual(before);
});

test("a full browser is said, the last good copy stays, and a file is offered", async ({ page }) => {
  await keepAndStart(page);
  await page.goto("plan/");
  await expect(page.locator("#had")).toBeVisible();
  const before = await stored(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.locator("#had").click();
  await expect(page.getByRole("alert").filter({ hasText: "no room left" })).toBeVisible();
  await expect(page.locator("#felt-fine"), "the page goes on with what it knows").toBeVisible();
  expect(await stored(page)).toEqual(before);
  const file = JSON.parse((await saved(page, "#save-file")).text);
  expect(file.plans[0].reports).toHaveLength(1);
  expect(file.kept).toHaveLength(1);
});

test("a frame offers nothing to keep and touches no storage", async ({ page }) => {
  await page.addInitScript(() => {
    (window as any).touched = [];
    for (const name of ["getItem", "setItem", "removeItem"] as const)
      Storage.prototype[name] = function (key: string) {
        (window as any).touched.push(name + " " + key);
        return null as never;
      };
  });
  const quiz = new Quiz(page);
  await quiz.open("buttermilk-or-kefir/embed/");
  await quiz.take(toKefir);
  await quiz.expectResult(headline);
  await expect(page.locator("#keep, #start-plan")).toHaveCount(0);
  expect(await page.evaluate(() => (window as any).touched)).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`the list and the plan are for everybody, ${colorScheme}, on 320 pixels`, async ({ page }, testInfo) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    await keepAndStart(page);
    await page.goto("plan/");
    await page.locator("#had").click();
    await page.locator("#felt-worse").check();
    for (const place of ["plan/", "kept/"]) {
      await page.goto(place);
      await expect(page.locator("#had, #felt-worse, #export").first()).toBeVisible();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, place + " scrolls sideways").toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map((v) => `${place}: ${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
      await testInfo.attach(place, { body: await page.screenshot({ fullPage: true }), contentType: "image/png" });
      await page.screenshot({ path: testInfo.outputPath(place.slice(0, -1) + ".png"), fullPage: true });
    }
  });
}

test("a card that goes lets go of the window", async ({ page }) => {
  await page.addInitScript(() => {
    const counted = window as unknown as { listening: number };
    counted.listening = 0;
    const { addEventListener, removeEventListener } = window;
    window.addEventListener = (type: string, ...rest: unknown[]) => {
      if (type === "storage") counted.listening++;
      addEventListener.call(window, type, ...(rest as [EventListener]));
    };
    window.removeEventListener = (type: string, ...rest: unknown[]) => {
      if (type === "storage") counted.listening--;
      removeEventListener.call(window, type, ...(rest as [EventListener]));
    };
  });
  const listening = () => page.evaluate(() => (window as unknown as { listening: number }).listening);
  const quiz = await kefir(page);
  expect(await listening()).toBe(1);
  for (let n = 0; n < 3; n++) {
    await quiz.change(8);
    await expect(page.locator("#result")).toHaveCount(0);
    await quiz.next();
    await expect(page.locator("#keep")).toBeVisible();
  }
  expect(await listening(), "the card listens once, however often it is drawn").toBe(1);
  await page.locator("#keep").click();
  await expect(page.locator("#unkeep")).toBeFocused();
  await page.locator("#to-answers").click();
  await page.locator("#restart").click();
  await expect(page.locator("#adult")).toBeVisible();
  expect(await listening(), "the questions listen to no other tab").toBe(0);
});
