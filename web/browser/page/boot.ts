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

// The pointers that are down, by their ids, and the space bar.
const held = new Set<number | string>();

const watch = <E extends Event>(type: string, act: (e: E) => void) => doc.addEventListener(type, act as (e: Event) => void, { capture: true, passive: true });
// Only the first button holds: of another's press, which opens a menu, no browser
// need tell the end.
watch("pointerdown", (e: PointerEvent) => {
  hand.pointer = true;
  if (!e.button) held.add(e.pointerId);
});
for (const end of ["pointerup", "pointercancel"])
  watch(end, (e: PointerEvent) => {
    hand.pointer = true;
    held.delete(e.pointerId);
  });
// Only the space bar is a press with a beginning and an end. Others are not
// counted: with Command held, a Mac never tells that a key came up.
watch("keydown", (e: KeyboardEvent) => {
  hand.pointer = false;
  if (e.key === " ") held.add(e.key);
});
watch("keyup", (e: KeyboardEvent) => {
  hand.pointer = false;
  held.delete(e.key);
});
for (const end of ["contextmenu", "dragstart"]) watch(end, () => held.clear());
addEventListener("blur", () => held.clear());

const longest = 3000; // no press is this long: its end was not told

// The client replaces the page in one task. It waits until nothing is held, so
// that no press is torn in two.
const quiet = () =>
  new Promise<void>((resolve) => {
    const last = Date.now() + longest;
    const look = () => (held.size && Date.now() < last ? setTimeout(look, 30) : resolve());
    setTimeout(look);
  });

// The client asks for storage, and where that throws (a sandboxed frame, a strict
// browser) nothing could catch it.
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

/** Whether a file was asked for that the site no longer has: only a new page knows those of today. */
export let gone = false;

/** Fetches an address of ours; an answer other than 200 to 299 is an error. */
export const get = async (address: string) => {
  const response = await fetch(address);
  if (response.status === 404 || response.status === 410) gone = true;
  if (!response.ok) throw new Error(address + ": " + response.status);
  return response;
};

/** Fetches the app's own words, where the page's language is not the client's own. */
export const fetchWords = async ({ words }: Pick<Body, "words">): Promise<Record<string, string> | undefined> => words && (await get(words)).json();

// A module of one function that fills memory, as the client does: Chrome 97, Safari 16
// and Firefox 79 are the first that compile it under our policy.
const probe = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 13, 1, 11, 0, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11];

/** Tells whether this browser can run the client, old or strict as it may be. */
export const able = () => {
  try {
    return !!new WebAssembly.Module(new Uint8Array(probe));
  } catch {
    return false;
  }
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
  if (!able()) throw new Error("this browser cannot run the client");
  const wasm = get(client.wasm); // at once: it is what takes long
  wasm.catch(() => 0); // awaited below; a failure before that is not unhandled
  await script(client.run).catch(async (e) => {
    await wasm; // it tells why, where both are gone
    throw e;
  });
  const go = new Go();
  const { instance } = await compile(await wasm, go.importObject);
  dispatchEvent(new Event("gutquiz-client")); // for the standalone script, which may be there
  await ready();
  await quiet();
  await go.run(instance);
  throw new Error("the client stopped");
};
