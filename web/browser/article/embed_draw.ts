// What the loader draws into an article, and sees of its look.

import { doc } from "./document";

/** An element of ours, styled where no host style reaches and no host policy forbids. */
export const make = (tag: string, css: string, ...inside: (Node | string)[]) => {
  const made = doc.createElement(tag);
  made.style.cssText = css;
  made.append(...inside);
  return made;
};

/** All of the element that is its frame of reference. */
export const cover = "position:absolute;box-sizing:border-box;inset:0;width:100%;height:100%;";

/**
 * Something without height whose words would like to be very far apart: a parent
 * that shrinks to what it holds becomes as wide as it can, and no wider.
 */
export const stretch = () => make("div", "height:0;visibility:hidden;white-space:normal;word-spacing:3000px", ". .");

export const dark = matchMedia("(prefers-color-scheme: dark)");

/** Whether a color is a light one; where it is spelled in a rare way, whether the reader likes it dark. */
export const isLight = (color: string) => {
  const [r, g, b] = color.match(/[\d.]+/g)!.map(Number);
  return /^rgb/.test(color) ? r! * 0.3 + g! * 0.6 + b! * 0.1 > 140 : dark.matches;
};

// The heights are measured with one set of fonts; another may need a bit more.
const spare = 24;

/** The height that is enough at the width. */
export const heightFor = (heights: number[], width: number) => {
  let height = heights[1]!;
  for (let i = 2; heights[i]! <= width; i += 2) height = heights[i + 1]!;
  return height + spare;
};
