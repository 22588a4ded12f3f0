// What every page does alike when the client takes it over, and when the client
// stops.

import type { Body } from "./host";
import { inRoom } from "./room";

/**
 * Brings an element under the reader's eyes and focus. On a page of its own only
 * what has left the screen upwards is scrolled to; in a frame only what is inside
 * scrolls, and never the article.
 */
export const show = (id: string) => {
  const target = document.getElementById(id);
  target?.focus({ preventScroll: true });
  if (inRoom()) for (let box = target; box; box = box.parentElement) box.scrollTop = 0;
  else bring(target?.closest(".card") ?? target);
};

const bring = (card?: Element | null) => {
  if (card && card.getBoundingClientRect().top < 0) card.scrollIntoView({ block: "start" });
};

/** Takes off go-app's own handlers, which would turn every link into a page change or a pop-up. */
export const unhook = () => void (window.onclick = window.onpopstate = null);

// What gets past a policy: peers, and connections that are no fetch.
const peers = ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection", "RTCDataChannel", "RTCIceTransport", "WebTransport"];

/** Takes away what could reach somebody and what no policy forbids. It is called before anything else runs. */
export const disarm = () => peers.forEach((name) => Reflect.deleteProperty(window, name));

/** From here on nothing on this page may fetch or send: the browser sees to it. */
export const seal = () => {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  // Pictures of a quiz lie in it whole: to show one asks nobody.
  const pictures = (document.body.dataset as Body).pictures ? "; img-src data:" : "";
  meta.content = "default-src 'none'; form-action 'none'; base-uri 'none'" + pictures;
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
