import { corridorSeries, SIZES } from "./corridors.mjs";
import { agreement, interleaved, median, ratio, rounded } from "./interleaved.mjs";
import { general, ours } from "./runners.mjs";

/** Every size of the generated networks: our solver warm and cold and HiGHS warm on the same steps, in turn. */
export function generatedBench(highs, options) {
  return SIZES.map((size) => {
    const runs = Array.from({ length: options.networks }, (_, i) => oneNetwork(size, i + 1, highs, options));
    const [{ arcs, nodes }] = runs;
    const [warm, cold, general] = ["warm", "cold", "highs"].map((name) => together(runs.map((run) => run[name])));
    return {
      ...{ size: size.name, nodes, arcs, commodities: size.commodities, sharedCapacities: size.bundles },
      ...{ networks: options.networks, steps: options.steps, rounds: options.rounds },
      ratio: { highsToWarm: ratio(general, warm), highsToCold: ratio(general, cold), coldToWarm: ratio(cold, warm) },
      microseconds: {
        warm: rounded(warm.microseconds),
        cold: rounded(cold.microseconds),
        highs: rounded(general.microseconds),
      },
      pivotsPerStep: { warm: rounded(warm.countPerStep), cold: rounded(cold.countPerStep) },
      tightSharedCapacities: rounded(sum(runs, (run) => run.tight) / runs.length),
      coldStarts: sum(runs, (run) => run.counters.coldStarts),
      fallbacks: sum(runs, (run) => run.counters.fallbacks),
      refactorisations: sum(runs, (run) => run.counters.refactorisations),
      memoryBytes: Math.max(...runs.map((run) => run.memoryBytes)),
      agreement: {
        warm: agreement(warm.objectives, general.objectives),
        cold: agreement(cold.objectives, general.objectives),
      },
    };
  });
}

function oneNetwork(size, seed, highs, options) {
  const series = corridorSeries(size, { seed, steps: options.steps, solver: highs });
  const [warm, cold] = [ours("warm", series.network, false), ours("cold", series.network, true)];
  const plain = general("highs", series.network, highs);
  const results = interleaved([warm, cold, plain], series.steps, options);
  plain.dispose();
  return {
    ...results,
    nodes: size.places + 1,
    arcs: series.network.tail.length / size.commodities,
    tight: warm.tight.rows / warm.tight.steps,
    counters: { ...warm.simplex.counters },
    memoryBytes: warm.simplex.memoryBytes,
  };
}

/** The results of one runner on several networks as one: mean time per round, all objectives. */
function together(results) {
  const rounds = results[0].rounds.map((_, i) => sum(results, (result) => result.rounds[i]) / results.length);
  return {
    rounds,
    microseconds: median(rounds),
    objectives: results.flatMap((result) => result.objectives),
    countPerStep: sum(results, (result) => result.countPerStep) / results.length,
  };
}

function sum(list, read) {
  return list.reduce((total, item) => total + read(item), 0);
}
