// The words for journeys through what a reader keeps on their device.
import { expect, type Page } from "@playwright/test";
import { Quiz, quizPath } from "./pages.ts";

export const toKefir = "q1_none h_none milk_ok m_none gut_calm neither f_often p_mix";

/** Everything of ours in the browser's storage. */
export const stored = (page: Page) => page.evaluate(() => ({ ...localStorage }) as Record<string, string>);

/** What is stored, whatever slot or revision it is in: the newest body of each document. */
export const bodies = async (page: Page) => {
  const newest: Record<string, { revision: number; body: unknown }> = {};
  for (const [key, text] of Object.entries(await stored(page))) {
    const doc = JSON.parse(text.slice(text.indexOf(" ") + 1));
    const name = key.slice(0, -2);
    if (!((newest[name]?.revision ?? -1) > doc.revision)) newest[name] = doc;
  }
  return Object.fromEntries(Object.entries(newest).map(([name, doc]) => [name, doc.body]));
};

/** Takes the quiz to kefir, on a page of its own. */
export const kefir = async (page: Page, quiz = new Quiz(page)) => {
  await quiz.open(quizPath);
  await quiz.take(toKefir);
  await expect(page.locator("#keep")).toBeVisible();
  return quiz;
};

/** Keeps the result and begins its plan. */
export const keepAndStart = async (page: Page) => {
  await kefir(page);
  await page.locator("#keep").click();
  await page.locator("#start-plan").click();
  await expect(page.locator("#unstart")).toBeFocused();
};

/** Reads a file the page lets the reader save. */
export const saved = async (page: Page, button: string) => {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString("utf8") };
};

/** Chooses a file to bring back. */
export const bringBack = (page: Page, text: string) =>
  page.locator("#import").setInputFiles({ name: "gutquiz.json", mimeType: "application/json", buffer: Buffer.from(text) });
