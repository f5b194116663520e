import { lookup } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { drawFutures } from "../futures/draw-futures.ts";
import { FUTURES, windowFutures } from "../futures/how-many.ts";
import { Outlook } from "../futures/outlook.ts";
import { indicatorValues } from "../mechanism/indicators.ts";
import { switchesOf } from "../mechanism/switches.ts";
import { RequestError } from "../simulate/run.ts";
import type { Spread, VulnerabilityWindow } from "../window/types.ts";
import { vulnerabilityWindow } from "../window/window.ts";
import type { Explanation } from "./explain.ts";
import { inputOf, inputsOf, rough } from "./inputs.ts";
import { known } from "./known-record.ts";

/** The seed of an assessment where none is asked for. */
const SEED = 1;

/** Quantities that decide whether and how long announcing provokes. */
const COEFFICIENTS = ["provocation", "half-excitement", "decay", "threshold", "rate", "rate-cap"];

/** The area of a strategy's window of vulnerability under a theory, or several mixed. */
export function explainWindow(kase: Case, solver: SolverFactory, strategyId: string, theory: string): Explanation {
  const strategy = known(kase.strategies, "strategy", strategyId);
  const theories = theory.split("+");
  const { provocation } = switchesOf(kase, theories);
  const levers = strategy.levers.map(({ lever }) => known(kase.levers, "lever", lever));
  const poles = new Set(levers.flatMap(({ signals }) => signals.map(({ pole }) => pole)));
  const excited = kase.reactions.filter(
    ({ excitedBy }) => excitedBy?.stock === "moves-away" && poles.has(excitedBy.pole),
  );
  const outlook = new Outlook(kase, solver);
  const window = vulnerabilityWindow(
    outlook,
    { theories, strategy: strategyId },
    windowFutures(drawFutures(kase, FUTURES, SEED)),
  );
  outlook.dispose();
  return {
    measure: `window:${strategyId}/${theory}, the first third of ${FUTURES} futures of seed ${SEED}`,
    value: window.areaUsdM.mean,
    unit: "USD million",
    equation: `${windowEquation(window)} Recent moves count: ${provocation}.`,
    inputs: [
      ...excited.flatMap(({ id }) => inputsOf(kase, `reaction:${id}`, COEFFICIENTS)),
      ...levers.flatMap(({ id }) => inputsOf(kase, `lever:${id}`, ["severity"])),
    ],
  };
}

function windowEquation(window: VulnerabilityWindow): string {
  const { months, areaUsdM, expectedAreaUsdM, areaWithoutProvocationUsdM, signTurns, opens, closes } = window;
  const [loud, quiet] = [
    months.reduce((sum, month) => sum + month.announcedUsdM, 0),
    months.reduce((sum, month) => sum + month.unannouncedUsdM, 0),
  ];
  const between = ({ low, high }: Spread) => `in 5 to 95 % of futures ${rough(low)} to ${rough(high)}`;
  const when = opens === null ? "There is no window." : `Open ${opens.slice(0, 7)} to ${closes!.slice(0, 7)}.`;
  return [
    `sum over ${months.length} months of (loss if announced - loss if not) = ${loud.toFixed(0)} - ${quiet.toFixed(0)} = ${(loud - quiet).toFixed(0)}, ${between(areaUsdM)};`,
    `as expected without drawing acts ${rough(expectedAreaUsdM.mean)}, ${between(expectedAreaUsdM)},`,
    `and below zero, so that announcing helps, in ${Math.round(100 * signTurns)} % of futures; with b1 = 0: ${rough(areaWithoutProvocationUsdM)}. ${when}`,
  ].join(" ");
}

/** What an observation within a year would tell about all theories in which actors react, or about two. */
export function explainIndicator(kase: Case, id: string, pair: readonly string[]): Explanation {
  known(kase.indicators, "indicator", id);
  const reacting = kase.theories.filter(({ switches }) => switches.reactions).map((theory) => theory.id);
  const value = indicatorValues(kase, pair.length > 0 ? pair : reacting).find(({ indicator }) => indicator === id);
  if (!value)
    throw new RequestError([`fewer than two of these theories give \`${id}\` a chance; nothing can be told apart`]);
  const { bits, chances } = value;
  const p = chances.map((chance) => `${chance.theory} ${chance.value}`).join(", ");
  return {
    measure: `indicator:${[id, ...pair].join("/")}`,
    value: bits.value,
    unit: "bit",
    equation: `h(mean of p) - mean of h(p), p: ${p}; = ${rough(bits.value)} bits (${rough(bits.low)} to ${rough(bits.high)} over the ranges of p); 1 bit would settle a question between two`,
    inputs: chances.flatMap(({ theory }) =>
      lookup(kase).figures(`indicator:${id}`, "chance", theory).slice(-1).map(inputOf),
    ),
  };
}
