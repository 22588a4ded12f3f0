// The words the journeys are told in. A reader sees a question, chooses, goes on
// or back, and gets a result; nothing here knows how the page does it.
import { expect, type FrameLocator, type Locator, type Page } from "@playwright/test";

/** Where the quiz is, from the site's root. */
export const quizPath = "buttermilk-or-kefir/";

/** How a reader chooses an option. */
export type Hand = (option: Locator) => Promise<void>;

/** The mouse clicks the words beside the box, as people do. */
export const mouse: Hand = (option) => option.locator("xpath=..").click();

/** A finger taps them. */
export const finger: Hand = (option) => option.locator("xpath=..").tap();

/** The keyboard ticks; going on needs Enter. What is hidden cannot be focused. */
export const keyboard: Hand = async (option) => {
  await option.waitFor();
  await option.press("Space");
};

/** What somebody answers to whom nothing applies; for the questions an answer set leaves out. */
export const calm = "p_any f_some milk_ok gut_calm neither h_none m_none q1_none";

/** A Quiz is the quiz in a page, or in a frame of one. */
export class Quiz {
  /** Place is where the quiz is drawn, a frame or the page itself. */
  constructor(
    readonly page: Page,
    readonly place: Page | FrameLocator = page,
    readonly hand: Hand = keyboard, // the quickest: nothing has to arrive under it
  ) {}

  async open(path = quizPath) {
    await this.page.goto(path);
  }

  get root() {
    return this.place.locator("#gutquiz");
  }

  get card() {
    return this.place.locator("#quiz");
  }

  button(name: string | RegExp) {
    return this.place.getByRole("button", { name });
  }

  /** The input of an option, wherever it is. */
  option(id: string) {
    return this.place.locator(`#o-${id}`);
  }

  async begin() {
    await this.press("I am 18 or over and answering for myself");
  }

  /** Chooses options of the question shown, in the reader's own way. */
  async choose(...options: string[]) {
    for (const id of options) await this.hand(this.option(id));
  }

  async next() {
    await this.press(/^(Next|See my result)$/);
  }

  async back() {
    await this.press("Back");
  }

  async press(name: string | RegExp | Locator) {
    const button = typeof name === "string" || name instanceof RegExp ? this.button(name) : name;
    await button.waitFor();
    if (this.hand === finger) await button.tap();
    else if (this.hand === keyboard) await button.press("Enter");
    else await button.click();
  }

  /** Opens a panel of the result, by its id. */
  async panel(id: string) {
    await this.press(this.place.locator(`#to-${id}`));
    await expect(this.place.locator(`#${id}`)).toBeFocused();
  }

  /** From the result, leads to question n. */
  async change(n: number) {
    await this.panel("answers");
    await this.press(this.place.locator(`#change-${n - 1}`));
    await this.expectQuestion(n);
  }

  /** From the result, begins anew. */
  async startAgain() {
    await this.panel("answers");
    await this.press("Start again");
  }

  /** Answers the question shown with those of the options that it has, or calmly if it has none. */
  async answer(options: string) {
    const inputs = this.place.locator(".step.now input");
    await inputs.first().waitFor(); // the start has none
    const ids = await inputs.evaluateAll((all) => all.map((o) => o.id.slice(2)));
    const any = (await inputs.first().getAttribute("type")) === "checkbox";
    const among = (set: string) => ids.filter((id) => set.split(" ").includes(id));
    await this.choose(...(among(options).length > 0 ? among(options) : among(calm)));
    if (any || this.hand === keyboard) await this.next();
  }

  /** Takes the quiz to its result. Choose-any questions take several options. */
  async take(options: string) {
    await this.answerAll(options);
    await expect(this.place.locator("#result")).toBeVisible();
  }

  /** Takes the quiz to where the page waits for its client, which a journey holds back. */
  async takeWithoutClient(options: string) {
    await this.answerAll(options);
    await expect(this.place.locator("#step-working")).toBeVisible();
  }

  /** Begins, and answers until no question is left. */
  private async answerAll(options: string) {
    await this.begin();
    const shown = this.place.locator(".step.now");
    await this.expectQuestion(1);
    for (let id = await shown.getAttribute("id"); id !== "step-result" && id !== "step-working"; id = await shown.getAttribute("id")) {
      await this.answer(options);
      await expect(shown).not.toHaveId(id!);
    }
  }

  /** Begins, and answers calmly up to the question of a number. */
  async upTo(n: number) {
    await this.begin();
    for (let at = 1; at < n; at++) {
      await this.expectQuestion(at);
      await this.answer(calm);
    }
    await this.expectQuestion(n);
  }

  async expectQuestion(n: number) {
    await expect(this.place.locator(".step.now .eyebrow")).toContainText(`Question ${n} of 8`);
  }

  async expectChosen(...options: string[]) {
    const ticked = this.place.locator("input:checked");
    await expect.poll(() => ticked.evaluateAll((all) => all.map((o) => o.id.slice(2)))).toEqual(options);
  }

  async expectResult(headline: string | RegExp) {
    await expect(this.place.locator("#result")).toHaveText(headline);
  }

  /** Waits until go-app runs the quiz: the page has then sealed itself. */
  async arrived() {
    await expect(this.place.locator("head meta[http-equiv='Content-Security-Policy']")).toHaveCount(2);
  }
}

/** What the client is made of, as file names of the built site. */
export const client = { wasm: /\/static\/(app|frame)\.\w+\.wasm$/, run: /\/static\/run\.\w+\.js$/, quiz: /\/static\/buttermilk-or-kefir\.\w+\.json$/ };

/** Holds answers to requests back until the function returned is called. */
export async function hold(page: Page, address: RegExp) {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
