// A new version of the site comes while readers have it open.
import { expect, type BrowserContext, type Page } from "@playwright/test";
import { Builds, type Host } from "../host.ts";
import { answers, headline, kept, takesTheQuiz, test, visit } from "../offline.ts";
import { Quiz, quizPath } from "../pages.ts";

test.use({ serviceWorkers: "allow" });

const bar = (page: Page) => page.locator("#renew");
const paths = async (page: Page, host: Host) => Object.values(await kept(page, host.root));

/** Publishes the second build. Somebody's visit makes the browser look for it: a quiz that has sealed its page cannot. */
const publish = async (context: BrowserContext, host: Host, builds: Builds) => {
  host.dir = builds.second;
  const visitor = await context.newPage();
  await visitor.goto(host.root);
  await visitor.evaluate(() => navigator.serviceWorker.getRegistration().then((r) => r!.update()).then(() => undefined));
  await expect(bar(visitor)).toBeVisible();
  await visitor.close();
};

test("an update while the quiz is open shows a bar, reloads nothing, and keeps the answers", async ({ page, host, builds, context }) => {
  await visit(page, host);
  await page.goto(host.root + quizPath);
  const quiz = new Quiz(page);
  await page.evaluate(() => localStorage.setItem("kept", "a result"));
  await quiz.begin();
  await quiz.answer("q1_none");
  await quiz.expectQuestion(2);
  await page.evaluate(() => (document.body.dataset.mine = "this very page"));
  await publish(context, host, builds);
  await expect(bar(page)).toContainText("A new version is here. Reloading starts this page anew: finish first.");
  await quiz.expectQuestion(2);
  await quiz.expectChosen("p_any");
  for (const [i, option] of ["f_some", "milk_ok", "gut_calm", "neither", "h_none", "m_none", "q1_none"].entries()) {
    await quiz.expectQuestion(i + 2);
    await quiz.answer(option);
  }
  await quiz.expectResult(headline);
  expect(await page.evaluate(() => document.body.dataset.mine)).toBe("this very page");
  await bar(page).getByRole("button", { name: "Reload" }).click();
  await expect(page).toHaveTitle(Builds.newTitle);
  await expect(bar(page)).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem("kept"))).toBe("a result");
});

test("later is an answer: the bar goes, and the new version comes with the next visit", async ({ page, host, builds, context }) => {
  await visit(page, host);
  await publish(context, host, builds);
  await bar(page).getByRole("button", { name: "Later" }).click();
  await expect(bar(page)).toBeHidden();
  await page.close();
  const next = await context.newPage();
  await expect
    .poll(async () => {
      await next.goto(host.root + quizPath);
      const now = await next.title();
      await next.goto("about:blank");
      return now;
    })
    .toBe(Builds.newTitle);
});

test("who only ever opens the quiz, which seals its page, hears of a new version too", async ({ page, host, builds }) => {
  await visit(page, host);
  host.dir = builds.second;
  await page.goto(host.root + quizPath);
  await new Quiz(page).arrived();
  await expect(bar(page)).toBeVisible();
});

test("a page of the old version works on, without a network, after another has let the new one in", async ({ page, host, builds, context }) => {
  await visit(page, host);
  await page.goto(host.root + quizPath);
  const other = await context.newPage();
  await other.goto(host.root);
  await publish(context, host, builds);
  await bar(other).getByRole("button", { name: "Reload" }).click();
  await expect(other.getByRole("heading", { name: Builds.newTitle })).toBeVisible();
  await expect(bar(page)).toBeVisible();
  expect(await paths(page, host)).toHaveLength(2);
  await host.down();
  await page.bringToFront();
  await new Quiz(page).take(answers);
  await new Quiz(page).expectResult(headline);
  await expect(page).toHaveTitle(Builds.title);
  await page.close();
  await other.reload();
  await expect.poll(() => paths(other, host)).toHaveLength(1);
  await host.up();
});

test("who could take the quiz without a network still can after an update, and the client is not loaded again", async ({ page, host, builds, context }) => {
  await visit(page, host);
  await publish(context, host, builds);
  await bar(page).getByRole("button", { name: "Reload" }).click();
  await expect(page).toHaveTitle(Builds.newTitle);
  expect(host.asked.filter((path) => path.endsWith(".wasm"))).toHaveLength(1);
  await host.down();
  await takesTheQuiz(page, host);
  await expect(page).toHaveTitle(Builds.newTitle);
  await host.up();
});
