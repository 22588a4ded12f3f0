// Others change the page too: a translator puts <font> in the place of texts, an
// extension wraps an element or puts its own between. go-app knows nothing of it
// and goes on writing to the nodes it made, which may be gone from the page: then
// an old amount stays in the reader's eyes, or the client dies. So what the client
// had put where others have changed it is remembered, and put back at the moment the
// client writes there: the whole block of text, as translators move words about in
// it. All else keeps what others made of it.

/** What the client has put on the page, whether others have taken it off or not. */
const ours = new WeakSet<Node>();
/** What the client had put into a node, and the text it had written, where others have changed it. */
const bodies = new WeakMap<Node, Node[]>();
const texts = new WeakMap<Node, string>();
/** Where the client had put a node of such a body. */
const homes = new WeakMap<Node, Node>();

const watcher = new MutationObserver((records) => note(records));
let root: Node | null = null;

// note remembers what there was before others changed it, from the last change back
// to the first.
const note = (records: MutationRecord[]) => {
  const before = new Map<Node, Node[]>();
  const said = new Map<Node, string>();
  for (const r of records.reverse()) {
    if (!ours.has(r.target)) continue;
    if (r.type === "characterData") said.set(r.target, r.oldValue!);
    else before.set(r.target, undo(r, before.get(r.target) ?? [...r.target.childNodes]));
  }
  for (const [node, text] of said) if (!texts.has(node)) texts.set(node, text);
  for (const [node, body] of before) {
    if (!bodies.has(node)) bodies.set(node, body);
    for (const child of bodies.get(node)!) homes.set(child, node);
  }
};

const undo = (r: MutationRecord, body: Node[]) => {
  const added = [...r.addedNodes];
  const were = body.filter((node) => !added.includes(node));
  were.splice(r.nextSibling ? were.indexOf(r.nextSibling) : were.length, 0, ...r.removedNodes);
  return were;
};

const home = (node: Node) => homes.get(node) ?? node.parentNode;

// flows tells what is a part of the text around it.
const flows = (node: Node) => node.nodeType === Node.TEXT_NODE || /^(A|ABBR|B|EM|I|SMALL|SPAN|STRONG|SUB|SUP|TIME)$/.test(node.nodeName);

const { get: read, set: write } = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue")!;

// putBack makes a node what the client had left, with the text that flows in it.
const putBack = (node: Node) => {
  const text = texts.get(node);
  if (text !== undefined) write!.call(node, text);
  texts.delete(node);
  const body = bodies.get(node);
  if (body) fill(node, body);
  for (const child of node.childNodes) if (flows(child)) putBack(child);
};

const oursIn = (node: Node): Node[] => (ours.has(node) ? [node] : [...node.childNodes].flatMap(oursIn));

// drop takes off what others have put there; ours that they put into theirs goes
// back to where it was.
const drop = (node: ChildNode) => {
  for (const inner of oursIn(node)) if (homes.has(inner)) putBack(homes.get(inner)!);
  node.remove();
};

const fill = (node: Node, body: Node[]) => {
  bodies.delete(node);
  for (const child of [...node.childNodes]) if (!body.includes(child)) drop(child);
  body.forEach((child, i) => {
    if (node.childNodes[i] !== child) node.insertBefore(child, node.childNodes[i] ?? null);
    homes.delete(child);
  });
};

// A translator may put the other language behind the block it is of. What stands
// behind the whole of ours is not the client's.
const dropBehind = (block: Node) => {
  while (block !== root && block.nextSibling && !ours.has(block.nextSibling)) drop(block.nextSibling);
};

/** Puts back what others have changed around a node that the client is about to write to. */
export const mend = (node: Node) => {
  if (!ours.has(node)) return; // the client has only just made it
  const focused = document.activeElement as HTMLElement | null;
  let block = node;
  while (flows(block) && home(block)) block = home(block)!;
  putBack(block);
  dropBehind(block);
  for (let at: Node | null = block; at && !root!.contains(at); at = home(at)) if (home(at)) putBack(home(at)!);
  if (document.activeElement !== focused) focused?.focus({ preventScroll: true });
};

const own = (node: Node) => {
  ours.add(node);
  node.childNodes.forEach(own);
};

/** Called before the client does anything: what changed until now, others changed. */
export const before = () => note(watcher.takeRecords());

/** Called when it has: what changed meanwhile in what it has drawn, the client changed. */
export const after = (drawn: Node) => {
  for (const r of watcher.takeRecords()) r.addedNodes.forEach(own);
  if (drawn === root) return;
  root = drawn;
  own(root);
  watcher.disconnect();
  watcher.observe(root, { childList: true, subtree: true, characterData: true, characterDataOldValue: true });
};

/** Has every write of the client heard, by the functions go-app writes with. */
export const hear = (writing: () => boolean) => {
  for (const name of ["appendChild", "removeChild", "replaceChild"] as const) {
    const act = Node.prototype[name] as (...nodes: Node[]) => Node;
    Object.assign(Node.prototype, {
      [name](this: Node, ...nodes: Node[]) {
        if (writing()) mend(this);
        return act.apply(this, nodes);
      },
    });
  }
  Object.defineProperty(Node.prototype, "nodeValue", {
    configurable: true,
    enumerable: true,
    get: read,
    set(this: Node, text: string) {
      if (writing()) mend(this);
      write!.call(this, text);
    },
  });
};
