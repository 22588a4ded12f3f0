import { expect, test } from "@playwright/test";
import { client, Quiz } from "../pages.ts";

const sentence = "The part that works out your result could not be loaded. Your answers are still here.";

for (const [part, address] of Object.entries(client)) {
  test(`when ${part} cannot be loaded the reader is told, keeps the answers, and can try again`, async ({ page }) => {
    const quiz = new Quiz(page);
    await page.route(address, (route) => route.abort());
    await quiz.open();
    await quiz.begin();
    await quiz.answer("q1_none");
    await quiz.expectQuestion(2);
    const trouble = page.getByRole("alert").filter({ hasText: sentence });
    await expect(trouble).toBeVisible();
    await expect(trouble.getByRole("link", { name: "Use the paper version" })).toHaveAttribute("href", "paper/");
    await page.unroute(address);
    await quiz.press("Try again");
    await quiz.arrived();
    await expect(trouble).toBeHidden();
    await quiz.expectQuestion(2);
    await quiz.expectChosen("p_any");
    for (let n = 2; n <= 8; n++) {
      await quiz.expectQuestion(n);
      await quiz.answer("long_change");
    }
    await quiz.expectResult("Please talk to a health professional first");
  });
}

test("a reader who answers on without the client sees the same line, which does not come and go", async ({ page }) => {
  const quiz = new Quiz(page);
  await page.route(client.wasm, (route) => route.fulfill({ status: 404 }));
  await quiz.open();
  await quiz.begin();
  await expect(quiz.button("Try again")).toBeVisible();
  await page.locator("#trouble").evaluate((line) => new MutationObserver(() => line.setAttribute("data-moved", "")).observe(line, { attributeFilter: ["hidden"] }));
  const again = page.waitForResponse(client.wasm);
  await quiz.answer("q1_none"); // a sign of intent: the client is asked for once more
  await again;
  await quiz.expectQuestion(2);
  await quiz.button("Next").click();
  await expect(page.locator("#trouble")).toBeVisible();
  await expect(page.locator("#trouble")).not.toHaveAttribute("data-moved");
});

test("without the client the paper version is one click away", async ({ page }) => {
  const quiz = new Quiz(page);
  await page.route(client.wasm, (route) => route.fulfill({ status: 404 }));
  await quiz.open();
  await quiz.begin();
  await page.getByRole("link", { name: "Use the paper version" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/On paper$/);
});

test("a host that serves the client under another type still works", async ({ page }) => {
  const quiz = new Quiz(page);
  await page.route(client.wasm, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  await quiz.open();
  await quiz.arrived();
});

test("a client that stops loads the page anew once, and then the reader decides", async ({ page }) => {
  let loads = 0;
  page.on("request", (request) => void (loads += Number(request.isNavigationRequest())));
  const stops = "globalThis.Go = class { importObject = {}; async run() { gutquiz.taken(); } };";
  await page.route(client.run, (route) => route.fulfill({ contentType: "text/javascript", body: stops }));
  const empty = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  await page.route(client.wasm, (route) => route.fulfill({ contentType: "application/wasm", body: empty }));
  await new Quiz(page).open();
  await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
  expect(loads).toBe(2);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => loads).toBe(3);
});
