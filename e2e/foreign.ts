// What others do to our page once it is there: each is run in the page before its
// own scripts, and does it again after each change, as the real ones do.
import type { Page } from "@playwright/test";

export type Other = "a translator" | "a hasty translator" | "a translator of whole blocks" | "a translator that shows both" | "an extension that wraps" | "an extension that puts in";

/** Lets one of them in. */
export const letIn = (page: Page, who: Other) => page.addInitScript(others, who);

// Chrome's translator makes <font><font>words</font></font> of a text and takes the
// text's own node away; here the words stay, so that pages can be compared.
function others(who: Other) {
  const isText = (n: Node) => n.nodeType === 3 && n.nodeValue!.trim() !== "" && !/^(SCRIPT|STYLE|NOSCRIPT|FONT|TEXTAREA|OPTION|TITLE)$/.test(n.parentNode!.nodeName);
  const textsIn = (all: Node) => {
    const walker = document.createTreeWalker(all, 4);
    const found: Node[] = [];
    while (walker.nextNode()) if (isText(walker.currentNode)) found.push(walker.currentNode);
    return found;
  };
  const wrap = (text: Node) => {
    const outer = document.createElement("font");
    const inner = outer.appendChild(document.createElement("font"));
    inner.textContent = text.nodeValue;
    text.parentNode!.replaceChild(outer, text);
  };
  // All words of a block go to its first text, as another language orders them.
  const moveWords = (block: Element) => {
    if (block.querySelector("p, li, div, ul, ol, details, svg, a, button, input, select")) return;
    const texts = textsIn(block);
    if (texts.length < 2 || texts.some((t) => t.nodeValue === "\u200b")) return;
    texts[0]!.nodeValue = texts.map((t) => t.nodeValue).join("");
    for (const t of texts.slice(1)) t.nodeValue = "\u200b";
  };
  const both = (block: Element) => {
    if (block.matches(".copy, .copy *") || block.nextElementSibling?.matches(".copy") || !block.textContent) return;
    const copy = document.createElement("div");
    copy.className = "copy";
    copy.append(...[...block.childNodes].map((n) => n.cloneNode(true)));
    for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
    block.after(copy);
  };
  const surround = (element: Element) => {
    if (element.parentElement!.matches("span.around")) return;
    const around = document.createElement("span");
    around.className = "around";
    element.replaceWith(around);
    around.append(element);
  };
  const putIn = (element: Element) => {
    if (element.matches(".mark") || element.parentElement!.closest("svg") || element.previousElementSibling?.matches(".mark")) return;
    const mark = document.createElement("i");
    mark.className = "mark";
    element.before(mark);
  };
  const each = (selector: string, act: (e: Element) => void) => document.querySelectorAll(`#gutquiz ${selector}`).forEach(act);
  const acts: Record<Other, () => void> = {
    "a translator": () => textsIn(document.body).forEach(wrap),
    "a hasty translator": () => textsIn(document.body).forEach(wrap),
    "a translator of whole blocks": () => each(":is(p, li, h1, h2, h3, td, th, button, label, legend)", moveWords),
    "a translator that shows both": () => each(":is(p, h1, h2, h3, td)", both),
    "an extension that wraps": () => each(":is(input, button, section, strong, li > *, p > span, p > strong)", surround),
    "an extension that puts in": () => each("*", putIn),
  };
  const act = acts[who];
  const begin = () => {
    act();
    let waits = false;
    new MutationObserver(() => {
      if (who === "a hasty translator") return act();
      if (waits) return;
      waits = true;
      setTimeout(() => ((waits = false), act()), 20);
    }).observe(document, { childList: true, subtree: true, characterData: true });
  };
  if (document.body) begin();
  else document.addEventListener("DOMContentLoaded", begin);
}

/** What the page says to a reader, without what others said in between. */
export const said = (page: Page) =>
  page.evaluate(() => {
    const all = document.getElementById("gutquiz")!.cloneNode(true) as Element;
    for (const copy of all.querySelectorAll(".copy")) copy.remove();
    return [...all.querySelectorAll("h1, h2, h3, p, li, button, label, legend, td, th, caption, summary")]
      .map((e) => e.textContent!.replace(/[\s\u200b]+/g, ""))
      .join("\n");
  });

/** The copies that do not say what the block before them says. */
export const staleCopies = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll(".copy")].filter((c) => c.textContent !== c.previousElementSibling?.textContent).map((c) => c.textContent));
