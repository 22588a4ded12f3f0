// WebKit, as WebKitGTK's own driver drives its small browser, on a screen that
// nobody sees. The protocol is https://www.w3.org/TR/webdriver2/.
import { type ChildProcess, spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { expect } from "@playwright/test";
import type { Browser, Reader } from "./reader.ts";

const elementKey = "element-6066-11e4-a52e-4f735466cecf";
const keys: Record<string, string> = { Tab: "\uE004", Enter: "\uE007", ArrowDown: "\uE015", Space: " " };

class WebDriverReader implements Reader {
  private constructor(private session: string) {}

  static async begin(driver: string, miniBrowser: string, longest: number) {
    const wanted = { "webkitgtk:browserOptions": { binary: miniBrowser, args: ["--automation"] } };
    const { sessionId } = await send<{ sessionId: string }>("POST", driver + "/session", { capabilities: { alwaysMatch: wanted } }, longest);
    return new WebDriverReader(`${driver}/session/${sessionId}`);
  }

  private tell<T>(command: string, body: object = {}) {
    return send<T>("POST", this.session + command, body);
  }

  async open(address: string) {
    await this.into();
    await this.tell("/url", { url: address });
  }

  async ask<T>(expression: string) {
    // What throws is a value too: the driver's own message would not say what.
    const script = `const done = arguments[arguments.length - 1]; (async () => (${expression}))().then((value) => done([value]), (error) => done(String(error)))`;
    const answer = await this.tell<[T] | string>("/execute/async", { script, args: [] });
    if (typeof answer === "string") throw new Error(answer);
    return answer[0];
  }

  async click(element: string) {
    await this.tell(`/element/${(await this.find(element))[elementKey]}/click`);
  }

  async press(...names: string[]) {
    const actions = names.flatMap((name) => ["keyDown", "keyUp"].map((type) => ({ type, value: keys[name] ?? name })));
    await this.tell("/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  async into(frame?: string) {
    await this.tell("/frame", { id: null });
    if (frame) await this.tell("/frame", { id: await this.find(frame) });
  }

  private async find(element: string) {
    const found = await this.ask<Record<string, string> | null>(element);
    if (!found?.[elementKey]) throw new Error(`there is no ${element}`);
    return found;
  }

  async leave() {
    await send("DELETE", this.session);
  }
}

// The small browser has hung before its first window was there. A session comes in a
// second or two, and what takes this long never does.
const longestStart = 20_000;

const send = async <T>(method: string, address: string, body?: object, longest?: number) => {
  const answer = await fetch(address, { method, body: body && JSON.stringify(body), signal: longest ? AbortSignal.timeout(longest) : null });
  const { value } = (await answer.json()) as { value: any };
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value as T;
};

/** A driver that runs, on a screen. */
interface Driver {
  address: string;
  stop(): void;
}

const drive = async (program: string, display: string): Promise<Driver> => {
  const port = await freePort();
  // In a group of its own, so that a browser that hangs goes with its driver.
  const running = spawn(program, ["--port=" + port], { stdio: "ignore", detached: true, env: { ...process.env, DISPLAY: display } });
  const address = "http://127.0.0.1:" + port;
  await expect.poll(() => fetch(address + "/status").then((r) => r.ok, () => false)).toBe(true);
  return { address, stop: () => void (running.exitCode === null && running.pid && process.kill(-running.pid)) };
};

export const byWebDriver = async (program: string, miniBrowser: string, longest = longestStart): Promise<Browser> => {
  const screen = await aScreen();
  let driver = await drive(program, screen.display);
  const begin = () => WebDriverReader.begin(driver.address, miniBrowser, longest);
  return {
    name: "webkit",
    // One that hangs is begun once more, with another driver.
    reader: () =>
      begin().catch(async (e) => {
        if (e.name !== "TimeoutError") throw e;
        console.warn(`webkit: no session within ${longest / 1000} s, so once more with another driver`);
        driver.stop();
        driver = await drive(program, screen.display);
        return begin();
      }),
    close: async () => {
      driver.stop();
      screen.server?.kill();
    },
  };
};

/** The screen there is, or one that nobody sees. */
const aScreen = async (): Promise<{ display: string; server?: ChildProcess }> => {
  if (process.env.DISPLAY) return { display: process.env.DISPLAY };
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise<string>((told) => server.stdio[3]!.once("data", (bytes) => told(String(bytes).trim())));
  return { display: ":" + number, server };
};

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
