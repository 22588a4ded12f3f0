// How the article asks the frame to look. What an option may hold is decided here,
// as a message or an address may hold anything.

import type { ToFrame } from "../protocol";

type Look = Omit<Extract<ToFrame, { type: "theme" }>, "type">;

const doc = document;
const root = doc.documentElement;

/** The fields that are texts. */
const texts = (asked: Record<string, unknown>): Look =>
  Object.fromEntries(["theme", "accent", "radius", "font"].map((name) => [name, asked[name]]).filter(([, value]) => typeof value === "string"));

let accent = "";

// Text and buttons keep 4.5:1 whatever color the article asks for.
type RGB = number[];
const colors = /^#?(([\da-f]{3}){1,2})$|^rgba?\((\d+), (\d+), (\d+)/i;
const rgb = (color: string): RGB => {
  const [, hex, , ...numbers] = colors.exec(color)!;
  if (!hex) return numbers.map(Number);
  const full = hex.length < 6 ? hex.replace(/./g, "$&$&") : hex;
  return [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16));
};
const css = (c: RGB) => `rgb(${c.map(Math.round)})`;
const mix = (a: RGB, b: RGB, part: number) => a.map((v, i) => v + (b[i]! - v) * part);
const light = (c: RGB) => {
  const [r, g, b] = c.map((v) => (v / 255 > 0.04045 ? ((v / 255 + 0.055) / 1.055) ** 2.4 : v / 255 / 12.92));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: RGB, b: RGB) => {
  const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};
const white = [255, 255, 255];
const black = [0, 0, 0];

const paint = (accent: string) => {
  const card = rgb(getComputedStyle(root).getPropertyValue("--card").trim());
  const far = light(card) > 0.5 ? black : white;
  let color = rgb(accent);
  const tint = () => mix(card, color, 0.12);
  for (let part = 0.1; Math.min(contrast(color, card), contrast(color, tint())) < 4.6 && part < 1; part += 0.1) color = mix(rgb(accent), far, part);
  root.style.setProperty("--accent", css(color));
  root.style.setProperty("--on-accent", css(far === black ? white : black));
  root.style.setProperty("--tint", css(tint()));
};

// The colors of the dark scheme are a media rule: it is made to hold, or not to. A
// sheet with an address is an extension's; one of another origin shows no rules.
const scheme = (theme: string) => {
  root.style.colorScheme = theme;
  for (const sheet of doc.styleSheets)
    for (const rule of sheet.href ? [] : sheet.cssRules)
      if (rule instanceof CSSMediaRule && /dark|^all$|^not all$/.test(rule.media.mediaText)) rule.media.mediaText = theme === "dark" ? "all" : "not all";
};

/** Puts on what of the look is understood. */
export const wear = (asked: Record<string, unknown>) => {
  const look = texts(asked);
  if (look.theme === "light" || look.theme === "dark") scheme(look.theme);
  if (colors.test(look.accent || accent)) paint((accent = look.accent || accent));
  if (/^\d{1,2}(px)?$/.test(look.radius || "")) root.style.setProperty("--r", parseInt(look.radius!) + "px");
  if (/^[\w ,'"-]{1,200}$/.test(look.font || "")) for (const name of ["--sans", "--serif"]) root.style.setProperty(name, look.font!);
};
