// The link script is inline in the public page of an outcome. It does nothing
// unless the address has a private part, the code behind #. Then it fetches the
// client, which opens the code; the code itself goes nowhere. What does not open
// leaves the public page as it is, with a line that says why.

import "./slash";
import { fetchWords, forget, get, gone, start } from "./boot";
import { disarm, seal, unhook } from "./handover";
import type { Body, OutcomeHost } from "./host";

const doc = document;
const page = doc.body.dataset as Body;
const byId = (id: string) => doc.getElementById(id);

// A fragment may also be a place on this page. Chats and mail put their own behind
// the code, and write its dot otherwise.
const fragment = location.hash.slice(1);
const code = /^\d+\.\w+/.exec(fragment.replace(/%2e/i, "."))?.[0] ?? fragment;
const longest = 64;

let settled = false; // the client has opened the link, or refused it

// say shows one of the lines drawn in advance, by its word, or none.
const say = (word: string) => {
  for (const line of byId("link")!.children) (line as HTMLElement).hidden = line.id !== "link-" + word;
  byId("link-again")!.hidden = word !== "trouble";
};

const refuse = (word: string) => {
  settled = true;
  say(word);
};

const me: OutcomeHost = {
  quiz: "",
  code,
  refuse,
  show: (id) => byId(id)?.focus({ preventScroll: true }),
  taken: () => {
    settled = true;
    unhook();
    seal();
  },
};

const open = () => {
  say("opening");
  const given = Promise.all([get(page.quiz).then((r) => r.text()), fetchWords(page)]);
  given.catch(() => 0); // awaited below; a failure before that is not unhandled
  start(page, async () => {
    [me.quiz, me.words] = await given;
  }).catch((e) => {
    if (settled) return; // the client ends when it has refused a link
    console.error("gutquiz:", e);
    say("trouble");
  });
};

addEventListener("hashchange", () => location.reload());
if (code && !byId(fragment)) {
  window.gutquiz = me;
  disarm();
  forget();
  byId("link-again")!.addEventListener("click", () => (gone ? location.reload() : open()));
  if (code.length > longest) refuse("bad");
  else open();
}
