// The publish script is inline in the page for editors. It copies codes and shows
// the preview; what is chosen, and what the codes say, is the client's.

import "./slash";
import { forget, start } from "./boot";
import { beginAnew, unhook } from "./handover";
import type { Body, PublishHost } from "./host";

const doc = document;
const page = doc.body.dataset as Body;
const byId = (id: string) => doc.getElementById(id)!;

const root = new URL("../", location.href).href;

// The build may not have known the address; this page does.
for (const code of doc.querySelectorAll("pre")) code.textContent = code.textContent!.replaceAll("https://YOUR-SITE/", root);

let frame: HTMLIFrameElement | undefined;
let shown = "";
let token = "";
let focused = "";
let running = false;
let timer = 0;
let saying = 0;

const say = (word: "copied" | "marked") => {
  const line = byId("said");
  line.textContent = ""; // the same words again are news as well
  requestAnimationFrame(() => (line.textContent = line.dataset[word]!));
  clearTimeout(saying);
  saying = window.setTimeout(() => (line.textContent = ""), 8000);
};

const copy = async (id: string) => {
  const code = byId(id);
  getSelection()!.selectAllChildren(code);
  try {
    await navigator.clipboard.writeText(code.textContent!);
    say("copied");
  } catch {
    say("marked"); // the code is selected already
  }
};

addEventListener("click", (e) => {
  const button = (e.target as Element).closest<HTMLElement>("[data-copy]");
  if (button) copy(button.dataset.copy!);
});

let later: (() => void) | undefined;
addEventListener("online", () => later?.());

// A frame of its own for each look: some of it cannot be taken back, and a frame
// that goes to another address would add to the history.
const show = (address: string, title: string) => {
  const place = byId("frame");
  later = undefined;
  if (!navigator.onLine) {
    later = () => show(address, title);
    const line = doc.createElement("p");
    line.textContent = place.dataset.offline!;
    return place.replaceChildren(line);
  }
  token = crypto.randomUUID?.() ?? String(Math.random());
  frame = doc.createElement("iframe");
  frame.title = title;
  // Of another scheme than the page's, a frame gets a ground of its own.
  frame.style.colorScheme = /theme=(light|dark)/.exec(address)?.[1] ?? "light dark";
  frame.src = address + (address.includes("#") ? "&" : "#") + new URLSearchParams({ gq: token, o: location.origin, room: "1" });
  place.replaceChildren(frame);
};

// The frame tells the room it needs as it tells an article that keeps too little: one pixel.
addEventListener("message", ({ source, origin, data }) => {
  if (!frame || source !== frame.contentWindow || origin !== location.origin || data?.token !== token) return;
  if (data.type === "room" && data.height > 0) frame.style.height = Math.min(data.height, 2e4) + "px";
});

const fields = () => [...doc.querySelectorAll<HTMLInputElement>("[data-choice]:not(button)")];

let chosen: Record<string, string> = {};

/** The choice a field holds; of the quizzes, each is a field. */
const nameOf = (field: HTMLInputElement) => (field.type === "radio" ? field.name : field.id);

// What was chosen of one quiz says nothing of another. The first option of each menu
// stands for every quiz, so the client may change the others under it.
const beginOf = (quiz: string) => {
  if (quiz === chosen.quiz) return;
  chosen.quiz = quiz;
  for (const menu of ["card", "lang"]) (byId(menu) as HTMLSelectElement).selectedIndex = 0;
  (byId("words") as HTMLInputElement).value = "";
};

// The client leaves alone what stands in a field, but a color has two of them.
addEventListener("input", ({ target }) => {
  const { id, value, dataset } = target as HTMLInputElement;
  if (dataset.choice === "quiz") beginOf(value);
  const text = byId("accent") as HTMLInputElement;
  if (dataset.choice !== "accent") return;
  if (id !== "accent") text.value = value;
  else if (color(value)) (byId("accent-picker") as HTMLInputElement).value = "#" + color(value);
});

/** The six digits of a color of three or six, or undefined. */
const color = (text: string) => {
  const digits = /^\s*#?((?:[\da-f]{3}){1,2})\s*$/i.exec(text)?.[1]!.toLowerCase();
  return digits?.length === 3 ? digits.replace(/./g, "$&$&") : digits;
};

const luminance = (text: string) => {
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(color(text)!.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

const me: PublishHost = {
  get desk() {
    focused = doc.activeElement?.id ?? "";
    chosen = Object.fromEntries(fields().filter((f) => f.type !== "radio" || f.checked).map((f) => [nameOf(f), f.value]));
    return JSON.stringify({ ...JSON.parse(page.desk), root, chosen });
  },
  contrast: (a, b) => {
    const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return Math.floor(((light! + 0.05) / (dark! + 0.05)) * 10);
  },
  preview: (address, title) => {
    if (address === shown) return;
    shown = address;
    clearTimeout(timer);
    timer = window.setTimeout(show, frame ? 400 : 0, address, title); // while typing, once
  },
  taken: () => {
    running = true;
    for (const field of fields() as (HTMLInputElement | HTMLSelectElement)[]) {
      if (field instanceof HTMLInputElement && field.type === "radio") field.checked = field.value === chosen.quiz;
      else field.value = chosen[field.id] ?? field.value;
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0; // chosen of the quiz before
    }
    unhook();
    doc.getElementById(focused)?.focus({ preventScroll: true });
  },
};
window.gutquiz = me;

forget();
start(page, async () => {}).catch((e) => {
  console.error("gutquiz:", e);
  if (running) beginAnew();
});
