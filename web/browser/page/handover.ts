// What every page does alike when the client takes it over, and when the client
// stops.

/** Brings an element under the reader's eyes and focus: only what has left the screen upwards is scrolled to. */
export const show = (id: string) => {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  const card = target?.closest(".card") ?? target;
  if (card && card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: "start" });
};

/** Takes off go-app's own handlers, which would turn every link into a page change or a pop-up. */
export const unhook = () => void (window.onclick = window.onpopstate = null);

/** From here on nothing on this page may use the network: the browser sees to it. */
export const seal = () => {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "default-src 'none'; form-action 'none'; base-uri 'none'";
  document.head.append(meta);
};

/**
 * Loads a page anew whose client has stopped, as nothing drawn would answer any
 * more. It does so once, as what stopped the client may do so again; after that it
 * returns false.
 */
export const beginAnew = () => {
  if (history.state?.again) return false;
  history.replaceState({ again: true }, "");
  location.reload();
  return true;
};
