// The script of the pages for what is kept on this device: the list of results
// and the plan. It fetches the client at once where something is kept, because without
// it these pages show nothing of that, with the quizzes that it is of and some to take,
// and gives the client what only a browser can do.

import "./slash";
import { fetchWords, forget, get, gone, start } from "./boot";
import { beginAnew, disarm, seal, show, unhook } from "./handover";
import type { Body, LocalHost } from "./host";
import { saveText } from "./save";

const doc = document;
const body = doc.body;
const page = body.dataset as Body;
const byId = (id: string) => doc.getElementById(id);

let running = false;
let loading = false;

const trouble = (on: boolean) => {
  const line = byId("trouble");
  if (line) line.hidden = !on;
};

// Nothing on the page answers any more: only a new one can help.
const stopped = () => {
  const line = doc.createElement("p");
  line.className = "trouble";
  line.setAttribute("role", "alert");
  line.textContent = page.stopped;
  byId("gutquiz")!.prepend(line);
};

// Without a network only the quizzes are there that this reader has used.
const others = 8;
const asked = new Set<string>();

// needed tells whether something kept is of the quiz at an address: its id is in what is
// kept, as "quiz" in app/kept, and in the address, which may name a language too. It may be
// an id that the quiz had before.
const renamed = (page.former ?? "").split(" ").map((pair) => pair.split("="));
const needed = (address: string) => {
  const name = /([^/]+)\.\w+\.json$/.exec(address)?.[1] ?? "";
  const kept = Object.values({ ...localStorage }).join();
  const ids = [name, name.replace(/-[a-z]{2,3}$/, "")];
  return [...ids, ...renamed.filter(([, now]) => ids.includes(now!)).map(([was]) => was)].some((id) => kept.includes(`"quiz":"${id}"`));
};

const quizzes = async () => {
  const all = page.quiz.split(" ");
  const texts = [...all.filter(needed), ...all.filter((address) => !needed(address)).slice(0, others)].map(async (address) => {
    asked.add(address);
    const text = get(address).then((r) => r.text());
    return needed(address) ? text : text.catch(() => "");
  });
  return (await Promise.all(texts)).filter(Boolean);
};

// A file brought back, or another tab, may have added something of a quiz that is not
// here; a sealed page cannot fetch it, a new one can.
const late = () =>
  setTimeout(() => {
    if (page.quiz.split(" ").some((address) => !asked.has(address) && needed(address))) location.reload();
  });

const run = () => {
  const given = Promise.all([fetchWords(page), quizzes()]);
  given.catch(() => 0); // awaited below; a failure before that is not unhandled
  return start(page, async () => {
    [me.words, me.quizzes] = await given;
  });
};

const load = () => {
  if (loading || running) return;
  loading = true;
  trouble(false);
  run().catch((e) => {
    console.error("gutquiz:", e);
    loading = false;
    if (!running) trouble(true);
    else if (!beginAnew()) stopped();
  });
};

const again = (e: Event) => {
  if (!(e.target as HTMLElement).closest("#again")) return;
  if (gone) location.reload();
  else load();
};

const me: LocalHost = {
  quizzes: [],
  saveText,
  show,
  taken: () => {
    running = true;
    removeEventListener("click", again);
    for (const change of ["click", "storage"]) addEventListener(change, late);
    unhook();
    seal();
  },
};
window.gutquiz = me;

// Whoever has kept nothing needs no client to read that there is no plan. The list always
// has one: it brings back files. A browser that keeps nothing is told of by the client.
const nothing = () => page.none && !("forgets" in localStorage) && !Object.keys(localStorage).some((key) => key.startsWith("gutquiz."));
// Another tab may keep something, also while the browser has put this page aside.
const look = () => nothing() || load();

disarm();
forget();
addEventListener("click", again);
if (nothing()) {
  byId("gutquiz")!.querySelector(".lead")!.textContent = page.none!;
  for (const change of ["storage", "pageshow"]) addEventListener(change, look);
} else load();
