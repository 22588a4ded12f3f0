// React for a page: its modules are CommonJS, and a page has no require.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const find = createRequire(import.meta.url);
const files: Record<string, string> = {
  react: "react/cjs/react.production.js",
  scheduler: "scheduler/cjs/scheduler.production.js",
  "react-dom": "react-dom/cjs/react-dom.production.js",
  "react-dom/client": "react-dom/cjs/react-dom-client.production.js",
};

const text = (file: string) => {
  const [name] = file.split("/");
  return readFileSync(join(dirname(find.resolve(name + "/package.json")), file.slice(name!.length + 1)), "utf8");
};

/** A script that gives the page React and ReactDOM. */
export const reactForPages = () => `(() => {
const modules = {${Object.entries(files).map(([name, file]) => `${JSON.stringify(name)}(module, exports, require) {${text(file)}}`)}};
const made = {};
const require = (name) => {
  if (!made[name]) modules[name](made[name] = { exports: {} }, made[name].exports, require);
  return made[name].exports;
};
window.React = require("react");
window.ReactDOM = require("react-dom/client");
})();`;
