// Some hosts take the slash off the end of a page's address. What the page refers to
// is relative to a folder, so the slash is put back before anything is asked for:
// each inline script imports this first.
if (/\/[^/.]+$/.test(location.pathname)) {
  try {
    history.replaceState(history.state, "", location.pathname + "/" + location.search + location.hash);
  } catch {
    // An old browser may refuse a sandboxed frame; its hosts have the slash.
  }
}
