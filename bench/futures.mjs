/**
 * What one future costs, by part: politics (moments, hazards, levels), physics (months in which acts disturb the network), and the leverage that is
 * worked out once for each state of the network. Milliseconds of this machine, beside the cost of one undisturbed run of the same months. Then many
 * futures as an ensemble runs them: each under one theory and all strategies in turn.
 */
import { openCase } from "@multivector/casefile";
import {
  caseStudy,
  courseOf,
  designOf,
  drawFutures,
  futureWorld,
  lossOf,
  Outlook,
  runBlock,
  sharedStart,
} from "@multivector/engine";

const FUTURES = 32;
/** Futures of the ensemble, and strategies each is run under. */
const MANY = Number(process.argv[3] ?? 200);
const STRATEGIES = ["status-quo", "package-001", "package-002", "package-003", "quiet-diversification"];
const ROUNDS = 3;

const kase = await openCase(process.argv[2] ?? "kazakhstan");
const timed = (work) => {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
};
const fixed = (value, digits = 2) => Number(value.toFixed(digits));

const futures = drawFutures(kase, FUTURES, 1);
const rows = [];
for (const theory of ["T0", "T1", "T3"]) {
  for (const strategy of [undefined, "package-003"]) {
    const best = { politics: Infinity, physics: Infinity };
    let [solved, acts] = [0, 0];
    for (let round = 0; round < ROUNDS; round++) {
      // A new outlook remembers no losses of earlier rounds.
      const outlook = new Outlook(kase, sharedStart());
      const world = futureWorld(outlook, { theories: [theory], ...(strategy ? { strategy } : {}) });
      courseOf(world, futures[0]);
      const politics = timed(() => futures.map((future) => courseOf(world, future)));
      const before = outlook.strands.reduce((sum, strand) => sum + strand.solved, 0);
      const physics = timed(() => futures.map((future, i) => lossOf(world, politics.result[i], future)));
      solved = outlook.strands.reduce((sum, strand) => sum + strand.solved, 0) - before;
      acts = politics.result.reduce((sum, course) => sum + course.acts.length, 0);
      best.politics = Math.min(best.politics, politics.ms / FUTURES);
      best.physics = Math.min(best.physics, physics.ms / FUTURES);
      outlook.dispose();
    }
    rows.push({
      theory,
      strategy: strategy ?? "none",
      politicsMs: fixed(best.politics),
      physicsMs: fixed(best.physics),
      futureMs: fixed(best.politics + best.physics),
      acts: fixed(acts / FUTURES, 0),
      monthsSolved: fixed(solved / FUTURES, 0),
      microsecondsAMonth: solved > 0 ? fixed((best.physics * FUTURES * 1000) / solved, 0) : null,
    });
  }
}
const outlook = new Outlook(kase, sharedStart());
const undisturbed = timed(() => outlook.strands.map((strand) => strand.base([])));
const leverage = timed(() => outlook.leverage.of([]));
console.table(rows);
console.log(
  `undisturbed months and base run, once per strategy: ${fixed(undisturbed.ms, 0)} ms; leverage, once per state of the network: ${fixed(leverage.ms, 0)} ms`,
);

const drawn = caseStudy(kase, sharedStart(), { strategies: STRATEGIES, theories: "drawn" });
const design = designOf(drawn.space, { kind: "lhs", futures: MANY }, 1);
runBlock(drawn, design, 0, 1);
const many = timed(() => runBlock(drawn, design, 1, MANY));
const runs = (MANY - 1) * STRATEGIES.length;
console.log(
  `${STRATEGIES.length} strategies of one future, theory drawn: ${fixed(many.ms / runs)} ms a run, ${runs} runs in ${fixed(many.ms / 1000, 1)} s in one thread`,
);
