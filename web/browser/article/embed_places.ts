// What the loader knows: where it is from, and what is there.

/** What the site has, by the build: heights are pairs of a width and the height needed from there on. */
interface Known {
  title: string;
  /** Of the quiz itself under "", of an outcome's card under its name. */
  heights: Record<string, number[]>;
}
declare const QUIZZES: Record<string, Known>;

/** A quiz, or with a card's name the card of one of its outcomes. */
export interface Place {
  title: string;
  path: string;
  card: string;
  heights: number[];
}

export const TAG = "gut-quiz";

const quizzes = new Map(Object.entries(QUIZZES));
const own = (document.currentScript as HTMLScriptElement | null)?.src || /https?:\S+\/embed\.[\w.]*js/.exec(new Error().stack || "")?.[0];

/** Where the site is, with a slash at its end; undefined where the script cannot know. */
export const base = own ? new URL(".", own) : undefined;

export const complain = (why: string) => console.warn("gutquiz: " + why);

/** The quiz or card of these names, or undefined with a line that says why. */
export const find = (quiz: string, card: string): Place | undefined => {
  const heights = quizzes.get(quiz)?.heights || {};
  if (Object.keys(heights).includes(card)) return { title: quizzes.get(quiz)!.title, path: quiz + "/", card, heights: heights[card]! };
  complain(`no ${quiz} ${card} at ${base}, so the link stays a link`);
};

/** What the query of a link may ask for, and an attribute of an element. */
export const options = ["theme", "accent", "radius", "font", "lang", "campaign"];
