// The test with a WordPress that may ask the quizzes' site.
import type { Page } from "@playwright/test";
import { test as addressed } from "../addressed.ts";
import { Quiz } from "../pages.ts";
import { canRun, WordPress } from "./wordpress.ts";

export const test = addressed.extend<{}, { blog: WordPress }>({
  blog: [
    async ({ quizzes }, use) => {
      const blog = await WordPress.start(quizzes.root);
      await use(blog);
      blog.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

test.skip(() => !canRun(), "no PHP with SQLite, XML and mbstring on this machine");

/** The frames that show a quiz or a card to the reader, whoever put them there. */
export const frames = (page: Page) => page.locator('iframe[src*="/embed/"]:visible, iframe[src*="/card/"]:visible');

/** The quiz in the first of them. */
export const quizIn = (page: Page) => new Quiz(page, frames(page).first().contentFrame());
