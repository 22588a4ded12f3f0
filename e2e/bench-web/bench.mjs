// Compares this product's quiz with the same questions as hand-written HTML and as a
// plain go-app page, in one run, on a slow phone as Chromium makes one: processor slowed
// 4 times, 150 ms and 1.6 Mbit/s. Prints medians, and ratios to hand-written HTML: only
// those can be compared between machines.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "@playwright/test";

const runs = Number(process.env.RUNS ?? 3);
const only = process.argv.slice(2);
const here = import.meta.dirname;
const root = join(here, "../..");
const work = mkdtempSync(join(tmpdir(), "gutquiz-bench-"));
const run = (command, args, more) => execFileSync(command, args, { cwd: root, encoding: "utf8", ...more });
const pack = (bytes, quality) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

run(process.env.GUTQUIZ ?? "bin/gutquiz", ["build", "--out", join(work, "site")], { stdio: "ignore" });
const shipped = JSON.parse(run("cat", [quizOf(join(work, "site"))]));

function quizOf(site) {
  const [, address] = /data-quiz="?([^"\s>]+)/.exec(readFileSync(site + "/buttermilk-or-kefir/embed/index.html", "utf8"));
  return join(site, "buttermilk-or-kefir/embed", address);
}
const quiz = {
  title: shipped.texts.title,
  result: "This drink fits what you told us.",
  questions: shipped.questions.map((q) => ({ text: shipped.texts.questions[q.id], any: q.choose === "any", options: [...q.options, ...(q.none ? [q.none] : [])].map((o) => shipped.texts.options[o]) })),
};
const style = `body{margin:0;font:17px/1.45 system-ui,sans-serif}main{max-width:34rem;margin:0 auto;padding:1.25rem}label,button{display:block;width:100%;margin:.6rem 0;padding:.9rem 1rem;text-align:left;font:inherit}`;
const page = (body) => `<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width,initial-scale=1"><title>${quiz.title}</title><link rel=icon href="data:,"><style>${style}</style><body>${body}`;
const data = JSON.stringify(quiz).replaceAll("<", "\\u003c");
const first = quiz.questions[0];

// Question 1 is in the HTML; the script puts the others in its place.
const written = page(`<main><h1>${quiz.title}</h1><div class="step now" id=step-a><h2>${first.text}</h2>${first.options.map((o) => `<label><input type=radio name=o><span>${o}</span></label>`).join("")}<button data-go=next>Next</button></div></main><script>
const q=${data},box=document.querySelector("main"),esc=s=>s.replace(/[&<]/g,c=>c=="&"?"&amp;":"&lt;");let at=0;
const draw=()=>{const now=q.questions[at];box.innerHTML=now?"<h1>"+esc(q.title)+'</h1><div class="step now" id=step-'+String.fromCharCode(97+at)+"><h2>"+esc(now.text)+"</h2>"+now.options.map(o=>"<label><input name=o type="+(now.any?"checkbox":"radio")+"><span>"+esc(o)+"</span></label>").join("")+"<button data-go=next>Next</button></div>":"<h1 id=result>"+esc(q.title)+"</h1><p>"+esc(q.result)};
const next=()=>box.querySelector(":checked")&&(at++,draw());
box.onclick=e=>{if(e.target.dataset.go||e.target.type=="radio")next()}</script>`);

const plain = page(`<div><p>Loading</div><script>window.quiz=${JSON.stringify(data)}</script><script src=wasm_exec.js></script><script>const go=new Go;WebAssembly.instantiateStreaming(fetch("app.wasm"),go.importObject).then(r=>go.run(r.instance))</script>`);

const made = { "/written/": [written, "text/html"], "/plain/": [plain, "text/html"] };
const contenders = { "hand-written HTML": "/written/", "plain go-app": "/plain/", gutquiz: "/buttermilk-or-kefir/embed/" };
for (const name of Object.keys(contenders)) if (only.length && !only.some((o) => name.includes(o))) delete contenders[name];
if (contenders["plain go-app"]) {
  run("go", ["build", "-gcflags=all=-l", "-ldflags=-s -w", "-o", join(work, "plain.wasm"), "e2e/bench-web/plain.go"], { env: { ...process.env, GOOS: "js", GOARCH: "wasm", GOWORK: "off" } });
  made["/plain/app.wasm"] = [readFileSync(join(work, "plain.wasm")), "application/wasm"];
  made["/plain/wasm_exec.js"] = [readFileSync(join(run("go", ["env", "GOROOT"]).trim(), "lib/wasm/wasm_exec.js")), "text/javascript"];
}

// One server for all three: the same headers, the same compression.
const types = { ".js": "text/javascript", ".wasm": "application/wasm", ".json": "application/json", ".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml", ".png": "image/png" };
const packed = new Map();
const fetchFile = (path) => {
  if (made[path]) return { bytes: Buffer.from(made[path][0]), type: made[path][1] };
  const file = join(work, "site", path.endsWith("/") ? path + "index.html" : path);
  const type = types[extname(file)] ?? "application/octet-stream";
  try {
    return { packed: readFileSync(file + ".br"), type };
  } catch {
    return { bytes: readFileSync(file), type };
  }
};
const server = createServer((request, response) => {
  const path = decodeURI(new URL(request.url, "http://x").pathname);
  try {
    if (!packed.has(path)) {
      const found = fetchFile(path);
      packed.set(path, { type: found.type, body: found.packed ?? pack(found.bytes, found.bytes.length > 1e6 ? 9 : 11) });
    }
  } catch {
    response.writeHead(404).end();
    return;
  }
  const { type, body } = packed.get(path);
  const html = type === "text/html";
  response.writeHead(200, { "content-type": type, "content-encoding": "br", "content-length": body.length, "cache-control": html ? "no-cache" : "max-age=31536000, immutable", "access-control-allow-origin": "*" });
  response.end(body);
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const origin = `http://127.0.0.1:${server.address().port}`;

const executablePath = run("e2e/chromium", []).trim();
// A profile on disk: only there are caches those of a reader.
const visit = async (profile, address, act) => {
  const context = await chromium.launchPersistentContext(profile, { executablePath, chromiumSandbox: process.getuid?.() !== 0, viewport: { width: 390, height: 844 }, args: (process.env.CHROMIUM_FLAGS ?? "").split(" ").filter(Boolean) });
  const tab = await context.newPage();
  const cdp = await context.newCDPSession(tab);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: Number(process.env.CPU ?? 4) });
  await tab.addInitScript({ path: join(here, "reader.js") });
  if (process.env.DEBUG) for (const e of ["console", "pageerror"]) tab.on(e, (m) => console.log(String(m.text?.() ?? m)));
  await act(tab, origin + address);
  const seen = await tab.evaluate(() => ({ ...window.bench, take: 0 }));
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await context.close();
  return seen;
};

const asFast = async (tab, address) => {
  await tab.addInitScript(() => addEventListener("DOMContentLoaded", () => window.bench.take(0)));
  await tab.goto(address, { waitUntil: "commit" });
  await tab.waitForFunction(() => window.bench?.result, null, { timeout: Number(process.env.TIMEOUT ?? 90_000), polling: 200 });
};
const settled = async (tab, address) => {
  await tab.goto(address, { waitUntil: "networkidle" });
  await tab.waitForTimeout(3500);
  await tab.evaluate(() => window.bench.take(600));
};

const middle = (all) => all.filter((v) => v !== undefined && !Number.isNaN(v)).sort((a, b) => a - b)[Math.floor((all.length - 1) / 2)];
const rows = {};
const parts = {};
for (let i = 0; i < runs; i++)
  for (const [name, address] of Object.entries(contenders)) {
    const profile = join(work, `profile-${i}-${name.replaceAll(/\W/g, "")}`);
    const quick = await visit(profile, address, asFast);
    const again = await visit(profile, address, asFast);
    const calm = await visit(profile, address, settled);
    rmSync(profile, { recursive: true, force: true });
    const blocking = (tasks) => tasks.reduce((sum, t) => sum + t - 50, 0);
    const found = {
      "first paint": quick["first-contentful-paint"],
      "question 1 answerable": quick.answerable,
      "result, as fast as the page allows": quick.result,
      "the same, second visit": again.result,
      "click to next question": middle(calm.clicks.slice(0, -1)),
      "the slowest of these": Math.max(...calm.clicks.slice(0, -1)),
      "last click to result": calm.clicks.at(-1),
      "blocking time while loading": blocking(calm.tasks),
      "longest task": Math.max(0, ...calm.tasks, ...quick.tasks, ...again.tasks),
    };
    for (const [what, value] of Object.entries(found)) ((rows[what] ??= {})[name] ??= []).push(value);
    if (process.env.DEBUG) console.log(name, JSON.stringify({ quick, again, calm }));
    let last;
    for (const [what, at] of calm.parts) {
      if (last !== undefined) (parts[what] ??= []).push(at - last);
      last = at;
    }
  }

const names = Object.keys(contenders);
console.log(`medians of ${runs} in ms, processor slowed 4 times, 150 ms and 1.6 Mbit/s; in brackets, to the first`);
console.log("".padEnd(36), ...names.map((n) => n.padStart(20)));
for (const [what, of] of Object.entries(rows)) {
  const values = names.map((n) => middle(of[n]));
  console.log(what.padEnd(36), ...values.map((v) => (String(v).padStart(11) + ` (${values[0] ? (v / values[0]).toFixed(2) : "–"})`.padStart(9)).padStart(20)));
}
console.log("the takeover, each part from the one before:", Object.entries(parts).map(([what, all]) => `${what} ${middle(all)}`).join(", "));
server.close();
rmSync(work, { recursive: true, force: true });
