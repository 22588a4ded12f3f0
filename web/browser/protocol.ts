// A quiz in a frame and the article around it talk in messages, version 1.
// Every message is an object with gutquiz: 1, the frame's token and a type. The
// token is random, made by the loader for one frame, and reaches the frame in
// the fragment of its address. A receiver takes a message only if its origin, its
// source window and its token are all the expected ones; it ignores anything
// else without an error. No message has a place for an answer, an outcome, or
// any text of the quiz or of the reader, and for any two sets of answers, given
// at the same pace, the messages and their times are the same.

/** What the frame tells the article. Of ready to finished each is told once at most. */
export type FromFrame =
  | { type: "ready" }
  /** How high the questions are, in CSS pixels, where the room kept is less. Told before the reader begins, or never. */
  | { type: "room"; height: number }
  /** Half of the quiz was on the screen for a second. */
  | { type: "seen" }
  | { type: "started" }
  | { type: "finished" }
  | { type: "product" }
  | { type: "shared" }
  | { type: "broken" };

/** What the article tells the frame. */
export type ToFrame =
  /** How the frame looks; what is absent stays as it is. */
  | { type: "theme"; theme?: "light" | "dark"; accent?: string; radius?: string; font?: string }
  | { type: "restart" };

/** A message with the fields of its type and no other: one more does not compile. */
export type Exact<M extends { type: string }, All extends { type: string }> = M &
  Record<Exclude<keyof M, Fields<Extract<All, { type: M["type"] }>>>, never>;
type Fields<M> = M extends unknown ? keyof M : never;
