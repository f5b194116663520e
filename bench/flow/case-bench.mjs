import { openCase } from "@multivector/casefile";
import {
  applyTo,
  compile,
  dayOf,
  networkSimplex,
  periodsOf,
  resolveChanges,
  run,
  sharedStart,
} from "@multivector/engine";
import { eventChanges } from "../../packages/engine/dist/simulate/run.js";
import { Stepper } from "../../packages/engine/dist/simulate/stepper.js";
import { agreement, interleaved, median, ratio, rounded } from "./interleaved.mjs";
import { recording, replayed } from "./runners.mjs";

const CASE = "kazakhstan";
const SHOCK = "cpc-closure-30";
const AFTERMATH = 30;
/** The year of which most outputs are known, and how often its months make one future of 180 months. */
const YEAR = 2023;
const TIMES = 15;

/** The case's own programmes, recorded from runs by HiGHS and replayed by our solver and by HiGHS in turn. */
export async function caseBench(highs, options) {
  const kase = await openCase(CASE);
  return runsOf(kase, options.quick).flatMap(({ name, go }) => {
    const { factory, recordings } = recording(highs);
    const { layout } = go(factory);
    return recordings.map((one, i) => ({
      series: recordings.length === 1 ? name : `${name}, ${i === 0 ? "undisturbed" : "disturbed"}`,
      ...replay(one, layout, highs, options),
    }));
  });
}

/** Runs to be recorded, by name. */
function runsOf(kase, quick) {
  const shock = kase.shocks.find((one) => one.id === SHOCK);
  const [year, july] = [dayOf(`${YEAR}-01-01`), dayOf(`${YEAR}-07-01`)];
  const asked = (request) => (factory) => run(kase, factory, { events: false, step: "day", ...request });
  return [
    ...futuresOf(kase, quick),
    { name: `days of ${YEAR}`, go: asked({ from: year, to: quick ? year + 31 : year + 365 }) },
    {
      name: `days, ${SHOCK} on ${YEAR}-07-01`,
      go: asked({ from: july, to: july + shock.days + AFTERMATH, changes: shock.changes }),
    },
  ];
}

/** Whole futures by month, all commodities, with the case's events. */
function futuresOf(kase, quick) {
  const times = quick ? 2 : TIMES;
  const year = { from: dayOf(`${YEAR}-01-01`), to: dayOf(`${YEAR + 1}-01-01`) };
  const window = { from: dayOf("2011-01-01"), to: dayOf("2026-01-01") };
  return [
    {
      name: `months of ${YEAR}, ${times} times over`,
      window: year,
      go: (factory) => repeated(kase, factory, year, times),
    },
    {
      name: "months 2011 to 2025, what is known throughout",
      window,
      go: (factory) => run(kase, factory, { ...window, step: "month" }),
    },
  ];
}

/** Steps through a window's months several times over without a break, undisturbed and with the window's events. */
function repeated(kase, solver, window, times) {
  return future(kase, solver, window, times).trace;
}

/** The same with the milliseconds of every part. */
function future(kase, solver, { from, to }, times) {
  const compiled = timed(() => compile(kase, { window: { from, to } }));
  const network = compiled.result;
  const months = periodsOf(from, to, "month");
  const periods = Array.from({ length: times }, () => months).flat();
  const { interventions } = resolveChanges(kase, eventChanges(kase, from, to), { date: from });
  const stepper = new Stepper(network, solver);
  const calm = timed(() => stepper.run(applyTo(network, []), { periods }));
  const disturbed = timed(() => stepper.run(applyTo(network, interventions), { periods, calm: calm.result }));
  stepper.dispose();
  const parts = { compile: compiled, undisturbed: calm, withEvents: disturbed };
  const milliseconds = Object.fromEntries(Object.entries(parts).map(([part, time]) => [part, time.milliseconds]));
  return { trace: disturbed.result, milliseconds };
}

function replay(recorded, layout, highs, options) {
  const mine = replayed("warm", recorded, networkSimplex);
  const plain = replayed("highs", recorded, highs);
  const { warm, highs: general } = interleaved([mine, plain], recorded.steps, options);
  const changes = recorded.steps.filter((step, t) => t === 0 || differs(step, recorded.steps[t - 1]));
  // A general solver that sees that nothing changed answers at once: say apart what the steps with a change take.
  const onChanged =
    changes.length > 2 && changes.length < recorded.steps.length ? changedRatio(mine, plain, changes, options) : {};
  const { size, counters } = mine.solver;
  const result = {
    programme: shapeOf(recorded, layout, plain),
    changedSteps: changes.length - 1,
    network: { ...size, tightRows: rounded(mine.tight.rows / mine.tight.steps) },
    ...{ steps: recorded.steps.length, rounds: options.rounds },
    ratio: { highsToWarm: ratio(general, warm), ...onChanged },
    microseconds: { warm: rounded(warm.microseconds), highs: rounded(general.microseconds) },
    pivotsPerStep: rounded(warm.countPerStep),
    ...{ coldStarts: counters.coldStarts, fallbacks: counters.fallbacks, refactorisations: counters.refactorisations },
    agreement: agreement(warm.objectives, general.objectives),
  };
  for (const runner of [mine, plain]) runner.dispose();
  return result;
}

function changedRatio(mine, plain, changes, options) {
  const { warm, highs } = interleaved([mine, plain], changes, options);
  return { highsToWarmOnChangedSteps: ratio(highs, warm) };
}

/** Kinds of rows other than balances, in the order of the layout, with the first row of each. */
const KINDS = [
  ["links", "linkRow"],
  ["sharedCapacities", "bundleRow"],
  ["demands", "demandRow"],
  ["limits", "limitRow"],
  ["couplings", "couplingRow"],
  ["stores", "storeRow"],
  ["stocks", "stockRow"],
];

/**
 * Sizes of a recorded programme as it stands, before a solver finds the network in it: of each kind of row but the balances how many there
 * are, how many have one column (mere bounds), and how many have a price in a step on average.
 */
function shapeOf(recorded, layout, plain) {
  const firstBalance = layout.stockRow + layout.storeColumns.length;
  const entries = new Int32Array(layout.rows);
  for (const row of recorded.programme.indices) entries[row]++;
  const priced = new Float64Array(firstBalance);
  for (const step of recorded.steps) {
    plain.set(step);
    const { rowDual } = plain.optimum();
    for (let r = 0; r < firstBalance; r++) if (Math.abs(rowDual[r]) > 1e-9) priced[r] += 1 / recorded.steps.length;
  }
  const kinds = KINDS.map(([name, key], i) => {
    const last = i + 1 < KINDS.length ? layout[KINDS[i + 1][1]] : firstBalance;
    const [mine, counts] = [priced.subarray(layout[key], last), entries.subarray(layout[key], last)];
    return [name, { rows: mine.length, oneColumn: counts.filter((n) => n === 1).length, tight: rounded(sum(mine)) }];
  });
  return {
    ...{ columns: layout.columns, balances: layout.rows - firstBalance, otherRows: firstBalance },
    ...{ tightRows: rounded(sum(priced)), otherRowsByKind: Object.fromEntries(kinds) },
  };
}

function sum(values) {
  return values.reduce((a, b) => a + b, 0);
}

function differs(step, before) {
  return Object.keys(step).some((key) => step[key].some((value, i) => value !== before[key][i]));
}

/**
 * A whole future of the case (180 months, every commodity) by our solver, from figures to the last month: milliseconds in all, by part, and of
 * that in the solver.
 */
export async function futureBench({ rounds, quick }) {
  const kase = await openCase(CASE);
  const window = { from: dayOf(`${YEAR}-01-01`), to: dayOf(`${YEAR + 1}-01-01`) };
  const times = quick ? 2 : TIMES;
  // As an ensemble takes it: from the basis the first of its futures left.
  const shared = sharedStart();
  const measured = [];
  for (let round = 0; round < 2 * rounds; round++) {
    const clock = { milliseconds: 0 };
    const { milliseconds, result } = timed(() => future(kase, clocked(shared, clock), window, times));
    // The first half warms up.
    if (round >= rounds) measured.push({ total: milliseconds, ...result.milliseconds, solver: clock.milliseconds });
  }
  const middle = Object.keys(measured[0]).map((part) => [part, rounded(median(measured.map((one) => one[part])))]);
  const name = `months of ${YEAR}, ${times} times over`;
  return [{ future: name, rounds: measured.length, milliseconds: Object.fromEntries(middle) }];
}

/** A factory whose solvers add the time they take, to be made and to solve, to a clock. */
function clocked(factory, clock) {
  const clockedIn = (what) => {
    const { milliseconds, result } = timed(what);
    clock.milliseconds += milliseconds;
    return result;
  };
  return (programme) => {
    const solver = clockedIn(() => factory(programme));
    return {
      solve: () => clockedIn(() => solver.solve()),
      restart: () => clockedIn(() => solver.restart?.()),
      dispose: () => solver.dispose(),
    };
  };
}

function timed(what) {
  const start = performance.now();
  const result = what();
  return { milliseconds: performance.now() - start, result };
}
