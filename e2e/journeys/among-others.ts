// Others change our page while the reader uses it: translators, and extensions that
// wrap what is there or put theirs between. What the reader is told stays the same.
import { expect, test, type Page } from "@playwright/test";
import { letIn, said, staleCopies, type Other } from "../foreign.ts";
import { kefir, toKefir } from "../local.ts";
import { mouse, Quiz, quizPath } from "../pages.ts";

test.use({ locale: "en-GB" });

const all: Other[] = ["a translator", "a hasty translator", "a translator of whole blocks", "a translator that shows both", "an extension that wraps", "an extension that puts in"];

type Look = (when: string) => Promise<void>;
type Walk = (page: Page, look: Look) => Promise<void>;

const comeBack = async (page: Page, time: string) => {
  await page.clock.setFixedTime(time);
  await page.evaluate(() => dispatchEvent(new Event("focus")));
};

const measure = async (page: Page, unit: "unit" | "beside") => {
  await page.locator("#" + unit).click();
  await expect(page.locator("#" + unit)).toHaveAttribute("aria-pressed", "true");
};

/** The quiz by mouse: an extension that wraps what has the focus takes that away, and a key would be lost. */
const byMouse = (page: Page) => new Quiz(page, page, mouse);

/** On a card the amounts of all days are a panel, with the switch in it. */
const measureDays = async (page: Page, look: Look) => {
  const q = byMouse(page);
  // Here too a tap may be taken; a panel that is open has no way there to tap.
  await expect(async () => {
    if (await page.locator("#to-plan").isVisible()) await page.locator("#to-plan").click();
    await expect(page.locator("#step-plan.now")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await look("all days");
  await measure(page, "beside");
  await look("in fluid ounces");
  await measure(page, "unit");
  await look("in millilitres again");
  await q.press(page.locator("#from-plan"));
  await expect(page.locator("#result")).toBeVisible(); // the focus is no longer ours to hold: who wraps an element takes it off
};

const quiz = (path: string): Walk => async (page, look) => {
  await new Quiz(page).open(path);
  const q = byMouse(page);
  await q.arrived();
  await look("start");
  await new Quiz(page).take(toKefir);
  await look("result");
  await measureDays(page, look);
  await look("back at the result");
  await q.change(8);
  await expect(page.locator("#result")).toHaveCount(0);
  await look("back at the last question");
  await q.back();
  await expect(page.locator("#answers")).toBeVisible();
  await look("back at the answers");
  await q.press(page.locator("#change-6"));
  await q.expectQuestion(7);
  await look("at the question before");
  await q.next();
  await expect(page.locator("#result")).toBeVisible();
  await look("result again");
  await q.startAgain();
  await expect(page.locator("#adult")).toBeVisible();
  await look("begun anew");
};

const plan: Walk = async (page, look) => {
  await page.clock.setFixedTime("2026-11-01T08:00:00Z");
  await kefir(page, byMouse(page));
  await page.locator("#start-plan").click();
  await page.getByRole("link", { name: "Open my plan" }).first().click();
  await expect(page.locator("#had")).toBeVisible();
  const days = [
    ["fine", "60"],
    ["fine", "60"],
    ["fine", "90"],
    ["worse", "60"],
  ] as const;
  for (const [i, [felt, next]] of days.entries()) {
    await comeBack(page, `2026-11-0${i + 1}T08:00:00Z`);
    await page.locator("#had").click();
    await expect(page.locator("#had")).toHaveCount(0);
    await look(`day ${i + 1}, had`);
    await page.locator("#felt-" + felt).check();
    await expect(page.locator(".dose")).toContainText(`Tomorrow: ${next} ml`);
    await expect(page.locator("#history tbody tr")).toHaveCount(i + 1);
    await look(`day ${i + 1}, ${felt}`);
  }
  await measure(page, "beside");
  await look("in fluid ounces");
  await page.locator("#delete-plan").click();
  await expect(page.locator("#undelete")).toBeVisible();
  await look("deleted");
  await page.locator("#undelete").click();
  await expect(page.locator("#undelete")).toHaveCount(0);
  await look("undone");
};

const kept: Walk = async (page, look) => {
  await page.clock.setFixedTime("2026-11-01T08:00:00Z");
  await kefir(page, byMouse(page));
  await page.locator("#keep").click();
  await expect(page.locator("#unkeep")).toBeVisible();
  await look("kept");
  await page.goto("kept/");
  // Who wraps a button between press and release takes the click; a reader taps again.
  await expect(async () => {
    await page.locator("[id^=open-]").click();
    await expect(page.locator("#back")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await look("opened");
  await measureDays(page, look);
  await page.locator("#back").click();
  await page.locator("[id^=delete-]").click();
  await expect(page.locator("#undelete")).toBeVisible();
  await look("deleted");
  await page.locator("#undelete").click();
  await expect(page.locator("#undelete")).toHaveCount(0);
  await look("undone");
};

const shared: Walk = async (page, look) => {
  await kefir(page, byMouse(page));
  await byMouse(page).panel("share");
  await page.locator("#share-private").click();
  const link = await page.evaluate(() => /https?:\S+/.exec((window as any).copied)![0]);
  await page.goto(link);
  await expect(page.locator("#shared")).toBeVisible();
  await look("opened");
  await measureDays(page, look);
};

const publish: Walk = async (page, look) => {
  await page.goto("publish/");
  await expect(page.locator("#frame iframe")).toHaveCount(1);
  await look("open");
  await page.locator("#o-theme, [data-choice=theme]").first().selectOption("dark");
  await page.locator("[data-choice=accent]").first().fill("#F5A");
  await page.locator("[data-choice=campaign]").first().fill("spring_article");
  await expect(page.locator("#code-link")).toContainText("campaign=spring_article");
  await look("chosen");
};

const walks: Record<string, Walk> = { "the quiz": quiz(quizPath), "the quiz of a frame": quiz(quizPath + "embed/"), "the plan": plan, "what is kept": kept, "a shared result": shared, "the page for editors": publish };

/** What the page says once it says the same twice: what is asked for too soon would be held against all others for good. */
const settled = async (page: Page) => {
  let before = await said(page);
  await expect.poll(async () => {
    await page.waitForTimeout(100);
    const [was, now] = [before, await said(page)];
    before = now;
    return now === was;
  }).toBe(true);
  return before;
};

const quiet = async (page: Page) => {
  const faults: string[] = [];
  page.on("pageerror", (e) => faults.push(e.message));
  await page.addInitScript(() => {
    const writeText = async (text: string) => void ((window as any).copied = text);
    Object.defineProperty(navigator, "clipboard", { value: { writeText } });
    Object.defineProperty(navigator, "share", { value: undefined });
  });
  return faults;
};

for (const [name, walk] of Object.entries(walks)) {
  test(`${name} tells a reader among others what it tells one without`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const open = () => browser.newPage({ baseURL, locale: "en-GB", serviceWorkers: "block" });
    const told: Record<string, string> = {};
    const alone = await open();
    await quiet(alone);
    await walk(alone, async (when) => void (told[when] = await settled(alone)));
    await alone.context().close();
    for (const who of all) {
      const page = await open();
      const faults = await quiet(page);
      await letIn(page, who);
      await walk(page, async (when) => {
        await expect.poll(() => said(page), `${who}, ${when}`).toBe(told[when]);
        await expect.poll(() => staleCopies(page), `${who}, ${when}`).toEqual([]);
      });
      expect(faults, who).toEqual([]);
      await page.context().close();
    }
  });
}
