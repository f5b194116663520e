import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corridorSeries, SIZES } from "./corridors.mjs";
import { readDimacs } from "./dimacs.mjs";
import { FileProblem, nameOf } from "./file-problem.mjs";
import { agreement, median, ratio, rounded } from "./interleaved.mjs";
import { takeStep } from "./multi-series.mjs";
import { ours } from "./runners.mjs";

/** Our solver, warm and cold, against LEMON's network simplex (always cold) in the compiled lemon.cpp: generated single-commodity series, or files. */
export function lemonBench(binary, files, highs, { quick }) {
  const folder = mkdtempSync(join(tmpdir(), "flow-bench-"));
  const options = quick ? { steps: 24, rounds: 1, networks: 1 } : { steps: 180, rounds: 7, networks: 3 };
  try {
    const given = files.map((file) => ({ name: nameOf(file), ...stillSeries(readDimacs(file)) }));
    const singles = SIZES.filter((size) => size.commodities === 1);
    const series =
      files.length > 0 ? given.map((one) => [one]) : singles.map((size) => generated(size, highs, options));
    return { lemon: series.map((networks) => compare(binary, networks, folder, options.rounds)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function generated(size, highs, { steps, networks }) {
  return Array.from({ length: networks }, (_, i) => ({
    name: size.name,
    ...corridorSeries(size, { seed: i + 1, steps, solver: highs }),
  }));
}

/** A file's network as a series of one step. */
function stillSeries(network) {
  const { cost, upper, supply } = network;
  if (network.lower.some((bound) => bound !== 0))
    throw new FileProblem("the comparison with LEMON reads only files whose lower bounds are all 0.");
  const step = { cost: cost.slice(), cap: upper.slice(), supply: supply.slice(), bundleCap: [], optimum: null };
  return { network, steps: [step] };
}

function compare(binary, networks, folder, rounds) {
  const runs = networks.map((series, i) => {
    const file = join(folder, `${i}.txt`);
    writeFileSync(file, seriesText(series));
    return { series, file, warm: ours("warm", series.network, false), cold: ours("cold", series.network, true) };
  });
  const times = { warm: [], cold: [], lemon: [] };
  const optima = { warm: [], lemon: [] };
  for (let round = 0; round <= rounds; round++) {
    const took = { warm: 0, cold: 0, lemon: 0 };
    for (const { series, file, warm, cold } of runs) {
      const theirs = runLemon(binary, file);
      took.lemon += theirs.microseconds;
      const [fromBasis, fromNone] = [passOf(warm, series.steps), passOf(cold, series.steps)];
      took.warm += fromBasis.microseconds;
      took.cold += fromNone.microseconds;
      if (round !== rounds) continue;
      optima.lemon.push(...theirs.optima.map((value) => value ?? Number.NaN));
      optima.warm.push(...fromBasis.optima);
    }
    if (round > 0) for (const key of Object.keys(times)) times[key].push(took[key] / runs.length);
  }
  return resultOf(runs, times, optima, rounds);
}

function resultOf(runs, times, optima, rounds) {
  const [warm, cold, lemon] = ["warm", "cold", "lemon"].map((key) => ({ rounds: times[key] }));
  const [{ series }] = runs;
  // One step solved again and again says nothing of a warm start.
  const still = series.steps.length === 1;
  const micro = (list) => rounded(median(list));
  return {
    ...{ series: series.name, networks: runs.length, steps: series.steps.length, rounds },
    ratio: { coldToLemon: ratio(cold, lemon), ...(!still && { lemonToWarm: ratio(lemon, warm) }) },
    microseconds: { lemon: micro(times.lemon), cold: micro(times.cold), ...(!still && { warm: micro(times.warm) }) },
    agreement: agreement(optima.warm, optima.lemon),
  };
}

/** All steps twice, the second time measured: microseconds a step, as lemon.cpp does. */
function passOf(runner, steps) {
  let total = 0;
  const optima = [];
  for (const measured of [false, true]) {
    for (const step of steps) {
      runner.set(step);
      const start = performance.now();
      const optimum = runner.solve();
      if (!measured) continue;
      total += performance.now() - start;
      optima.push(optimum);
    }
  }
  return { microseconds: (1000 * total) / steps.length, optima };
}

/** Nodes, arcs and steps; the ends of the arcs; then capacities, costs and supplies step by step. A capacity of -1 is none. */
function seriesText({ network, steps }) {
  const lines = [
    `${network.nodes} ${network.tail.length} ${steps.length}`,
    [...network.tail].join(" "),
    [...network.head].join(" "),
  ];
  for (const step of steps) {
    takeStep(network, step);
    const upper = Array.from(network.upper, (bound) => (Number.isFinite(bound) ? bound : -1));
    for (const values of [upper, network.cost, network.supply]) {
      if (values.some((value) => !Number.isInteger(value)))
        throw new FileProblem("the comparison with LEMON reads only whole numbers.");
      lines.push([...values].join(" "));
    }
  }
  return `${lines.join("\n")}\n`;
}

function runLemon(binary, file) {
  const { error, status, stdout, stderr } = spawnSync(binary, [file], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (error || status !== 0) throw new FileProblem(`${binary} failed: ${error?.message ?? stderr}`);
  return JSON.parse(stdout);
}
