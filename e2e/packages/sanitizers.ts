// The packages that hosts clean what editors paste with, each as it comes.
import { rehype } from "rehype";
import rehypeSanitize from "rehype-sanitize";
import createDOMPurify from "dompurify";
import { JSDOM } from "jsdom";
import sanitizeHtml from "sanitize-html";

const purify = createDOMPurify(new JSDOM("").window);

export const sanitizers: Record<string, (html: string) => string> = {
  "sanitize-html": (html) => sanitizeHtml(html),
  dompurify: (html) => purify.sanitize(html),
  "rehype-sanitize": (html) => String(rehype().data("settings", { fragment: true }).use(rehypeSanitize).processSync(html)),
};
