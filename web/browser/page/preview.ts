// The preview script is inline in the page an author sees quizzes on while they are
// written. It hears of every change, shows the faults, and opens the step that was
// edited in frames as wide as a phone and as an article. It takes the quiz there by the
// same buttons as a reader.

type Target = { step: string; answers: string[] };
type Report = {
  number: number;
  name: string;
  quiz: string;
  title: string;
  id: string;
  lang: string;
  edits: number;
  version: number;
  steps: { id: string; ask: string }[];
  endings: { id: string; name: string; answers: string[]; share: string }[];
  faults: { place: string; message: string; excerpt: string }[];
  at: Target | null;
  proof: string;
  took: number;
};

const doc = document;
const byId = (id: string) => doc.getElementById(id)!;
const make = <K extends keyof HTMLElementTagNameMap>(tag: K, text = "", className = "") => {
  const e = doc.createElement(tag);
  e.textContent = text;
  e.className = className;
  return e;
};

const files = new Map<number, Report>();
const choice = byId("quiz") as HTMLSelectElement;
let shown = -1; // the file's number
let version = -1;
let target: Target = { step: "start", answers: [] };

const widths = { phone: 360, article: 680 };
type Width = keyof typeof widths;
type Theme = "light" | "dark";

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A place with one frame in it; another takes over only when it shows what it should. */
class Pane {
  readonly figure = make("figure");
  private frame?: HTMLIFrameElement;
  private asked = 0;

  constructor(
    readonly width: Width,
    readonly theme: Theme,
  ) {
    this.figure.style.width = widths[width] + "px";
    this.figure.append(make("figcaption", (width === "phone" ? "Phone, 360 pixels" : "Article, 680 pixels") + (theme === "dark" ? ", dark" : "")));
  }

  get document() {
    return this.frame?.contentDocument;
  }

  async open(report: Report, to: Target) {
    const asked = ++this.asked;
    const frame = doc.createElement("iframe");
    const token = Math.random().toString(36).slice(2);
    frame.title = report.title + " (" + this.width + ", " + this.theme + ")";
    frame.className = "coming";
    frame.style.height = (this.width === "phone" ? 720 : 640) + "px";
    frame.style.colorScheme = this.theme;
    frame.src = `site/${report.number}/${report.quiz}/embed/?v=${report.version}#` + new URLSearchParams({ gq: token, o: location.origin, room: "1", theme: this.theme });
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.contentWindow && data?.token === token && data.type === "room") frame.style.height = Math.max(data.height, parseInt(frame.style.height)) + "px";
    };
    addEventListener("message", hear);
    this.figure.append(frame);
    await drawn(frame);
    await walk(frame.contentDocument!, to);
    if (asked !== this.asked) {
      removeEventListener("message", hear);
      return frame.remove(); // something newer is on its way
    }
    for (const old of this.figure.querySelectorAll("iframe")) if (old !== frame) old.remove();
    frame.className = "";
    this.frame = frame;
  }
}

/** Waits for the page alone, not for the client, which comes when it is seen. */
const drawn = async (frame: HTMLIFrameElement) => {
  for (let waited = 0; waited < 5000; waited += 10) {
    const quiz = frame.contentDocument;
    if (quiz && quiz.readyState !== "loading" && quiz.URL !== "about:blank") return;
    await pause(10);
  }
};

const now = (quiz: Document) => quiz.querySelector<HTMLElement>("#gutquiz .step.now");

/** Takes the quiz to a step: before the client has come, every tap is answered at once. */
const walk = async (quiz: Document, to: Target) => {
  for (let step = now(quiz); step && step.id !== "step-" + to.step; ) {
    const boxes = [...step.querySelectorAll<HTMLInputElement>("input")];
    if (step.dataset.question) {
      const wanted = boxes.filter((box) => to.answers.includes(box.value));
      for (const box of wanted.length ? wanted : boxes.slice(-1)) if (!box.checked) box.click();
    }
    step.querySelector<HTMLElement>("[data-go=next]")?.click();
    const after = now(quiz);
    if (after === step) break; // no way on
    step = after;
  }
  if (to.step !== "result") return;
  for (let waited = 0; waited < 5000 && !quiz.getElementById("result"); waited += 30) await pause(30);
};

/** Where the author is in the first frame. */
const whereabouts = (): Target => {
  const quiz = panes[0]?.document;
  if (!quiz) return target;
  const step = now(quiz);
  const result = !step || !!quiz.getElementById("result");
  const answers = [...quiz.querySelectorAll<HTMLInputElement>("#gutquiz .step input:checked")].map((box) => box.value);
  return result ? target : { step: step.id.slice(5), answers: answers.length ? answers : target.answers };
};

let panes: Pane[] = [];
const themes = (): Theme[] => {
  const look = doc.querySelector<HTMLInputElement>("[name=look]:checked")!.value;
  return look === "both" ? ["light", "dark"] : [look as Theme];
};

const layOut = () => {
  panes = themes().flatMap((theme) => (["phone", "article"] as const).map((width) => new Pane(width, theme)));
  byId("stage").replaceChildren(...panes.map((p) => p.figure));
};

const open = async (to: Target) => {
  target = to;
  mark();
  const report = files.get(shown);
  if (!report?.quiz) return;
  const began = performance.now();
  await Promise.all(panes.map((p) => p.open(report, to)));
  doc.body.dataset.shown = String(report.version);
  doc.body.dataset.took = String(Math.round(performance.now() - began));
};

const mark = () => {
  for (const button of doc.querySelectorAll<HTMLElement>("nav button[data-step]")) {
    const same = button.dataset.step === target.step && (target.step !== "result" || button.dataset.answers === target.answers.join(" "));
    if (same) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
};

const goTo = (text: string, to: Target, small = "") => {
  const entry = make("li");
  const button = make("button", text);
  button.type = "button";
  button.dataset.step = to.step;
  button.dataset.answers = to.answers.join(" ");
  button.onclick = () => void open(to);
  if (small) button.append(make("span", small, "small"));
  entry.append(button);
  return entry;
};

const list = (id: string, entries: HTMLElement[]) => {
  const focused = doc.activeElement?.textContent;
  byId(id).replaceChildren(...entries);
  for (const button of byId(id).querySelectorAll("button")) if (focused && button.textContent === focused) button.focus();
};

/** The files of one quiz, each in a language. */
const showLanguages = (r: Report) => {
  const all = [...files.values()].filter((other) => other.id && other.id === r.id);
  byId("in").hidden = byId("languages").hidden = all.length < 2;
  list(
    "languages",
    all.map((other) => {
      const entry = make("li");
      const button = make("button", (other.faults.length ? "✗ " : "") + other.lang + " – " + other.title);
      button.type = "button";
      button.onclick = () => show(other.number);
      if (other.number === r.number) button.setAttribute("aria-current", "true");
      entry.append(button);
      return entry;
    }),
  );
};

const showParts = (r: Report) => {
  showLanguages(r);
  list("steps", [goTo("Start", { step: "start", answers: [] }), ...r.steps.map((s) => goTo(s.ask, { step: s.id, answers: target.answers }))]);
  list(
    "endings",
    r.endings.map((e) => (e.answers.length ? goTo(e.name, { step: "result", answers: e.answers }, e.share) : make("li", e.name + (r.faults.length ? ": nobody gets it" : " …"), "small"))),
  );
  byId("proof").textContent = r.proof;
  const page = (text: string, path: string) => {
    const entry = make("li");
    const link = make("a", text);
    link.href = `site/${r.number}/${r.quiz}/${path}`;
    link.target = "_blank";
    entry.append(link);
    return entry;
  };
  list("pages", r.quiz ? [page("The quiz", ""), page("On paper", "paper/"), page("All results", "r/")] : []);
  mark();
};

const showFaults = (r: Report) => {
  const place = byId("faults");
  place.hidden = !r.faults.length;
  const many = r.faults.length === 1 ? "1 fault" : r.faults.length + " faults";
  const heading = make("h2", many + (r.quiz ? ". Below is the last version that could be read." : ". Nothing could be read yet."));
  place.replaceChildren(
    heading,
    ...r.faults.map((f) => {
      const one = make("div", "", "fault");
      const line = make("p");
      if (f.place) line.append(make("code", f.place), " ");
      line.append(f.message);
      one.append(line);
      if (f.excerpt) one.append(make("pre", f.excerpt));
      return one;
    }),
  );
};

// The answers that lead to an edited result may be found after the page is drawn: until
// then the frames stay where they were.
let awaited = false;
const follows = () => (byId("follow") as HTMLInputElement).checked;

const show = (number: number) => {
  const r = files.get(number)!;
  const other = number !== shown;
  shown = number;
  choice.value = String(number);
  doc.title = (r.faults.length ? "✗ " : "") + (r.title || r.name) + " – preview";
  showParts(r);
  showFaults(r);
  byId("state").textContent = r.faults.length ? "" : r.version ? "Seen at " + new Date().toLocaleTimeString() : "";
  const fresh = other || r.version !== version;
  if (!r.quiz || (!fresh && !(awaited && r.at))) return;
  const asked = r.version !== (other ? 0 : version); // it was edited
  awaited = asked && !r.at;
  version = r.version;
  if (asked && r.at && follows()) void open(r.at);
  else void open(other ? { step: "start", answers: [] } : whereabouts());
};

const options = () => {
  byId("choose").hidden = files.size < 2;
  choice.replaceChildren(
    ...[...files.values()].map((r) => {
      const option = make("option", (r.faults.length ? "✗ " : "") + r.name + (r.title ? " – " + r.title : ""));
      option.value = String(r.number);
      return option;
    }),
  );
  choice.value = String(shown);
};

const news = new EventSource("news");
news.onmessage = ({ data }) => {
  const r: Report = JSON.parse(data);
  const before = files.get(r.number);
  files.set(r.number, r);
  options();
  // What is edited is shown, and the first of all.
  const edited = before && before.edits !== r.edits;
  if (shown < 0 || r.number === shown || (edited && follows())) show(r.number);
  else if (r.id && r.id === files.get(shown)?.id) showLanguages(files.get(shown)!);
};
news.onerror = () => (byId("state").textContent = "The preview has stopped. Start it again, and this page goes on by itself.");

choice.onchange = () => show(Number(choice.value));
byId("look").onchange = () => {
  const to = whereabouts();
  layOut();
  void open(to);
};
layOut();
