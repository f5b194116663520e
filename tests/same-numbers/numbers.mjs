/**
 * What must come out bit for bit the same on every machine. This file runs unchanged in Node and in a browser: it loads the
 * built engine from a folder or an address, computes, and gives one SHA-256 a computation.
 */

/** Files of the built engine that computations use. */
const MODULES = {
  engine: "index.js",
  elementary: "quantity/elementary.js",
  draws: "design/hash-key.js",
  variates: "design/variates.js",
};

/** To add a computation, add a line: its name, and plain data made of the engine's modules and the cases. */
const COMPUTATIONS = {
  "exp, log and pow of 10,000 numbers": ({ elementary: { exp, log, pow }, draws }) =>
    numbers(draws, 10_000).map(([u, v]) => [exp(1500 * u - 750), log(exp(1400 * u - 700)), pow(10 * u, 200 * v - 100)]),
  "quantiles of 10,000 numbers": ({ elementary: { normalCdf, normalQuantile, pow }, draws }) =>
    numbers(draws, 10_000).map(([u, v]) => [
      normalQuantile(u),
      normalQuantile(pow(u, 300 * v)),
      normalCdf(20 * u - 10),
    ]),
  "quantiles of 300 gamma variables": ({ elementary: { gammaQuantile }, draws }) =>
    numbers(draws, 300).map(([u, v]) => [gammaQuantile(u, 50 * v), gammaQuantile(u, v)]),
  "10,000 variates": ({ variates, draws }) =>
    numbers(draws, 10_000).map(([u, v]) => [variates.exponential(u), variates.logNormal(v, 30, 0.8)]),
  "triangle, a year by days": ({ engine }, { triangle }) => flows(engine, triangle, "2024-01-01", "2025-01-01", "day"),
  "kazakhstan, crude, six months": ({ engine }, { kazakhstan }) =>
    flows(engine, kazakhstan, "2025-01-01", "2025-07-01", "month", { commodities: ["crude"] }),
  "kazakhstan, crude, a month by days with the terminal closed": ({ engine }, { kazakhstan }) =>
    flows(engine, kazakhstan, "2025-01-01", "2025-02-01", "day", {
      commodities: ["crude"],
      changes: ["close-link cpc @2025-01-10+14"],
    }),
  "kazakhstan, three futures of fifteen years with reactions": ({ engine }, { kazakhstan }) => {
    const outlook = new engine.Outlook(kazakhstan, engine.sharedStart());
    const world = engine.futureWorld(outlook, { theories: ["T3"], strategy: "package-003" });
    return engine.drawFutures(kazakhstan, 3, 7).map((future) => engine.simulate(world, future));
  },
};

/** Names of the cases that computations use. */
export const CASES = ["triangle", "kazakhstan"];

/** SHA-256 of each computation, by name. `base` is where the built engine is, `cases` are plain data. */
export async function digests(base, cases) {
  const names = Object.keys(MODULES);
  const loaded = await Promise.all(names.map((name) => import(new URL(MODULES[name], base).href)));
  const modules = Object.fromEntries(names.map((name, i) => [name, loaded[i]]));
  const found = {};
  for (const [name, compute] of Object.entries(COMPUTATIONS)) found[name] = await digestOf(compute(modules, cases));
  return found;
}

/** SHA-256 of plain data: the bits of its numbers and the letters of its texts, in order. */
export async function digestOf(value) {
  const [doubles, texts] = [[], []];
  collect(value, doubles, texts);
  const bits = new DataView(new ArrayBuffer(8 * doubles.length));
  doubles.forEach((x, i) => {
    bits.setFloat64(8 * i, x);
  });
  const letters = new TextEncoder().encode(texts.join("\n"));
  const hash = await crypto.subtle.digest("SHA-256", await new Blob([bits, letters]).arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function collect(value, doubles, texts) {
  if (typeof value === "number") doubles.push(value);
  else if (typeof value === "string") texts.push(value);
  else if (typeof value === "object" && value !== null) {
    const plain = typeof value[Symbol.iterator] === "function" ? value : Object.entries(value);
    for (const part of plain) collect(part, doubles, texts);
  } else texts.push(String(value));
}

/** n pairs of numbers in (0, 1). */
function numbers(draws, n) {
  const stream = draws.streamKey("same-numbers");
  return Array.from({ length: n }, (_, i) => [draws.drawAt(1, 0, stream, i, 0), draws.drawAt(1, 0, stream, i, 1)]);
}

/** Flows, duals, limits and stocks of every period of a run. */
function flows(engine, kase, from, to, step, request = {}) {
  const window = { from: engine.dayOf(from), to: engine.dayOf(to), step };
  return engine.run(kase, engine.networkSimplex, { ...window, ...request }).periods;
}
