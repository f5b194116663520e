const BLOCK = 30;

/**
 * Solves the same steps with several runners in turn, block by block, so that whatever else the machine does falls on all of them; each round
 * begins with another runner, and rounds before `warmUp` milliseconds have passed, at least one, are not measured. A runner is { name, set(step), solve() -> objective, after?(), count?() };
 * only `solve` is timed. The first step of a round is solved by all but not counted: it follows on no step.
 * Gives per runner the microseconds a step of each round, their median, the objectives of the last round, and the count per step.
 */
export function interleaved(runners, steps, { rounds, warmUp }) {
  const results = runners.map(() => ({ rounds: [], objectives: [], before: 0, counted: 0 }));
  const measuredFrom = performance.now() + warmUp;
  let warmedUp = false;
  for (let round = 0; results[0].rounds.length < rounds; round++) {
    const spent = runners.map(() => 0);
    runners.forEach((runner, r) => {
      results[r].objectives = [timed(runner, steps[0]).objective];
      results[r].before = runner.count?.() ?? 0;
    });
    for (let first = 1; first < steps.length; first += BLOCK) {
      for (let turn = 0; turn < runners.length; turn++) {
        const r = (turn + round + Math.floor(first / BLOCK)) % runners.length;
        for (const step of steps.slice(first, first + BLOCK)) {
          const { milliseconds, objective } = timed(runners[r], step);
          spent[r] += milliseconds;
          results[r].objectives.push(objective);
        }
      }
    }
    runners.forEach((runner, r) => {
      results[r].counted = (runner.count?.() ?? 0) - results[r].before;
    });
    if (warmedUp) {
      spent.forEach((total, r) => {
        results[r].rounds.push((1000 * total) / (steps.length - 1));
      });
    }
    warmedUp ||= performance.now() >= measuredFrom;
  }
  return Object.fromEntries(
    runners.map(({ name }, r) => {
      const { rounds, objectives, counted } = results[r];
      return [name, { microseconds: median(rounds), rounds, objectives, countPerStep: counted / (steps.length - 1) }];
    }),
  );
}

function timed(runner, step) {
  runner.set(step);
  const start = performance.now();
  const objective = runner.solve();
  const milliseconds = performance.now() - start;
  runner.after?.();
  return { milliseconds, objective };
}

/** The middle value. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times longer one runner takes than another: the median of the rounds' ratios. */
export function ratio(slow, fast) {
  return rounded(median(slow.rounds.map((time, i) => time / fast.rounds[i])));
}

/** Three significant digits: timings carry no more. */
export function rounded(value) {
  return Number(value.toPrecision(3));
}

/** Largest relative difference between two lists of optima, and how many agree to 1e-9. A step without an optimum agrees with its like only. */
export function agreement(some, others) {
  let worst = 0;
  let agree = 0;
  some.forEach((value, i) => {
    const difference = relativeDifference(value, others[i]);
    if (difference <= 1e-9) agree++;
    worst = Math.max(worst, difference);
  });
  return { steps: some.length, agree, largestRelativeDifference: Number.isFinite(worst) ? worst : null };
}

/** |a - b| relative to the larger; below 1 absolute. Two NaN (no optimum) are equal, one is infinitely far. */
export function relativeDifference(a, b) {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b));
}
