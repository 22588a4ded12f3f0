// Starts the client. Every page that can have it imports this into its own inline
// script; what to do before, and with the page it replaces, is that script's.

import type { Body, Memory } from "./host";

declare const Go: new () => { importObject: WebAssembly.Imports; run(i: WebAssembly.Instance): Promise<void> };

const doc = document;

/** How the reader touches the page. */
export const hand = {
  /** Whether the last touch was a mouse's, finger's or pen's. */
  pointer: false,
};

let held = 0; // pointers, and the space bar, that are down

const hold = (by: number, pointer: boolean) => () => {
  held = Math.max(0, held + by);
  hand.pointer = pointer;
};
const watch = (type: string, act: EventListener) => doc.addEventListener(type, act, { capture: true, passive: true });
watch("pointerdown", hold(1, true));
watch("pointerup", hold(-1, true));
watch("pointercancel", hold(-1, true));
// Only the space bar is a press with a beginning and an end. Others are not
// counted: with Command held, a Mac never tells that a key came up.
const space = (e: Event) => (e as KeyboardEvent).key === " " && !(e as KeyboardEvent).repeat;
watch("keydown", (e) => hold(space(e) ? 1 : 0, false)());
watch("keyup", (e) => hold(space(e) ? -1 : 0, false)());
addEventListener("blur", () => (held = 0));

// The client replaces the page in one task. It waits until nothing is held, so
// that no press is torn in two.
const quiet = () =>
  new Promise<void>((resolve) => {
    const look = () => (held ? setTimeout(look, 30) : resolve());
    setTimeout(look);
  });

// go-app reads storage as it starts, and where storage throws (a sandboxed
// frame, a strict browser) nothing could catch it.
const shim = (name: "localStorage" | "sessionStorage", always: boolean) => {
  try {
    if (!always && window[name]) return;
  } catch {
    // falls through to the memory below
  }
  const kept = new Map<string, string>();
  const memory: Memory = {
    forgets: true, // asked before anything is promised to be kept
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (k: string) => kept.get(k) ?? null,
    setItem: (k: string, v: string) => void kept.set(k, String(v)),
    removeItem: (k: string) => void kept.delete(k),
    clear: () => kept.clear(),
  };
  Object.defineProperty(window, name, { value: memory, configurable: true });
};

/**
 * Puts memory in the place of storage where that throws, in every frame, and
 * wherever a page is made for frames: there nothing is read or kept.
 */
export const forget = (made = false) => {
  const always = made || window.top !== window;
  shim("localStorage", always);
  shim("sessionStorage", always);
};

/** Runs a script of ours, by its address. */
export const script = (src: string) =>
  new Promise((resolve, reject) => {
    const tag = doc.createElement("script");
    tag.onload = resolve;
    tag.onerror = reject;
    tag.src = src;
    doc.head.append(tag);
  });

/** Fetches an address of ours; an answer other than 200 to 299 is an error. */
export const get = async (address: string) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address + ": " + response.status);
  return response;
};

// A host that serves .wasm under another type still works, only slower.
const compile = async (response: Response, imports: WebAssembly.Imports) => {
  if (/^application\/wasm/.test(response.headers.get("content-type") ?? "")) return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};

/**
 * Fetches the client and runs it, once `ready` is done and the reader holds
 * nothing down. It never resolves: it rejects when the client cannot start, and
 * when it stops.
 */
export const start = async (client: Pick<Body, "wasm" | "run">, ready: () => Promise<void>): Promise<never> => {
  const wasm = get(client.wasm); // at once: it is what takes long
  wasm.catch(() => 0); // awaited below; a failure before that is not unhandled
  await script(client.run);
  const go = new Go();
  const { instance } = await compile(await wasm, go.importObject);
  dispatchEvent(new Event("gutquiz-client")); // for the standalone script, which may be there
  await ready();
  await quiet();
  await go.run(instance);
  throw new Error("the client stopped");
};
