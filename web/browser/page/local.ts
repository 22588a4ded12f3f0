// The script of the pages for what is kept on this device: the list of results
// and the plan. It fetches the client and every quiz of the site at once, because
// without them these pages show nothing, and gives the client what only a browser
// can do.

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

const run = () => {
  const given = Promise.all([fetchWords(page), ...page.quiz.split(" ").map((address) => get(address).then((r) => r.text()))]);
  given.catch(() => 0); // awaited below; a failure before that is not unhandled
  return start(page, async () => {
    [me.words, ...me.quizzes] = await given;
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
    unhook();
    seal();
  },
};
window.gutquiz = me;

disarm();
forget();
addEventListener("click", again);
load();
