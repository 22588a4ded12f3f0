// Runs in every page before the page's own scripts: takes the quiz as a reader would
// and notes when what happens. All three pages have the same few hooks: the step shown
// is .step.now, its options are inputs, [data-go=next] goes on, and the end is #result.
(() => {
  const now = () => performance.now();
  const seen = (window.bench = { tasks: [], clicks: [], parts: [] });
  const on = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  on("longtask", (e) => seen.tasks.push(Math.round(e.duration)));
  on("paint", (e) => (seen[e.name] = Math.round(e.startTime)));

  // The takeover's parts, where the client passes anyway: nothing of it is in the product.
  const part = (name) => seen.parts.push([name, Math.round(now())]);
  const instantiate = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (...all) => {
    part("asked");
    return instantiate(...all).then((got) => (part("compiled"), got));
  };
  let host;
  Object.defineProperty(window, "gutquiz", {
    get: () => host,
    set(to) {
      host = to;
      if (!to?.form) return;
      let { quiz, form, taken } = to;
      Object.defineProperty(to, "quiz", { get: () => (quiz && part("started"), quiz), set: (v) => (quiz = v) });
      to.form = () => (part("read"), form());
      to.taken = () => {
        part("mounted");
        taken();
        part("taken");
        setTimeout(() => part("over"));
      };
    },
  });
  const append = Element.prototype.append;
  Element.prototype.append = function (...nodes) {
    const seals = nodes.some((n) => /^default-src/.test(n.content));
    if (seals) part("sealing");
    append.apply(this, nodes);
    if (seals) part("sealed");
  };

  const step = () => document.querySelector("#result") ?? document.querySelector(".step.now");
  const tap = (e) => {
    const touch = { bubbles: true, cancelable: true, button: 0, pointerId: 1, pointerType: "mouse", isPrimary: true };
    e.dispatchEvent(new PointerEvent("pointerdown", touch));
    e.dispatchEvent(new PointerEvent("pointerup", touch));
    e.click();
  };

  // Answers the step shown: one option, and Next where that does not lead on by itself.
  const answer = (at) => {
    const options = [...at.querySelectorAll("input")];
    const option = options.find((o) => o.dataset.alone) ?? options[0];
    const ticked = options.some((o) => o.checked);
    if (option && !ticked) tap(option);
    if (option?.type !== "radio" || ticked) tap(at.querySelector("[data-go=next]"));
  };

  // Resolves when the browser has laid out and painted what is there.
  const painted = (done) =>
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => done();
      after.port2.postMessage(0);
    });

  // Resolves when another step is shown and painted.
  const another = (id) =>
    new Promise((done) => {
      const look = () => {
        const now = step();
        if (now && now.id !== id && now.id !== "step-working") painted(done);
        else setTimeout(look, 4);
      };
      look();
    });

  /** Takes the quiz with a pause before each touch. */
  seen.take = async (pause) => {
    while (!step()?.querySelector("[data-go=next]")) await new Promise(requestAnimationFrame);
    await new Promise(painted);
    for (let at = step(); at.id !== "result"; at = step()) {
      if (pause) await new Promise((later) => setTimeout(later, pause));
      const question = at.querySelector("input");
      if (question) seen.answerable ??= Math.round(now());
      const { id } = at; // go-app makes the same element another step
      const from = now();
      answer(at);
      await another(id);
      if (question) seen.clicks.push(Math.round(now() - from));
    }
    seen.result = Math.round(now());
  };
})();
