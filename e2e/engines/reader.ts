// A Reader is a person with a browser. What they do is the same in every engine;
// how a browser is told to do it is not.

export interface Reader {
  /** Goes to the address. */
  open(address: string): Promise<void>;
  /** The value of a JavaScript expression, awaited, where the reader is. */
  ask<T = unknown>(expression: string): Promise<T>;
  /** Clicks in the middle of the element that the expression finds. */
  click(element: string): Promise<void>;
  /** Presses keys, one after the other, by their names: Tab, Enter, Space, ArrowDown. */
  press(...keys: string[]): Promise<void>;
  /** Looks into the frame that the expression finds, or back at the whole page. */
  into(frame?: string): Promise<void>;
}

/** A Browser of one engine; each reader begins with nothing kept. */
export interface Browser {
  /** What it is, with its version. */
  readonly name: string;
  reader(): Promise<Reader & { leave(): Promise<void> }>;
  close(): Promise<void>;
}

export type Engine = "chromium" | "firefox" | "webkit";
