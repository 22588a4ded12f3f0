import { expect, test } from "@playwright/test";
import { client, hold, mouse, Quiz, quizPath } from "../pages.ts";

/** Everything that changes below the quiz from now on, in words. */
const watch = () => {
  const seen: string[] = ((window as any).changes = []);
  const name = (n: Node) => (n instanceof Element ? n.tagName.toLowerCase() + (n.id && "#" + n.id) : n.nodeName);
  new MutationObserver((records) => {
    for (const r of records) {
      if (r.type !== "childList") seen.push(`${r.type} ${r.attributeName ?? ""} of ${name(r.target)}`);
      for (const n of r.addedNodes) seen.push(`${name(n)} came`);
      for (const n of r.removedNodes) seen.push(`${name(n)} went`);
    }
  }).observe(document.querySelector("#gutquiz")!, { subtree: true, childList: true, attributes: true, characterData: true });
};

for (const path of [quizPath, quizPath + "embed/"])
  test(`when the client comes, nothing that was drawn at ${path} changes`, async ({ page }) => {
    const quiz = new Quiz(page);
    const release = await hold(page, client.wasm);
    await quiz.open(path);
    await quiz.begin();
    await quiz.expectQuestion(1);
    await page.evaluate(watch);
    release();
    await quiz.arrived();
    // It draws its own empty place anew, and that is taken off the page until there is a result.
    expect(await page.evaluate(() => (window as any).changes)).toEqual(["div#client came", "div#client went", "div#client went"]);
    await quiz.choose("p_mild");
    await quiz.next();
    await expect.poll(() => page.evaluate(() => (window as any).changes), "the watch works").toContain("attributes class of div#step-often");
  });

test("a press that is held while the client arrives still counts", async ({ page }) => {
  const quiz = new Quiz(page, page, mouse);
  const release = await hold(page, client.wasm);
  await page.addInitScript(() => {
    const real = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = (...source) => real(...source).finally(() => document.body.setAttribute("data-compiled", ""));
  });
  await quiz.open();
  await quiz.begin();
  await quiz.expectQuestion(1);
  await quiz.option("p_any").hover();
  await page.mouse.down();
  release();
  await expect(page.locator("body")).toHaveAttribute("data-compiled");
  await page.evaluate(() => new Promise((done) => setTimeout(() => setTimeout(done)))); // time to take over, wrongly
  await page.mouse.up();
  await quiz.expectChosen("p_any");
  await quiz.arrived();
  await quiz.expectChosen("p_any");
});

test("no click is lost while the client takes over, on a slow phone", async ({ page, context }) => {
  test.setTimeout(180_000);
  const boxes = ["salt_low", "pregnant", "immune"];
  const slow = await context.newCDPSession(page);
  let clicks = 0;
  for (let run = 0; clicks < 1000; run++) {
    const quiz = new Quiz(page);
    const release = await hold(page, client.wasm);
    await quiz.open(run % 2 ? quizPath : quizPath + "embed/");
    await quiz.upTo(6);
    const at: { x: number; y: number }[] = [];
    for (const id of boxes) {
      await quiz.option(id).scrollIntoViewIfNeeded();
      const { x, y, height } = (await quiz.option(id).locator("xpath=..").boundingBox())!;
      at.push({ x: x + 40, y: y + height / 2 });
    }
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    release();
    const arrived = quiz.arrived().then(() => clicks + 15); // and some more when it runs
    let last = Infinity;
    arrived.then((n) => (last = n));
    const expected = new Set<string>();
    for (; clicks < last; clicks++) {
      const box = clicks % boxes.length;
      const { x, y } = at[box]!;
      const pause = new Promise((later) => setTimeout(later, 50));
      await page.mouse.click(x, y);
      if (!expected.delete(boxes[box]!)) expected.add(boxes[box]!);
      await pause;
    }
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
    await expect.poll(() => page.locator("#step-health input:checked").evaluateAll((all) => all.map((o) => o.id.slice(2)).sort()), `run ${run}`).toEqual([...expected].sort());
    await page.unrouteAll({ behavior: "ignoreErrors" });
  }
});
