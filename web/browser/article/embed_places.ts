// What the loader knows: where it is from, and what is there.

import { doc } from "./document";

/** What the site has, by the build: rooms are pairs of a width and the height needed from there on. */
interface Known {
  title: string;
  heights: number[];
  card: number[];
  /** The outcomes that have a card. */
  cards: string[];
}
declare const QUIZZES: Record<string, Known>;
/** The address the site was built for, or empty. */
declare const BASE: string;
declare const TRANSLATED: boolean;

/** A quiz, or with a card's name the card of one of its outcomes. */
export interface Place {
  title: string;
  base: URL;
  path: string;
  card: string;
  heights: number[];
}

export const TAG = "gut-quiz";

const quizzes = new Map(Object.entries(QUIZZES));

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

/** The quiz or card of these names, or undefined with a line that says why. */
export const find = (quiz: string, card: string, base: URL, lang = ""): Place | undefined => {
  if (TRANSLATED && quizzes.has(lang + "/" + quiz)) quiz = lang + "/" + quiz;
  const known = quizzes.get(quiz);
  if (known && (!card || known.cards.includes(card)))
    return { title: known.title, base, path: quiz + "/", card, heights: card ? known.card : known.heights };
  complain(`no ${quiz} ${card} at ${base}`);
};

/** What the query of a link may ask for, and an attribute of an element. */
export const options = "theme accent radius font lang campaign".split(" ");
