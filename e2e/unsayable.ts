// What must not compile: a message of the frame with a place for an answer, an
// outcome or any text. tsc fails where one of these lines would be allowed.
import type { Exact, FromFrame, ToFrame } from "../web/browser/protocol.ts";

declare const post: <M extends FromFrame>(message: Exact<M, FromFrame>) => void;
declare const tell: <M extends ToFrame>(message: Exact<M, ToFrame>) => void;
declare const known: { type: "finished"; outcome: string };
declare const text: string;

export const unsayable = () => {
  post({ type: "finished" });
  post({ type: "room", height: 1 });
  tell({ type: "theme", theme: "dark" });
  tell({ type: "restart" });

  // @ts-expect-error there is no such message
  post({ type: "answered" });
  // @ts-expect-error a result has no name
  post({ type: "finished", outcome: "kefir" });
  // @ts-expect-error nor when it is passed on whole
  post(known);
  // @ts-expect-error no step is told
  post({ type: "step", n: 1, m: 8 });
  // @ts-expect-error nor a height after one
  post({ type: "height", height: 1 });
  // @ts-expect-error a room is a number
  post({ type: "room", height: text });
  // @ts-expect-error and no reader has moved
  post({ type: "room", height: 1, moved: true });
  // @ts-expect-error a product has no reason
  post({ type: "product", because: [text] });
  // @ts-expect-error an article asks for no answers
  tell({ type: "answers" });
  // @ts-expect-error and sets none
  tell({ type: "restart", answers: text });
};
