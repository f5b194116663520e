// Measures the built workbench as it is served, in a browser: what the first visit fetches and how soon the map is painted; how soon the map of the
// shock desk follows a slider. Prints two tables and judges nothing.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { slideInPage } from "./slider.mjs";

const LAUNCHER = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");
const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const SHOCK = "?screen=desk&happens=cap-link+cpc+50%25+%402028-07-01%2B60&ours=build+middle-corridor+%402028-01-01";
const [VISITS, WARM_UP, STEPS] = [5, 30, 120];

if (CHROMIUM === undefined) {
  console.error("bench:web needs Chromium: install it as /usr/bin/chromium");
  process.exit(1);
}
const { address, stop } = await serve();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-quic"] });
try {
  const visits = [];
  for (let k = 0; k < VISITS; k++) visits.push(await firstVisit());
  printFetched(visits[0].fetched);
  const painted = visits.map(({ ms }) => ms).sort((a, b) => a - b);
  console.log(
    `First painted map, ms: median ${painted[2].toFixed(0)} of ${painted.map((ms) => ms.toFixed(0)).join(", ")}`,
  );
  console.log("  (a fresh profile each time; goal 2000)\n");
  const steps = (await slider()).sort((a, b) => a - b);
  const at = (share) => steps[Math.min(steps.length - 1, Math.floor(share * steps.length))].toFixed(1);
  console.log(`Slider to painted map, ms over ${STEPS} steps: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`);
  console.log("  (goal 50, then 16)");
} finally {
  await browser.close();
  await stop();
}

/** Starts the server on a free port and waits until it says where. */
async function serve() {
  const server = spawn(process.execPath, [LAUNCHER, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  let said = "";
  for await (const chunk of server.stdout) {
    said += chunk;
    if (said.includes("Ctrl-C")) break;
  }
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  return { address: /http:\/\/[^/\s]+/.exec(said)[0], stop };
}

/** A visit by a reader who was never here: milliseconds to the first map on the screen, and what the page fetched until then. */
async function firstVisit() {
  // The service worker fetches the rest for later visits; it is no part of the first one.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const fetched = [];
  page.on("response", (response) => fetched.push(response));
  await page.goto(`${address}/`);
  await page.waitForSelector("[data-chart=atlas-map] .lines path.flow");
  // From the start of the navigation to the end of the frame in which the map is drawn.
  const ms = await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))),
  );
  await page.waitForLoadState("networkidle");
  const sizes = await Promise.all(
    fetched.map(async (response) => ({
      kind: kindOf(new URL(response.url()).pathname),
      bytes: gzipSync(await response.body()).length,
    })),
  );
  await context.close();
  return { ms, fetched: sizes };
}

/** What a file of the workbench is: goals are set apart from the data of the map and of the case. */
function kindOf(name) {
  if (name.startsWith("/map/")) return "map data";
  if (name.startsWith("/cases/")) return name.endsWith(".core.json") ? "case, first" : "case, the rest";
  if (name.endsWith(".woff2")) return "type";
  if (name.endsWith(".css")) return "styles";
  if (name.includes("/worker")) return "code of the worker";
  return name.endsWith(".js") ? "code of the page" : "page";
}

function printFetched(fetched) {
  const kinds = [...new Set(fetched.map(({ kind }) => kind))].sort();
  const kB = (keep) => fetched.filter(({ kind }) => keep(kind)).reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  console.log("First visit, kB after gzip");
  const line = (name, value) => console.log(`  ${name.padEnd(24)}${value.toFixed(1).padStart(8)}`);
  for (const kind of kinds)
    line(
      kind,
      kB((other) => other === kind),
    );
  line(
    "all",
    kB(() => true),
  );
  line(
    "without the map data",
    kB((kind) => kind !== "map data"),
  );
  line(
    "of that, before the map",
    kB((kind) => kind !== "map data" && kind !== "case, the rest"),
  );
  console.log("  (goal 400 without the map data)\n");
}

/** Milliseconds from each movement of the slider to the painted map. */
async function slider() {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
  await page.goto(`${address}/${SHOCK}`);
  await page.waitForSelector("#desk-map .lines path.flow");
  await page.waitForFunction(() => !document.querySelector('#content [data-status="loading"], #content .stale'));
  await page.evaluate(slideInPage, WARM_UP);
  const times = await page.evaluate(slideInPage, STEPS);
  await page.close();
  return times;
}
