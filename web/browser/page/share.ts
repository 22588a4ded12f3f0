// Sharing, for a quiz on a page of its own. The early script fetches it beside
// the client, before the page shuts itself off. It draws and hands over what the
// client says, and knows nothing of the quiz.

import type { Drawing, SharingHost } from "./host";

const width = 1080;
const margin = 84;
const serif = "ui-serif, 'Iowan Old Style', Palatino, Georgia, serif";
const sans = "ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const colour = { paper: "#fbf7ef", ink: "#22302c", soft: "#57655f", accent: "#0d6156", tint: "#e7f1ec", milk: "#c4e2d7", bubble: "#619a90", card: "#fffdf9" };

// A pen writes downwards, or only measures.
class Pen {
  y = 400;

  constructor(
    readonly on: CanvasRenderingContext2D,
    readonly writes: boolean,
  ) {}

  write(text: string, font: string, size: number, ink: string, after: number) {
    this.on.font = font.replace("$", size + "px");
    this.on.fillStyle = ink;
    for (const line of this.wrap(text)) {
      this.y += size * 1.3;
      if (this.writes) this.on.fillText(line, margin, this.y);
    }
    this.y += after;
  }

  private wrap(text: string) {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(/\s+/)) {
      const longer = (line + " " + word).trim();
      if (line && this.on.measureText(longer).width > width - 2 * margin) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  card(d: Drawing) {
    this.write(d.eyebrow, `500 $ ${sans}`, 32, colour.accent, 12);
    this.write(d.headline, `600 $ ${serif}`, 72, colour.ink, 24);
    for (const text of d.text) this.write(text, `400 $ ${sans}`, 34, colour.ink, 18);
    if (d.title) this.write(d.title, `600 $ ${serif}`, 44, colour.ink, 12);
    for (const text of d.reasons ?? []) this.write("• " + text, `400 $ ${sans}`, 34, colour.ink, 14);
    this.y += 24;
    this.write(d.foot, `400 $ ${sans}`, 26, colour.soft, 0);
  }
}

const glass = (on: CanvasRenderingContext2D) => {
  on.fillStyle = colour.tint;
  on.beginPath();
  on.arc(width / 2, 210, 170, 0, 7);
  on.fill();
  on.save();
  on.translate(width / 2 - 160 * 3.2, 70);
  on.scale(3.2, 3.2);
  const wall = new Path2D("M132 6h56l-7 72h-42z");
  on.fillStyle = colour.card;
  on.fill(wall);
  on.fillStyle = colour.milk;
  on.fill(new Path2D("M137 30q11-7 23 0t23 0l-5 46h-36z"));
  on.strokeStyle = colour.accent;
  on.lineWidth = 2.5;
  on.lineJoin = on.lineCap = "round";
  on.stroke(wall);
  on.stroke(new Path2D("M90 79h140"));
  on.fillStyle = colour.bubble;
  on.fill(new Path2D("M155 52a3 3 0 1 1-6 0a3 3 0 1 1 6 0M168 44a2 2 0 1 1-4 0a2 2 0 1 1 4 0M162.500 64a2.500 2.500 0 1 1-5 0a2.500 2.500 0 1 1 5 0"));
  on.restore();
};

const draw = (d: Drawing) => {
  const canvas = doc.createElement("canvas");
  canvas.width = width;
  const measure = new Pen(canvas.getContext("2d")!, false);
  measure.card(d);
  canvas.height = Math.max(width, measure.y + margin);
  const on = canvas.getContext("2d")!;
  on.fillStyle = colour.paper;
  on.fillRect(0, 0, width, canvas.height);
  on.fillStyle = colour.accent;
  on.fillRect(0, canvas.height - 14, width, 14);
  if (d.picture) glass(on);
  new Pen(on, true).card(d);
  return canvas;
};

const doc = document;

const file = (d: Drawing) =>
  new Promise<File | null>((resolve) => draw(d).toBlob((b) => resolve(b && new File([b], d.name, { type: "image/png" })), "image/png"));

// What the reader ends by closing the browser's own list was not shared.
const hand = async (text: string, url: string, picture: Drawing): Promise<string> => {
  const made = await file(picture);
  const whole = { text, url, files: made ? [made] : [] };
  const what = made && navigator.canShare?.(whole) ? whole : { text, url };
  return navigator.share(what).then(
    () => "shared",
    (e: Error) => (e.name === "AbortError" ? "" : copy(text, url)),
  );
};

const copy = async (text: string, url: string) => {
  try {
    await navigator.clipboard.writeText(text + "\n" + url);
    return "copied";
  } catch {
    return "select";
  }
};

const share: SharingHost["share"] = async (text, address, picture, heard) => {
  const url = new URL(address, location.origin + location.pathname).href;
  const canHand = typeof navigator.share === "function";
  heard(canHand ? await hand(text, url, picture) : await copy(text, url), url);
};

const save: SharingHost["save"] = async (picture) => {
  const made = await file(picture);
  if (!made) return;
  const link = doc.createElement("a");
  link.href = URL.createObjectURL(made);
  link.download = made.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

Object.assign(window.gutquiz!, { share, save } satisfies SharingHost);
