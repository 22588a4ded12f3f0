// A frame in a sandbox has no origin that 'self' could mean, and a site built without
// its address cannot name it: WebKit would refuse the client to such a frame. So the
// policy of its page, there alone, lets it ask any host until this script runs, the
// first of the page, which shuts out all but its own.
export const narrow = () => {
  const meta = document.createElement("meta");
  meta.httpEquiv = "Content-Security-Policy";
  meta.content = "connect-src " + location.origin;
  document.head.append(meta);
  meta.remove(); // it holds all the same
};
