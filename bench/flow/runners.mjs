import { NetworkSimplex } from "@multivector/engine";
import { takeStep } from "./multi-series.mjs";
import { programmeOf } from "./programme-of.mjs";

const copyOf = (network) => ({
  ...network,
  ...Object.fromEntries(
    ["cost", "lower", "upper", "supply", "sideLower", "sideUpper"].map((key) => [key, network[key].slice()]),
  ),
});

/** Our solver on its own copy of a network, from its last basis (`cold` false) or from none. */
export function ours(name, network, cold) {
  const own = copyOf(network);
  const simplex = new NetworkSimplex(own);
  const tight = { rows: 0, steps: 0 };
  return {
    name,
    simplex,
    tight,
    after: () => {
      tight.steps++;
      tight.rows += simplex.tightRows;
    },
    set: (step) => takeStep(own, step),
    solve: () => {
      if (cold) simplex.reset();
      return simplex.solve() === "optimal" ? simplex.objective : Number.NaN;
    },
    count: () => simplex.counters.pivots,
  };
}

/** A general solver (a SolverFactory) on the plain programme of a network: one persistent model. */
export function general(name, network, factory) {
  const own = copyOf(network);
  const { programme, refresh } = programmeOf(own);
  const solver = factory(programme);
  return {
    name,
    set: (step) => {
      takeStep(own, step);
      refresh();
    },
    solve: () => {
      const { status, objective } = solver.solve();
      return status === "optimal" ? objective : Number.NaN;
    },
    dispose: () => solver.dispose(),
  };
}

const KEYS = ["cost", "lower", "upper", "rowLower", "rowUpper"];

/** A solver of programmes on its own copy of a recorded one; of ours, which knows its size, pivots and tight rows are counted too. */
export function replayed(name, recording, factory) {
  const own = { ...recording.programme };
  for (const key of KEYS) own[key] = recording.steps[0][key].slice();
  const solver = factory(own);
  const tight = { rows: 0, steps: 0 };
  return {
    name,
    set: (step) => {
      for (const key of KEYS) own[key].set(step[key]);
    },
    optimum: () => solver.solve(),
    solver,
    ...(solver.size && {
      tight,
      after: () => {
        tight.steps++;
        tight.rows += solver.size.tightRows;
      },
      count: () => solver.counters.pivots,
    }),
    solve: () => {
      const { status, objective } = solver.solve();
      return status === "optimal" ? objective : Number.NaN;
    },
    dispose: () => solver.dispose(),
  };
}

/** A SolverFactory that writes down every programme it is given: its structure once, its costs and bounds at every solve. */
export function recording(factory) {
  const recordings = [];
  const record = (programme) => {
    const solver = factory(programme);
    const mine = { programme, steps: [] };
    recordings.push(mine);
    return {
      solve: () => {
        mine.steps.push(Object.fromEntries(KEYS.map((key) => [key, programme[key].slice()])));
        return solver.solve();
      },
      dispose: () => solver.dispose(),
    };
  };
  return { factory: record, recordings };
}
