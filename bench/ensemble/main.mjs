/**
 * What the machinery of ensembles is measured by: rates and ratios with the goals they are held to. See docs/model/ensemble-bench.md.
 * npm run bench:ensemble [-- PART...]
 */
import { spawnSync } from "node:child_process";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { primPart, searchPart, sobolPart } from "./analysis.mjs";
import { kazakhstan } from "./kazakhstan.mjs";
import { oneThread } from "./lake.mjs";
import { machinery } from "./memory.mjs";
import { natsAgainstThreads } from "./nats.mjs";
import { OTHERS } from "./others.mjs";
import { rounded } from "./rounds.mjs";
import { autoStored, autoWorkers, secondWorker } from "./workers.mjs";

/** Parts in the order they run; each gives rows of the table. */
const PARTS = {
  trivial: () => rate("trivial", "model of one line, runs a second", 1_000_000),
  lake: () => rate("lake", "lake 100 x 100 by a rule, runs a second", 500),
  prim: async () => [question("prim", "PRIM 10,000 x 10, seconds", await primPart(), 4)],
  search: async () => [question("nsga2", "NSGA-II, DTLZ2, 10,000 evaluations, seconds", await searchPart(), 4)],
  sobol: async () => [question("sobol", "Sobol, 16,384 blocks, S2, 100 bootstraps, seconds", await sobolPart(), 1)],
  workers: async () => [
    faster("lake, 2 threads against 1", await secondWorker(), 1.7),
    faster("one line in memory, auto against 1 thread", await autoWorkers(), 0.9),
    faster("one line stored, auto against 1 thread", await autoStored(), 0.9),
  ],
  memory: () => [millionFutures()],
  future: oneFuture,
  kazakhstan: () => kazakhstan().flatMap(caseRows),
  nats: async () => [await overNats()],
};

async function rate(part, what, goal) {
  const [{ best, median, processor }] = await oneThread([part]);
  const { tool, perSecond } = OTHERS[part];
  return [
    row(
      what,
      `>= ${goal}`,
      { best, median, processor },
      processor >= goal,
      `${tool}: ${perSecond}`,
      processor / perSecond,
    ),
  ];
}

function question(key, what, { best, median, processor, result }, goal) {
  const { tool, seconds } = OTHERS[key];
  const times = seconds / processor;
  return row(
    `${what} (${result})`,
    `>= ${goal} x faster`,
    { best, median, processor },
    times >= goal,
    `${tool}: ${seconds}`,
    times,
  );
}

/** The clock decides; what two free processors would give at most is worked out from the processor's seconds. */
function faster(what, { one, two, speedUp }, goal) {
  const free = (Number.parseInt(two.result, 10) || 1) * (one.processor / two.processor);
  const times = { best: two.best, median: two.median, processor: two.processor };
  const by = typeof two.result === "string" ? `${what} (${two.result}: at most ${rounded(free)})` : what;
  return row(
    by,
    `>= ${goal} x`,
    times,
    speedUp >= goal,
    `1 thread: ${rounded(one.best)}, ${rounded(one.median)}`,
    speedUp,
  );
}

function millionFutures() {
  const { wall, processor, peak } = machinery(1_000_000, 2);
  const perSecond = rounded(1_000_000 / wall);
  const what = `1,000,000 futures x 20 measures stored (${perSecond} a second by 2 threads): peak MiB`;
  return row(what, "<= 400", { best: peak, median: peak, processor }, peak <= 400);
}

/** The bench of one future prints its own table: politics and physics by theory and strategy. */
function oneFuture() {
  spawnSync(process.execPath, [path.join(import.meta.dirname, "../futures.mjs")], { stdio: "inherit" });
  return [];
}

function caseRows({ workers, start, wall, perSecond, processor, peak }) {
  const what = `Kazakhstan, 5 strategies, ${workers} thread${workers > 1 ? "s" : ""}: futures a second (start ${rounded(start)} s, peak ${peak} MiB)`;
  return [row(what, "", { best: perSecond, median: perSecond, processor }, null, `100 futures: ${rounded(wall)} s`)];
}

async function overNats() {
  const what = "NATS against threads, 1000 runs of 5 ms, 2 workers each: times slower";
  if (spawnSync("nats-server", ["--version"]).status !== 0)
    return row(`${what}: nats-server is not installed`, "<= 1.15", {}, null);
  const { natsSeconds, threadSeconds, ratio } = await natsAgainstThreads();
  return row(
    what,
    "<= 1.15",
    { best: natsSeconds, median: natsSeconds },
    ratio <= 1.15,
    `threads: ${rounded(threadSeconds)} s`,
    ratio,
  );
}

function row(what, goal, { best, median, processor }, met, against = "", ratio = undefined) {
  const shown = (value) => (value === undefined ? "" : rounded(value));
  const numbers = { best: shown(best), median: shown(median), processor: shown(processor) };
  return { what, goal, ...numbers, against, ratio: shown(ratio), met: met === null ? "" : met ? "yes" : "no" };
}

const asked = process.argv.slice(2);
const strange = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (strange.length > 0) {
  console.error(
    `There is no part ${strange.join(", ")}: name some of ${Object.keys(PARTS).join(", ")}, or none for all.`,
  );
  process.exit(1);
}
console.log(
  `Node ${process.version}, ${availableParallelism()} processors, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")}`,
);
const rows = [];
for (const [part, run] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(part)) continue;
  const found = await run();
  // Each as soon as it is there: the table comes at the end.
  for (const { what, best, met } of found) console.error(`${part}: ${what}: ${best} ${met}`);
  rows.push(...found);
}
if (rows.length > 0) console.table(rows);
console.log(
  `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")} at the end`,
);
