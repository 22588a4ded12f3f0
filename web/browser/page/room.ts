// The room: in a frame the quiz has the frame's height, and what needs more
// scrolls inside. So nothing the reader does can be seen by its size.

const doc = document;
const root = doc.documentElement;

/**
 * Measures how high the page would be without a frame, and puts it back into its room.
 * Before the reader has done anything that is the height of the tallest question.
 */
export const need = () => {
  root.dataset.room = "needs";
  const height = Math.ceil(doc.body.getBoundingClientRect().height);
  root.dataset.room = "kept";
  return height;
};

/** Whether this page fills a frame's room. */
export const inRoom = () => root.dataset.room === "kept";

// What scrolls keeps its scrolling to itself; what has nothing to scroll lets the
// article's reader scroll on. A style alone would hold both fast.
const contain = (e: Event) => {
  for (let box = e.target as HTMLElement | null; box instanceof Element; box = box.parentElement)
    if (getComputedStyle(box).overflowY === "auto") box.style.overscrollBehavior = box.scrollHeight > box.clientHeight ? "contain" : "auto";
};

/** Lets no scroll that began inside go on in the article. */
export const containScrolls = () => {
  for (const type of ["pointerover", "touchstart", "wheel"]) addEventListener(type, contain, { passive: true, capture: true });
};
