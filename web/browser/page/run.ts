// Goes into one file with Go's own wasm_exec.js, behind it: what the client needs
// on a page that others change too.

import { after, before, hear } from "./mend";

type Runs = { run(client: WebAssembly.Instance): Promise<void>; _resume(): void };
declare const Go: { prototype: Runs };

let depth = 0; // a handler of the client's may be called while it runs
let advance: Element | null = null; // what was drawn in advance, until the client draws
let drawn: Element | null = null; // what the client has drawn in its place
const { run, _resume } = Go.prototype;

// Of a quiz only a part is the client's; of other pages all.
const ours = () => document.getElementById("client") ?? document.getElementById("gutquiz");

const during = <T>(act: () => T): T => {
  if (!depth++) {
    before();
    if (advance) lead();
  }
  try {
    return act();
  } finally {
    if (!--depth) rest();
  }
};

const rest = () => {
  leave();
  if (!drawn) return;
  advance = null;
  after(drawn);
};

// go-app draws in the place of the body's first element. Where a bar, a banner or a
// wrapper of others has come before or around ours, it is to find ours all the same.
const lead = () => {
  const root = ours()!;
  Object.defineProperties(document.body, {
    firstElementChild: { value: root, configurable: true },
    replaceChild: { value: (now: Element, was: Element) => was.replaceWith((drawn = now)), configurable: true },
  });
};

const leave = () => {
  for (const name of ["firstElementChild", "replaceChild"]) Reflect.deleteProperty(document.body, name);
};

Go.prototype.run = function (client) {
  advance = ours();
  return during(() => run.call(this, client)); // it draws in a later task
};

Go.prototype._resume = function () {
  during(() => _resume.call(this));
};

hear(() => depth > 0);
