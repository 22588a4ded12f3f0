// The early script is inline in every quiz page. It lets the reader answer from
// the first paint, fetches the client when the reader shows intent, and hands
// the answers over. It knows no rule: what an answer decides early is written on
// the options (data-reach) by the build.

declare const Go: new () => { importObject: WebAssembly.Imports; run(i: WebAssembly.Instance): Promise<void> };

interface Gutquiz {
  /** The quiz as JSON, for the client to read. */
  quiz: string;
  /** Whether the last touch was a mouse's, finger's or pen's. */
  pointer: boolean;
  /** What the reader has done so far, as JSON. */
  form(): string;
  /** Brings a step, or the result, under the reader's eyes and focus. */
  show(id: string): void;
  /** Where set, hears the id of every step shown, and of the result. */
  moved?(id: string): void;
  /** The client calls this when it runs the page. */
  taken(): void;
}

const doc = document;
const body = doc.body;
const page = body.dataset as { page: string; quiz: string; wasm: string; run: string };
const root = body.firstElementChild as HTMLElement;
const byId = (id: string) => doc.getElementById(id);
const steps = () => [...root.querySelectorAll<HTMLElement>(".step")];

let running = false; // the client runs the page
let loading = false;
let held = 0; // pointers and keys that are down
let focused = "";

// go-app reads storage as it starts, and where storage throws (a sandboxed
// frame, a strict browser) nothing could catch it. Frames get the same memory
// anyway: an embedded quiz reads and writes nothing.
const shim = (name: "localStorage" | "sessionStorage") => {
  try {
    if (page.page !== "embed" && window[name]) return;
  } catch {
    // falls through to the memory below
  }
  const kept = new Map<string, string>();
  const memory = {
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

const now = () => root.querySelector<HTMLElement>(".step.now")!;
const ticked = (step: HTMLElement) => [...step.querySelectorAll<HTMLInputElement>("input:checked")];

// Only what leaves the screen upwards is scrolled to; otherwise the page stays.
const show = (id: string) => {
  const target = byId(id);
  if (!target) return;
  target.focus({ preventScroll: true });
  const card = target.closest(".card") ?? target;
  if (card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: "start" });
  me.moved?.(id);
};

const go = (step: HTMLElement | null) => {
  if (!step) return;
  now().classList.remove("now");
  step.classList.add("now");
  step.parentElement!.classList.add("moving");
  show(step.id.slice(5)); // step-signs holds signs
};

// done tells that no further question can change the result.
const done = (step: HTMLElement, at: number) =>
  !(step.nextElementSibling as HTMLElement).dataset.question ||
  steps()
    .slice(0, at + 1)
    .some((s) => ticked(s).some((o) => Number(o.dataset.reach) <= at));

const next = () => {
  const step = now();
  const at = steps().indexOf(step); // the start is 0, so this counts questions
  const need = step.querySelector<HTMLElement>(".need");
  if (need) {
    need.hidden = ticked(step).length > 0;
    if (!need.hidden) return;
  }
  go(need && done(step, at) ? byId("step-working") : (step.nextElementSibling as HTMLElement));
};

const back = () => {
  const at = now();
  const questions = steps().filter((s) => s.dataset.question);
  const last = at.id === "step-working" ? questions.filter((s) => ticked(s).length).pop() : at.previousElementSibling;
  go(last as HTMLElement);
};

const press = (word: string) => {
  if (word === "next") next();
  else if (word === "back") back();
  else if (word === "again") load();
  else go(byId("step-" + word));
};

// choose keeps "none of these" apart from the others, and goes on by itself
// when a pointer chose the one answer.
const choose = (input: HTMLInputElement) => {
  const step = now();
  const alone = !!input.dataset.alone;
  if (input.type === "radio") {
    if (me.pointer) next();
    return;
  }
  for (const other of ticked(step)) if (other !== input && (alone || other.dataset.alone)) other.checked = false;
  if (input.checked) step.querySelector<HTMLElement>(".need")!.hidden = true;
};

const onClick = (e: Event) => {
  const target = e.target as HTMLElement;
  load();
  if (target instanceof HTMLInputElement) choose(target);
  const button = target.closest<HTMLElement>("[data-go]");
  if (button) press(button.dataset.go!);
};

const onKey = (e: KeyboardEvent) => {
  if (e.key !== "Enter" || !(e.target instanceof HTMLInputElement)) return;
  e.preventDefault();
  next();
};

// Modality and held keys are watched for the client too.
const hold = (by: number, pointer: boolean) => () => {
  held = Math.max(0, held + by);
  me.pointer = pointer;
};
const watch = (type: string, act: EventListener) => doc.addEventListener(type, act, { capture: true, passive: true });
watch("pointerdown", hold(1, true));
watch("pointerup", hold(-1, true));
watch("pointercancel", hold(-1, true));
watch("keydown", (e) => (e as KeyboardEvent).repeat || hold(1, false)());
watch("keyup", hold(-1, false));
addEventListener("blur", () => (held = 0));

// The client replaces the page in one task. It waits until nothing is held, so
// that no press is torn in two.
const quiet = () =>
  new Promise<void>((resolve) => {
    const look = () => (held ? setTimeout(look, 30) : resolve());
    setTimeout(look);
  });

const script = (src: string) =>
  new Promise((resolve, reject) => {
    const tag = doc.createElement("script");
    tag.onload = resolve;
    tag.onerror = reject;
    tag.src = src;
    doc.head.append(tag);
  });

const get = async (address: string) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address + ": " + response.status);
  return response;
};

// A host that serves .wasm under another type still works, only slower.
const compile = async (imports: WebAssembly.Imports) => {
  const response = await get(page.wasm);
  if (/^application\/wasm/.test(response.headers.get("content-type") ?? "")) return WebAssembly.instantiateStreaming(response, imports);
  return WebAssembly.instantiate(await response.arrayBuffer(), imports);
};

const start = async () => {
  const text = get(page.quiz).then((r) => r.text());
  text.catch(() => 0); // awaited below; a failure before that is not unhandled
  await script(page.run);
  const client = new Go();
  const { instance } = await compile(client.importObject);
  me.quiz = await text;
  await quiet();
  await client.run(instance);
  throw new Error("the client stopped");
};

// load fetches the client once; after a failure the next intent, or Try again,
// begins anew.
const load = () => {
  if (loading || running) return;
  loading = true;
  trouble(false);
  start().catch((e) => {
    console.error("gutquiz:", e);
    loading = false;
    if (running) location.reload(); // nothing drawn would answer any more
    else trouble(true);
  });
};

const trouble = (on: boolean) => {
  const line = byId("trouble");
  if (line) line.hidden = !on;
};

// From here on nothing on this page may use the network: the browser sees to it.
const seal = () => {
  const meta = doc.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "default-src 'none'; form-action 'none'; base-uri 'none'";
  doc.head.append(meta);
};

const me: Gutquiz = {
  quiz: "",
  pointer: false,
  form: () => {
    focused = doc.activeElement?.id ?? "";
    const answers: Record<string, string[]> = {};
    for (const step of steps()) if (step.dataset.question) answers[step.dataset.question] = ticked(step).map((o) => o.value);
    return JSON.stringify({ at: now().id.slice(5), ticked: answers });
  },
  show,
  taken: () => {
    running = true;
    removeEventListener("click", onClick);
    removeEventListener("keydown", onKey);
    // go-app would turn every link into a page change or a pop-up.
    window.onclick = window.onpopstate = null;
    byId(focused)?.focus({ preventScroll: true });
    seal();
  },
};
(window as unknown as { gutquiz: Gutquiz }).gutquiz = me;

shim("localStorage");
shim("sessionStorage");
addEventListener("click", onClick);
addEventListener("keydown", onKey);
for (const intent of ["pointerover", "focusin"]) root.addEventListener(intent, load, { once: true });

// Without intent the client comes when the quiz is seen and the page is idle,
// unless the reader pays for every byte.
const line = (navigator as unknown as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
if (!line?.saveData && !/2g/.test(line?.effectiveType ?? "")) {
  const idle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    observer.disconnect();
    idle(() => load());
  }).observe(root);
}

export {};
