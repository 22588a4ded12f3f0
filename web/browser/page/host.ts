// What a page is to the client that runs on it. The client finds the page's Host
// under the name gutquiz of the window and fetches its parts by name: here they are
// all. app/browser*.go is the other side; a test in web holds the two against each
// other, and the body's attributes against what the build writes. Types only: none
// of this reaches a reader.

/** Each page has the parts that its kind names below; the client asks for no others there. */
export interface Host {
  /** The quiz as JSON. There when the client starts, and read once. */
  quiz: string;
  /** The quizzes of the site as JSON, each in one text or more. There when the client starts, and read once. */
  quizzes: string[];
  /** The app's own words in the page's language, by key; missing where that is English. There when the client starts, and read once. */
  words?: Record<string, string>;
  /** What an editor chose before the client came, as JSON with the page's own address. Read once, as the client starts. */
  readonly desk: string;

  /** The reader's answers as a code from behind # in the address, or empty. Read once, as the client starts. */
  readonly code: string;
  /** What the reader has done so far: whether all is answered and the result missing, and what is ticked in each question. */
  form(): { waiting: boolean; ticked: Record<string, string[]> };
  /** Ticks these options, and no others. Not before `taken`. */
  tick(options: string[]): void;
  /** Leads from a result to a question of which there is an answer, by its id. Back leads to the result again, as it was. */
  change(question: string): void;
  /** Leads to the start, with nothing ticked. */
  restart(): void;
  /** The article's own name for its product link. Set only by a page made for frames whose article gives one. */
  campaign?: string;
  /** The level of the first heading, 2 to 6. Set as `campaign` is. */
  level?: number;
  /** Whether whoever shows the frame opens links itself, and so hears their addresses. Set by pages made for frames. */
  watched?: boolean;

  /** Calls back in a task of its own, once the reader holds nothing down: the client rests there before each part of its start. */
  quiet(then: () => void): void;
  /**
   * Hears that the client has drawn its part and runs the page: once, in the same task. The steps of a quiz stay the page's own;
   * it tells the client by events on its place: `answered` when all is, and `nearly` when the last question is shown.
   */
  taken(): void;
  /** Hears, in the place of `taken`, why a private link does not open: the word of a line drawn in advance. The client then ends. */
  refuse(word: string): void;

  /**
   * Brings a step by its id without "step-", or "result", under the reader's eyes and focus. A reader of a quiz who has gone back
   * meanwhile is not shown the result. Not before `taken`.
   */
  show(id: string): void;
  /** Lets the reader save a text as a file. Only while a tap is answered: browsers refuse it at other times. */
  saveText(name: string, type: string, text: string): void;

  /**
   * Hands words and an address, relative to the page, to the browser's own sharing, or copies them. `heard` is called once
   * with "shared", "copied", "select" (the reader must copy it) or "" (thought better of it), and the whole address.
   * Missing where the script for it did not come: the client asks before it offers to share. Only while a tap is answered.
   */
  share?(words: string, address: string, drawing: Drawing, heard: (said: string, address: string) => void): void;
  /** Lets the reader save the card as a picture. There where `share` is. */
  save?(drawing: Drawing): void;

  /** Shows an address in the frame beside the choices; the same again changes nothing. */
  preview(address: string, title: string): void;
  /** WCAG's contrast ratio of two colors of three or six digits, in tenths and never rounded up. */
  contrast(one: string, other: string): number;
}

type Begin = "taken" | "show";
/** The quiz, on a page of its own and in a frame. */
export type QuizHost = Pick<Host, Begin | "words" | "quiz" | "code" | "form" | "tick" | "change" | "restart" | "saveText">;
/** The public page of an outcome, once a private link is opened on it. */
export type OutcomeHost = Pick<Host, Begin | "words" | "quiz" | "code" | "refuse">;
/** The pages of what is kept on this device. */
export type LocalHost = Pick<Host, Begin | "words" | "quizzes" | "saveText">;
/** The page for editors. */
export type PublishHost = Pick<Host, "taken" | "desk" | "preview" | "contrast">;
/** What the script for sharing adds to a quiz on a page of its own. */
export type SharingHost = Required<Pick<Host, "share" | "save">>;
/** What the frame's script adds to a page made for frames. */
export type FrameHost = Pick<Host, "campaign" | "level" | "watched">;

/** What the page's own scripts tell the frame's script, where that is there; the client knows nothing of it. */
export interface Around {
  /** Hears the id of every step shown, and "result". */
  moved?(id: string): void;
  /** Hears that the client could not be loaded. */
  broken?(): void;
  /** Hears that a result was shared. */
  shared?(): void;
}

/** A card as a picture, in words: app/drawing.go. */
export interface Drawing {
  name: string;
  eyebrow: string;
  headline: string;
  text: string[];
  /** Heads the reasons; both are missing unless the reader chose to tell them. */
  title?: string;
  reasons?: string[];
  foot: string;
  /** Empty where the quiz has none of its own. */
  picture: string;
}

/** The body's data attributes, as web/shell.go and web/publish.go write them; a page has those it needs. The client reads `page` and `outcome`. */
export type Body = {
  /** The kind of the page. */
  page: string;
  /** The outcome that a public page is about. */
  outcome: string;
  /** Where the client and what runs it are. */
  wasm: string;
  run: string;
  /** Where the quiz is, or the quizzes and their parts, with spaces between. */
  quiz: string;
  /** On the pages of what is kept: ids that quizzes had before, each with today's, as "bike-tyre=tyres tubes=tyres". */
  former?: string;
  /** Where the app's words in the page's language are, unless that is English. */
  words?: string;
  /** Where the paper twin is. */
  paper: string;
  /** What a quiz says where the browser is too old for the client. */
  old: string;
  /** There where the quiz has pictures of its author's. */
  pictures?: string;
  /** Where the script for sharing is; only on a quiz's own page. */
  share?: string;
  /** What the page of a plan says where nothing is kept. */
  none?: string;
  /** What a local page says when the client has stopped. */
  stopped: string;
  /** What the page for editors knows of the site, as JSON. */
  desk: string;
};

/** Stands in the place of the browser's storage where nothing would be kept; the client asks for `forgets` before it promises to. */
export interface Memory extends Storage {
  forgets: true;
}

declare global {
  interface Window {
    gutquiz?: Partial<Host> & Around;
  }
  interface WindowEventMap {
    /** The client is loaded and about to run: the last moment before the page is sealed. */
    "gutquiz-client": Event;
  }
}
