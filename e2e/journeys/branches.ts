// A quiz whose questions depend on answers: docs/examples/first-bread.yaml. Its way is
// the same before the client is there and after, and in an article nobody sees it.
import { expect } from "@playwright/test";
import { test } from "../examples.ts";
import type { Host } from "../host.ts";
import { client, hold, keyboard, mouse, Quiz } from "../pages.ts";

class Bread extends Quiz {
  async start(host: Host, path = "first-bread/") {
    await this.page.goto(host.root + path);
    await this.press("Start");
  }

  async expectStep(id: string, n: number, m: number) {
    const now = this.place.locator(".step.now");
    await expect(now).toHaveId("step-" + id);
    await expect(now.locator(".eyebrow")).toContainText(`Question ${n} of ${m}`);
    await expect(now.locator("legend")).toContainText(`Question ${n} of ${m}: `);
    await expect(now.locator(".bar i")).toHaveCount(m);
    await expect(now.locator(".bar i.on")).toHaveCount(n);
    await expect(now.locator("[data-go=next]")).toHaveText(n < m ? "Next" : "See my result");
  }
}

// Told of a page whose client never comes, and of one whose client is there.
for (const early of [true, false]) {
  test(`a reader goes their own way ${early ? "before" : "after"} the client is there`, async ({ page, host }) => {
    const quiz = new Bread(page, page, mouse);
    if (early) await hold(page, client.wasm);
    await quiz.start(host);
    if (!early) await quiz.arrived();
    await quiz.expectStep("oven", 1, 3);
    await quiz.choose("oven_yes");
    await quiz.expectStep("time", 2, 4);
    await quiz.choose("time_day");
    await quiz.expectStep("starter", 3, 5);
    await quiz.choose("starter_yes");
    await quiz.expectStep("crust", 4, 5);
    await quiz.back();
    await quiz.expectStep("starter", 3, 5);
    await quiz.back();
    await quiz.expectStep("time", 2, 5);
    await quiz.choose("time_hour"); // shuts the question of the starter
    await quiz.expectStep("crust", 3, 4);
    await quiz.back();
    await quiz.expectStep("time", 2, 4);
    await quiz.back();
    await quiz.expectStep("oven", 1, 4);
    await quiz.choose("oven_no");
    await quiz.expectStep("mess", 2, 2);
    await quiz.back();
    await quiz.expectStep("oven", 1, 2);
    await quiz.choose("oven_no");
    await quiz.choose("mess_hate");
    if (early) await expect(page.locator(".step.now")).toHaveId("step-working");
    else await quiz.expectResult("Bake a flatbread in the pan");
  });
}

test("a keyboard's tick changes the count at once, as the client would", async ({ page, host }) => {
  const quiz = new Bread(page, page, keyboard);
  const release = await hold(page, client.wasm);
  await quiz.start(host);
  await quiz.choose("oven_yes");
  await quiz.expectStep("oven", 1, 4);
  const drawn = () => page.locator(".step.now").evaluate((step) => step.textContent);
  const before = await drawn();
  release();
  await quiz.arrived();
  await quiz.expectStep("oven", 1, 4);
  expect(await drawn()).toBe(before);
  await quiz.next();
  await quiz.expectStep("time", 2, 4);
});

test("who is done before the client is there gets the result of their own way", async ({ page, host }) => {
  const quiz = new Bread(page, page, mouse);
  const release = await hold(page, client.wasm);
  await quiz.start(host);
  for (const option of ["oven_yes", "time_day", "starter_no", "crust_hard"]) await quiz.choose(option);
  for (const id of ["crust", "starter", "time", "oven"]) {
    await quiz.back();
    await expect(page.locator(".step.now")).toHaveId("step-" + id);
  }
  for (const option of ["oven_yes", "time_hour", "crust_soft", "mess_hate"]) await quiz.choose(option);
  release();
  await quiz.expectResult("Bake a soda bread");
  await quiz.panel("answers");
  await expect(page.locator("#step-answers .answer")).toHaveCount(4); // the starter is not among them
});

test("the frame's room and messages know nothing of the way", async ({ page, host }) => {
  const heard = async (options: string[]) => {
    await page.goto(host.root + "first-bread/embed/");
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new ResizeObserver(() => seen.push(String(document.documentElement.scrollHeight))).observe(document.documentElement);
    });
    const quiz = new Bread(page, page, mouse);
    await quiz.press("Start");
    await quiz.arrived();
    for (const option of options) {
      await expect(quiz.option(option)).toBeVisible();
      await quiz.choose(option);
    }
    await expect(page.locator("#result")).toBeVisible();
    return page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)]);
  };
  expect(await heard(["oven_no", "mess_love"])).toEqual(await heard(["oven_yes", "time_day", "starter_no", "crust_hard", "mess_hate"]));
});
