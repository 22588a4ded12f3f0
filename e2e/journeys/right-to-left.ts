// A quiz that is written from right to left, on pages that run so: docs/examples/which-herb.yaml
// with docs/examples/words.he.yaml, and a plan of days added to it.
import { execFileSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import { test as withArticle } from "../article.ts";
import { Host } from "../host.ts";
import { keyboard, Quiz } from "../pages.ts";

const root = join(import.meta.dirname, "../..");

const test = withArticle.extend<{}, { quizzes: Host }>({
  quizzes: [
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), "gutquiz-right-to-left-"));
      mkdirSync(join(dir, "quizzes"));
      for (const name of ["which-herb.yaml", "words.he.yaml"]) copyFileSync(join(root, "docs/examples", name), join(dir, "quizzes", name));
      appendFileSync(join(dir, "quizzes/which-herb.yaml"), "plan: {unit: דקות, one: דקה, steps: [{days: 1-3, amount: 5}, {days: 4-8, amount: 10}]}\n");
      execFileSync(join(root, "bin/gutquiz"), ["build", "--quizzes", join(dir, "quizzes"), "--out", join(dir, "site")]);
      const host = await Host.start(join(dir, "site"));
      await use(host);
      await host.down();
      rmSync(dir, { recursive: true });
    },
    { scope: "worker" },
  ],
});

const answers = ["sun_long", "water_daily", "cook_tea", "room_pot"];

class Herb extends Quiz {
  next() {
    return this.press(this.place.locator(".step.now [data-go=next]"));
  }

  async toCard(upTo = answers.length) {
    await this.next();
    for (const id of answers.slice(0, upTo)) {
      await expect(this.option(id)).toBeVisible();
      await this.choose(id);
      await this.next();
    }
    if (upTo === answers.length) await expect(this.place.locator("#result")).toBeVisible();
  }
}

/** The middle of an element, from the left. */
const middle = async (e: Locator) => {
  const { x, width } = (await e.boundingBox())!;
  return x + width / 2;
};

/** Nothing reaches out at either side, of the page or of the card. */
const expectWithin = async (place: Page | FrameLocator, what: string) => {
  const out = await place.locator("html").evaluate((html) => {
    const all = [...html.querySelectorAll("#gutquiz *")].filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest(".vh, svg, .scroll, pre, .frame") && e.getBoundingClientRect().width > 0);
    const beyond = all.filter((e) => e.getBoundingClientRect().left < -0.5 || e.getBoundingClientRect().right > html.clientWidth + 0.5);
    return [...(html.scrollWidth > html.clientWidth ? [`scrolls ${html.scrollWidth - html.clientWidth}`] : []), ...beyond.map((e) => e.outerHTML.slice(0, 80))];
  });
  expect(out, what).toEqual([]);
};

for (const width of [360, 768])
  test(`every step, card and panel runs from right to left, and none overflows, at ${width} pixels`, async ({ page, quizzes }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(quizzes.root + "which-herb/");
    await expect(page.locator("html")).toHaveCSS("direction", "rtl");
    await expect(page.locator("html")).toHaveAttribute("lang", "he");
    const quiz = new Herb(page, page, keyboard);
    await expectWithin(page, "start");
    await quiz.arrived();
    await quiz.toCard(2);
    await expectWithin(page, "question 3");
    const step = page.locator(".step.now");
    // The bar fills from the right, the tick is at the right of its words, and the way on is at the left.
    expect(await middle(step.locator(".bar i").first())).toBeGreaterThan(await middle(step.locator(".bar i").last()));
    await expect(step.locator(".bar i").first()).toHaveClass("on");
    await expect(step.locator(".bar i").last()).not.toHaveClass("on");
    expect(await middle(step.locator(".opt input").first())).toBeGreaterThan(await middle(step.locator(".opt span").first()));
    expect(await middle(step.locator("[data-go=back]"))).toBeGreaterThan(await middle(step.locator("[data-go=next]")));
    await quiz.next();
    await expect(step.locator(".need")).toBeVisible();
    expect(await step.locator(".need").evaluate((e) => getComputedStyle(e, "::before").content)).toContain("←");
    const [eyebrow] = await step.locator(".eyebrow :last-child").evaluateAll((all) => all.map((e) => e.getClientRects().length));
    expect(eyebrow, "the count stays on a line").toBe(1);
    for (const id of answers.slice(2)) {
      await quiz.choose(id);
      await quiz.next();
      if (id !== answers.at(-1)) await expect(quiz.option(answers.at(-1)!)).toBeVisible();
    }
    await expect(page.locator("#result")).toHaveText("התחילו בבזיליקום");
    await expectWithin(page, "the card");
    for (const id of ["why", "plan", "share", "answers", "sources"]) {
      await quiz.panel(id);
      await expectWithin(page, id);
      if (id === "plan") {
        const bars = page.locator("#step-plan .plan-picture rect");
        expect(await middle(bars.first()), "the first day is at the right").toBeGreaterThan(await middle(bars.last()));
      }
      if (id === "why") {
        const bars = page.locator("#step-why .points-bar").first();
        await expect(bars).toHaveCSS("transform", "matrix(-1, 0, 0, 1, 0, 0)");
      }
      await quiz.press(page.locator("#from-" + id));
    }
  });

// ‹ and › are drawn the other way round by every browser where they stand in such a text.
test("arrows point where the way leads", async ({ page, quizzes }) => {
  await page.goto(quizzes.root + "which-herb/");
  const quiz = new Herb(page);
  await quiz.arrived();
  await quiz.toCard();
  /** Where the tip of the arrow is: the column of its ink that is the thinnest. */
  const tip = async (e: Locator, at: "left" | "right") => {
    const { x, y, width, height } = (await e.boundingBox())!;
    const png = await page.screenshot({ clip: { x: at === "left" ? x - 1 : x + width - 19, y, width: 20, height } });
    const blank = await page.context().newPage();
    const pointed = await blank.evaluate(async (png) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
      canvas.drawImage(image, 0, 0);
      const { data, width, height } = canvas.getImageData(0, 0, image.width, image.height);
      const ink = Array.from({ length: width }, (_, x) => {
        const rows = [];
        for (let y = 4; y < height - 14; y++) if (data[(y * width + x) * 4]! < 150) rows.push(y);
        return rows.length ? rows.at(-1)! - rows[0]! : -1;
      });
      const columns = ink.map((high, x) => [high, x] as const).filter(([high]) => high >= 0);
      const first = columns[0]!, last = columns.findLast(([, x]) => x < first[1] + 9)!;
      return first[0] < last[0] ? "left" : "right";
    }, png.toString("base64"));
    await blank.close();
    return pointed;
  };
  expect(await tip(page.locator("#to-why"), "left"), "on is to the left").toBe("left");
  await quiz.panel("why");
  expect(await tip(page.locator("#from-why"), "right"), "and back to the right").toBe("right");
});

test("keys: the focus goes with the text, and arrow keys choose", async ({ page, quizzes }) => {
  await page.goto(quizzes.root + "which-herb/");
  const quiz = new Herb(page);
  await quiz.arrived();
  await quiz.next();
  await expect(quiz.option("sun_long")).toBeVisible();
  await quiz.option("sun_long").focus();
  await page.keyboard.press("ArrowDown");
  await expect(quiz.option("sun_morning")).toBeChecked();
  await page.keyboard.press("ArrowLeft"); // in such a page left is on
  await expect(quiz.option("sun_none")).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await expect(quiz.option("sun_morning")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.locator(".step.now [data-go=back]")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(".step.now [data-go=next]")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(quiz.option("water_daily")).toBeVisible();
});

test("in a frame in an article that runs from left to right", async ({ page, publish, quizzes }) => {
  await page.setViewportSize({ width: 376, height: 900 });
  await page.goto(await publish(`<p><a href="${quizzes.root}which-herb/">An English link</a></p><script async src="${quizzes.root}embed.js"></script>`));
  const frame = page.locator("gut-quiz iframe");
  const quiz = new Herb(page, frame.contentFrame(), keyboard);
  await expect(quiz.place.locator("html")).toHaveCSS("direction", "rtl");
  await expectWithin(quiz.place, "start");
  const before = (await frame.boundingBox())!;
  await quiz.toCard();
  await quiz.expectResult("התחילו בבזיליקום");
  await expectWithin(quiz.place, "the card");
  for (const id of await quiz.place.locator(".step.now button[id^=to-]").evaluateAll((all) => all.map((e) => e.id.slice(3)))) {
    await quiz.panel(id);
    await expectWithin(quiz.place, id);
    await quiz.press(quiz.place.locator("#from-" + id));
  }
  expect(await frame.boundingBox(), "the article has not moved").toEqual(before);
  await expect(page.locator("html")).toHaveCSS("direction", "ltr");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test("the other pages too, and code stays as it is read", async ({ page, quizzes }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const quiz = new Herb(page);
  await page.goto(quizzes.root + "which-herb/");
  await quiz.arrived();
  await quiz.toCard();
  await page.locator("#keep").click();
  await page.locator("#start-plan").click();
  await expect(page.locator("#unstart")).toBeFocused();
  for (const [path, shown] of [["", "h1"], ["which-herb/paper/", "h1"], ["which-herb/r/mint/", "h1"], ["kept/", "#export"], ["plan/", "#had"], ["publish/", "#preview iframe"]] as const) {
    await page.goto(quizzes.root + path);
    await expect(page.locator(shown).first()).toBeVisible();
    await expect(page.locator("html")).toHaveCSS("direction", "rtl");
    await expectWithin(page, path);
  }
  for (const code of await page.locator(".code pre").all()) await expect(code).toHaveCSS("direction", "ltr");
  await expect(page.locator("#accent")).toHaveCSS("direction", "ltr");
});
