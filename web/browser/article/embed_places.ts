// What the loader knows: where it is from, and what is there.

import { doc } from "./document";

/** The rooms of the site's quizzes, of each the quiz's own and its cards': pairs of a width and the height needed from there on. */
declare const ROOMS: [number[], number[]][];
/** What is where a name falls: 0 is nothing, 9 a card, and else it is a quiz, and the place of its rooms counted from 1. web/rooms.go. */
declare const CELLS: string;
declare const SEED: number;
/** The address the site was built for, or empty. */
declare const BASE: string;
declare const TRANSLATED: boolean;

/** A quiz, or with a card's name the card of one of its outcomes. */
export interface Place {
  base: URL;
  path: string;
  card: string;
  heights: number[];
}

export const TAG = "gut-quiz";

const cellOf = (name: string) => {
  let hash = SEED;
  for (const c of name) hash = Math.imul(hash ^ c.charCodeAt(0), 16777619);
  return +CELLS[hash >>> 23]!;
};

// Where another script carries this one (combined, inlined, from a cache), its
// address is not ours, and what the build was told counts.
const script = doc.currentScript;
const ran = (script instanceof HTMLScriptElement && script.src) + " " + new Error().stack;
const own = /https?:\S+\/embed\.(\w+\.)?js/.exec(ran);

/** Where sites of this loader may be, each with a slash at its end; none where it cannot know. */
export const bases = [BASE, own?.[0]].filter(Boolean).map((address) => new URL(".", address));

/** The one of them that an address is at. */
export const baseOf = ({ href }: { href: string }) => bases.find((base) => href.startsWith(base.href));

export const complain = (why: string) => console.warn("gutquiz: " + why);

/** The quiz or card of these names, in the language where it has one; hardly ever one that is none; or undefined with a line that says why. */
export const find = (quiz: string, card: string, base: URL, lang = ""): Place | undefined => {
  const roomsOf = (name: string) => ROOMS[cellOf(name) - 1];
  if (TRANSLATED && lang && roomsOf(lang + "/" + quiz)) quiz = lang + "/" + quiz;
  const rooms = roomsOf(quiz);
  if (rooms && (!card || cellOf(quiz + "/" + card))) return { base, path: quiz + "/", card, heights: rooms[card ? 1 : 0] };
  complain(`no ${quiz} ${card} at ${base}`);
};

/** What the query of a link may ask for, and an attribute of an element. */
export const options = "theme accent radius font lang campaign".split(" ");
