// What a reader does in a quiz, in the words of any engine.
import { expect } from "@playwright/test";
import type { Reader } from "./reader.ts";

const now = `document.querySelector(".step.now, #result")`;
const option = (id: string) => `document.querySelector("#o-${id}")`;
// Steps that are not shown lie in the same place: hidden, and with a box.
const button = (words: string) => `[...document.querySelectorAll("button")].find((b) => b.offsetParent && getComputedStyle(b).visibility === "visible" && ${words}.test(b.textContent.trim()))`;

interface Question {
  step: string;
  any: boolean;
  options: string[];
}

export class EngineQuiz {
  constructor(private reader: Reader, private hand: "pointer" | "keyboard" = "pointer") {}

  async until(expression: string, why = expression) {
    await expect.poll(() => this.reader.ask(`!!(${expression})`).catch(String), { message: why, timeout: 30_000 }).toBe(true);
  }

  /** Clicks the element when it is there: the client may put another in its place meanwhile. */
  async click(element: string) {
    await this.until(element);
    await expect(() => this.reader.click(element)).toPass({ timeout: 15_000 });
  }

  /** Clicks the button, when it is there. */
  async push(words: RegExp) {
    await this.click(button(String(words)));
  }

  async begin() {
    if (this.hand === "pointer") await this.push(/18 or over/);
    else {
      await this.until(button("/18 or over/"));
      await this.tabTo(`/18 or over/.test(document.activeElement.textContent) && document.activeElement.matches("button")`);
      await this.reader.press("Enter");
    }
    await this.until(`${now}.querySelector("input")`, "a question is shown");
  }

  /** Begins, and answers until no question is left; then the result is shown, or what is said to end it. */
  async take(answers: string, end = "#result") {
    await this.begin();
    for (let q = await this.question(); q; q = await this.question()) {
      const chosen = q.options.filter((id) => answers.split(" ").includes(id));
      expect(chosen, `an answer to ${q.step}`).not.toEqual([]);
      await (this.hand === "pointer" ? this.point(q, chosen) : this.type(q, chosen));
      await this.until(`${now} && ${now}.id !== "${q.step}"`, `${q.step} is answered`);
    }
    await this.until(`document.querySelector("${end}")`, "the end");
  }

  question() {
    return this.reader.ask<Question | null>(`(() => {
      const inputs = [...${now}.querySelectorAll("input")];
      return inputs.length ? { step: ${now}.id, any: inputs[0].type === "checkbox", options: inputs.map((i) => i.id.slice(2)) } : null;
    })()`);
  }

  private async point(q: Question, chosen: string[]) {
    for (const id of chosen) await this.click(option(id) + ".parentElement");
    if (q.any) await this.push(/^(Next|See my result)$/);
  }

  private async type(q: Question, chosen: string[]) {
    for (const id of chosen) {
      await this.tabTo(`${now}.contains(document.activeElement) && document.activeElement.matches("input") && ${q.any ? `document.activeElement.id === "o-${id}"` : "true"}`);
      if (await this.on(id)) await this.reader.press("Space");
      else for (let n = 0; n < q.options.length && !(await this.on(id)); n++) await this.reader.press("ArrowDown");
      expect(await this.reader.ask(option(id) + ".checked"), id + " is chosen").toBe(true);
    }
    await this.reader.press("Enter");
  }

  private on(id: string) {
    return this.reader.ask<boolean>(`document.activeElement.id === "o-${id}"`);
  }

  private async tabTo(there: string) {
    for (let n = 0; n < 40; n++) {
      if (await this.reader.ask(there)) return;
      await this.reader.press("Tab");
    }
    throw new Error("40 tabs do not lead to where " + there);
  }

  async expectResult(headline: RegExp) {
    await expect.poll(() => this.reader.ask(`document.querySelector("#result")?.textContent`)).toMatch(headline);
  }

  /** Waits until go-app runs the quiz: the page has then sealed itself. */
  async arrived() {
    await this.until(`document.querySelectorAll("head meta[http-equiv='Content-Security-Policy']").length === 2`, "the client has arrived");
  }
}
