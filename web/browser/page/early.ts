// The early script is inline in every quiz page. It leads the reader through the
// steps, from the first paint to the end: when the client has come they are still
// the script's. It fetches the client when the reader shows intent, and tells it when
// all is answered; the client then puts the result in the steps' place. It knows no rule.

import "./slash";
import { able, fetchWords, forget, get, gone, hand, script, start } from "./boot";
import { beginAnew, disarm, seal, show as bring, unhook } from "./handover";
import type { Around, Body, QuizHost } from "./host";
import { narrow } from "./narrow";
import { saveText } from "./save";

const doc = document;
const body = doc.body;
const page = body.dataset as Body;
const byId = (id: string) => doc.getElementById(id);
const root = byId("gutquiz")!; // others may put theirs before it
// Either is on the page while the other is not: the steps' card, and the client's place.
const quiz = byId("quiz")!;
let place: HTMLElement | undefined; // once the client runs the page
const steps = () => [...quiz.querySelectorAll<HTMLElement>(".step")];
const stepOf = (id: string) => steps().find((step) => step.id === "step-" + id);

let running = false; // the client runs the page
let loading = false;
let waiting = false; // all is answered, and the result not there yet
let before: HTMLInputElement[] | null = null; // what was ticked, while an answer is changed

const now = () => quiz.querySelector<HTMLElement>(".step.now")!;
const ticked = (within: HTMLElement) => [...within.querySelectorAll<HTMLInputElement>("input:checked")];

// way is the questions that what is ticked leads to, in order. It knows which options
// open a question, and no more of any rule.
const way = () => {
  const chosen: string[] = [];
  const has = (options?: string) => options?.split(" ").some((o) => chosen.includes(o));
  return steps().filter((step) => {
    const { question, if: only, unless } = step.dataset;
    const asked = question && has(only) !== false && !has(unless);
    if (asked) for (const o of ticked(step)) chosen.push(o.value);
    return asked;
  });
};

// count says which question it is, and of how many, where that depends on answers.
const count = (step: HTMLElement) => {
  const { count, next, result } = step.parentElement!.dataset;
  const all = count ? way() : [];
  const n = all.indexOf(step) + 1;
  const say = (where: string, text: string) => (step.querySelector(where)!.textContent = text);
  if (!count || !n) return;
  const text = count.replace("{n}", n + "").replace("{m}", all.length + "");
  say(".eyebrow > :last-child", text);
  say(".vh", text + ": ");
  say("[data-go=next]", n < all.length ? next! : result!);
  step.querySelector(".bar")!.replaceChildren(
    ...all.map((_, i) => {
      const bar = doc.createElement("i");
      if (i < n) bar.className = "on";
      return bar;
    }),
  );
};

const show = (id: string) => {
  bring(id);
  me.moved?.(id);
};

const swap = (gone?: HTMLElement, come?: HTMLElement) => gone?.isConnected && gone.replaceWith(come!);
const tell = (what: string) => place!.dispatchEvent(new Event(what));

// A browser that loads the page anew may bring old ticks back, of which the start
// shows nothing: only those made since count. There are none at the start.
let fresh = true;
const begin = () => {
  if (fresh) for (const old of ticked(root)) old.checked = false;
  fresh = false;
};

const go = (step?: HTMLElement | null) => {
  if (!step) return;
  begin();
  swap(place, quiz);
  ask(now(), false);
  now().classList.remove("now");
  step.classList.add("now");
  count(step);
  step.parentElement!.classList.add("moving");
  const id = step.id.slice(5); // step-signs holds signs
  waiting = id === "working";
  show(id);
  near();
};

// near tells the client when the last question is there.
const near = () => running && now() === way().pop() && tell("nearly");

// ask says that something must be chosen first, or takes that back.
const ask = (step: HTMLElement, asked: boolean) => {
  const need = step.querySelector<HTMLElement>(".need");
  if (!need) return;
  need.hidden = !asked;
  const set = step.querySelector("fieldset")!;
  set.setAttribute("aria-describedby", set.id + "-how" + (asked ? " " + need.id : ""));
  for (const e of step.querySelectorAll("[role=radiogroup],[type=checkbox]")) {
    if (asked) e.setAttribute("aria-invalid", "true");
    else e.removeAttribute("aria-invalid");
  }
};

const next = () => {
  const step = now();
  const need = step.dataset.question && !ticked(step).length;
  ask(step, !!need);
  if (need) return;
  const all = way();
  // From the start, the first; where an answer is changed, the first that has none.
  const open = all.slice(all.indexOf(step) + 1).find((s) => !before || !ticked(s).length);
  if (open) go(open);
  else finish();
};

const finish = () => {
  if (!running) go(stepOf("working"));
  else if (!waiting) {
    waiting = true;
    tell("answered");
  }
};

const back = () => {
  if (before) return undo(before);
  const at = now();
  const all = way();
  const last = at.id === "step-working" ? all.filter((s) => ticked(s).length).pop() : all[all.indexOf(at) - 1];
  go(last ?? stepOf("start")); // none, where the answers came behind the #
};

// undo takes a change back: the result is there as it was.
const undo = (were: HTMLInputElement[]) => {
  tick(were);
  before = null;
  waiting = false;
  swap(quiz, place);
  bring("answers");
};

const tick = (boxes: HTMLInputElement[]) => {
  for (const box of quiz.querySelectorAll("input")) box.checked = boxes.includes(box);
};

const press = (word: string) => {
  if (word === "next") next();
  else if (word === "back") back();
  else if (word === "again" && gone) location.reload();
  else if (word === "again") {
    trouble(false); // only here: a reader who answers on must not see it come and go
    load();
  } else go(stepOf(word));
};

// choose keeps "none of these" apart from the others, and goes on by itself
// when a pointer chose the one answer.
const choose = (input: HTMLInputElement) => {
  const step = now();
  const alone = !!input.dataset.alone;
  if (input.checked) ask(step, false);
  if (input.type === "radio") {
    if (hand.pointer) next();
    else count(step);
    return;
  }
  for (const other of ticked(step)) if (other !== input && (alone || other.dataset.alone)) other.checked = false;
  count(step);
};

const onClick = (e: Event) => {
  const target = e.target as HTMLElement;
  soon();
  if (!quiz.contains(target)) return;
  if (target instanceof HTMLInputElement) choose(target);
  const button = target.closest<HTMLElement>("[data-go]");
  if (button) press(button.dataset.go!);
};

const onKey = (e: KeyboardEvent) => {
  if (e.key !== "Enter" || !(e.target instanceof HTMLInputElement && quiz.contains(e.target))) return;
  e.preventDefault();
  next();
};

const run = () => {
  const given = Promise.all([get(page.quiz).then((r) => r.text()), fetchWords(page)]);
  given.catch(() => 0); // awaited below; a failure before that is not unhandled
  // Before the page is sealed; a quiz without sharing is whole.
  const share = page.share && script(page.share).catch(() => 0);
  return start(page, async () => {
    [me.quiz, me.words] = await given;
    await share;
  });
};

// load fetches the client once; after a failure the next intent, or Try again,
// begins anew.
const load = () => {
  if (loading || running) return;
  loading = true;
  run().catch((e) => {
    console.error("gutquiz:", e);
    loading = false;
    if (running && beginAnew()) return;
    trouble(true);
    // The page is sealed by now: only a new one can try.
    if (running) byId("again")?.addEventListener("click", () => location.reload());
  });
};

// soon is for a reader who sees what was asked for first.
const soon = () => requestAnimationFrame(() => setTimeout(load));

const trouble = (on: boolean) => {
  const line = byId("trouble");
  if (line) line.hidden = !on;
  // A page that is sealed compiles nothing, able as the browser may be.
  if (on && !running && !able()) {
    line!.querySelector("p")!.textContent = page.old;
    byId("again")?.remove();
  }
  if (on) me.broken?.();
};

// A reader who comes from a frame brings the answers along, behind the #, which
// browsers send to nobody. They do not stay in the address. What others put behind
// the code, or write its dot as, is no part of it.
const code = page.page === "quiz" ? (/^#(\d\.\w{1,40})/.exec(location.hash.replace(/%2e/i, "."))?.[1] ?? "") : "";

const me: QuizHost & Around = {
  quiz: "",
  code,
  form: () => {
    begin();
    const answers: Record<string, string[]> = {};
    for (const step of steps()) if (step.dataset.question) answers[step.dataset.question] = ticked(step).map((o) => o.value);
    return { waiting, ticked: answers };
  },
  saveText,
  taken: () => {
    running = true;
    place = byId("client")!;
    place.remove();
    unhook();
    seal();
    setTimeout(near);
  },
  show: (id) => {
    if (id !== "result") go(stepOf(id));
    else if (waiting) {
      waiting = false;
      before = null;
      swap(quiz, place);
      show(id);
    }
  },
  tick: (options) => tick([...quiz.querySelectorAll("input")].filter((box) => options.includes(box.value))),
  change: (id) => {
    before ??= ticked(quiz);
    go(stepOf(id));
  },
  restart: () => {
    before = null;
    tick([]);
    go(stepOf("start"));
  },
};
window.gutquiz = me;

disarm();
if (page.page === "embed") narrow();
forget(page.page === "embed");
addEventListener("click", onClick);
addEventListener("keydown", onKey);
for (const intent of ["pointerover", "focusin"]) root.addEventListener(intent, soon, { once: true });

if (code) {
  history.replaceState(null, "", location.pathname + location.search);
  go(stepOf("working"));
  load();
}

// Without intent the client comes when the quiz is seen and the page is idle,
// unless the reader pays for every byte.
const line = (navigator as unknown as { connection?: { saveData?: boolean; effectiveType?: string } }).connection;
if (!line?.saveData && !/2g/.test(line?.effectiveType ?? "")) {
  const idle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 200));
  const longest = { timeout: 3000 }; // an article full of advertisements may never be idle
  new IntersectionObserver((seen, observer) => {
    if (!seen.some((s) => s.isIntersecting)) return;
    observer.disconnect();
    idle(() => load(), longest);
  }).observe(root);
}
