// Inline in the pages of a quiz that is in several languages. A link may ask for one
// with ?lang=, which the loader reads in an article; where it has not, as in a feed or
// a mail, the page leads on to itself in that language. What is behind the # comes
// along, and as ever no host hears it.

import "./slash";

const query = new URLSearchParams(location.search);
const wanted = (query.get("lang") ?? "").toLowerCase();
for (const other of document.querySelectorAll<HTMLAnchorElement>("footer [hreflang]")) {
  if (other.hreflang.toLowerCase() !== wanted) continue;
  query.delete("lang");
  other.search = query.toString();
  location.replace(other.href + location.hash);
}
