import { dtlz2, zdt, zdtFront, zdtHypervolume } from "./problems.mjs";

/** Platypus on the same problems, one seed: NSGA-II, 10,000 evaluations, population 100, on the machine the ratios were first measured on. */
const PLATYPUS = {
  "DTLZ2, 2 objectives": { hypervolume: 0.2083, ms: 2700 },
  "DTLZ2, 3 objectives": { hypervolume: 0.3751, ms: 3400 },
};

/**
 * Rows {problem, evaluations, method, hypervolume: [worst, median, best seed], exact: the true front's, of: median over exact, ms: fastest seed}; where
 * Platypus was measured also its figures and how many times faster this is.
 */
export function benchSearch({ hypervolume, nsga2, nsga3 }, seeds = 5) {
  const methods = {
    nsga2: { search: nsga2, options: { population: 100 } },
    "nsga2, crowding": { search: nsga2, options: { population: 100, pruning: "crowding" } },
    nsga3: { search: nsga3, options: {} },
    "epsilon-nsga2": { search: nsga2, options: { population: 100, restarts: true } },
  };
  return casesOf(hypervolume).flatMap((one) =>
    Object.entries(methods).map(([method, { search, options }]) => {
      const epsilons = options.restarts ? { epsilons: one.m === 2 ? 0.005 : 0.05 } : {};
      return rowOf(one, method, (seed) => searched(search, one, { ...options, ...epsilons, seed }), seeds);
    }),
  );
}

function casesOf(hypervolume) {
  const dtlz = (m, exact) => ({ problem: `DTLZ2, ${m} objectives`, of: dtlz2(m), m, r: 1, exact, evaluations: 10_000 });
  const front3 = hypervolume(zdtFront(3, 200_001), [1.1, 1.1]);
  const zdts = [1, 2, 3, 4, 6].flatMap((number) =>
    [10_000, 25_000].map((evaluations) => {
      const exact = zdtHypervolume(number, 1.1) ?? front3;
      return { problem: `ZDT${number}`, of: zdt(number), m: 2, r: 1.1, exact, evaluations };
    }),
  );
  return [dtlz(2, 1 - Math.PI / 4), dtlz(3, 1 - Math.PI / 6), ...zdts];
}

function searched(search, { of, m, r, evaluations }, options) {
  const reference = Object.fromEntries(Array.from({ length: m }, (_, k) => [`f${k + 1}`, r]));
  const started = performance.now();
  const { hypervolume } = search(of, { evaluations, reference, ...options });
  return { ms: performance.now() - started, hypervolume };
}

function rowOf({ problem, evaluations, exact }, method, run, seeds) {
  const runs = Array.from({ length: seeds }, (_, i) => run(i + 1));
  const volumes = runs.map(({ hypervolume }) => hypervolume).sort((a, b) => a - b);
  const shown = [volumes[0], volumes[volumes.length >> 1], volumes.at(-1)].map((volume) => Number(volume.toFixed(4)));
  const ms = Math.round(Math.min(...runs.map((one) => one.ms)));
  const platypus = method === "nsga2" ? PLATYPUS[problem] : undefined;
  const against = platypus ? { platypus, faster: Number((platypus.ms / ms).toFixed(1)) } : {};
  const of = Number((shown[1] / exact).toFixed(4));
  return { problem, evaluations, method, hypervolume: shown, exact: Number(exact.toFixed(4)), of, ms, ...against };
}
