import { NetworkSimplex } from "@multivector/engine";
import { readDimacs } from "./dimacs.mjs";
import { Draws } from "./draws.mjs";
import { nameOf } from "./file-problem.mjs";
import { median, relativeDifference, rounded } from "./interleaved.mjs";
import { readMultiSeries, takeStep } from "./multi-series.mjs";

const REPEATS = 5;
const WARM_UP_MILLISECONDS = 200;

/** Given DIMACS files: optimum of each, cold time, and warm time after 1 % of the costs moved by up to 20 %. Reads all before solving any. */
export function dimacsBench(files, options) {
  return files.map((file) => [file, readDimacs(file)]).map(([file, network]) => oneDimacs(file, network, options));
}

function oneDimacs(file, network, { quick }) {
  const simplex = new NetworkSimplex(network);
  const shape = { file: nameOf(file), nodes: network.nodes, arcs: network.tail.length };
  const status = simplex.solve();
  if (status !== "optimal") return { ...shape, status };
  const optimum = simplex.objective;
  const pivots = { cold: 0, warm: 0 };
  const count = (kind, what) => {
    const before = simplex.counters.pivots;
    const took = microsecondsOf(what);
    pivots[kind] = simplex.counters.pivots - before;
    return took;
  };
  const cold = repeated(quick, () => {
    simplex.reset();
    return count("cold", () => simplex.solve());
  });
  const costs = network.cost.slice();
  const draws = new Draws(1, network.tail.length);
  const warm = repeated(quick, () => {
    network.cost.set(costs);
    simplex.solve();
    moveCosts(network, draws);
    return count("warm", () => simplex.solve());
  });
  return { ...shape, status, optimum, microseconds: { cold, warm }, pivots, warmAgainstCold: againstCold(simplex) };
}

/** Relative difference of the last warm optimum from that of a cold start. */
function againstCold(simplex) {
  const warm = simplex.objective;
  simplex.reset();
  return simplex.solve() === "optimal" ? relativeDifference(warm, simplex.objective) : null;
}

/** Multiplies 1 % of the costs, at least one, by 0.8 to 1.2. */
function moveCosts(network, draws) {
  const arcs = network.tail.length;
  for (let i = 0; i < Math.max(1, Math.round(arcs / 100)) && arcs > 0; i++)
    network.cost[draws.whole(0, arcs - 1)] *= draws.between(0.8, 1.2);
}

/** Runs until warmed up, then five times: the least and the median. */
function repeated(quick, measure) {
  const until = performance.now() + (quick ? 0 : WARM_UP_MILLISECONDS);
  while (performance.now() < until) measure();
  const times = Array.from({ length: REPEATS }, measure);
  return { min: rounded(Math.min(...times)), median: rounded(median(times)) };
}

function microsecondsOf(what) {
  const start = performance.now();
  what();
  return 1000 * (performance.now() - start);
}

/** Given multicommodity series: how many steps agree with the file's optima, and the time of a step cold and warm. Reads all before solving any. */
export function multiBench(files, options) {
  return files.map((file) => [file, readMultiSeries(file)]).map(([file, series]) => oneSeries(file, series, options));
}

function oneSeries(file, { network, steps }, { quick }) {
  const simplex = new NetworkSimplex(network);
  const statuses = { optimal: 0, infeasible: 0, unbounded: 0 };
  const compared = { steps: 0, agree: 0, worst: 0 };
  for (const step of steps) {
    takeStep(network, step);
    const status = simplex.solve();
    statuses[status]++;
    if (step.optimum === null) continue;
    const difference = relativeDifference(status === "optimal" ? simplex.objective : Number.NaN, step.optimum);
    compared.steps++;
    if (difference <= 1e-9) compared.agree++;
    compared.worst = Math.max(compared.worst, difference);
  }
  const pass = (cold) => {
    let total = 0;
    for (const step of steps) {
      takeStep(network, step);
      if (cold) simplex.reset();
      total += microsecondsOf(() => simplex.solve());
    }
    return total / steps.length;
  };
  return {
    ...{ file: nameOf(file), nodes: network.nodes, arcs: network.tail.length, sharedCapacities: network.sideRows },
    ...{ steps: steps.length, statuses, stepsWithOptimum: compared.steps, agree: compared.agree },
    largestRelativeDifference: compared.steps > 0 && Number.isFinite(compared.worst) ? compared.worst : null,
    microseconds: { cold: repeated(quick, () => pass(true)), warm: repeated(quick, () => pass(false)) },
    counters: { ...simplex.counters },
  };
}
