import type { Strategy } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import type { Factor } from "../design/types.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { RequestError } from "../simulate/run.ts";
import { THEORY_INPUT } from "../study/states.ts";
import type { Study } from "../study/types.ts";
import { CaseRuns } from "./case-runs.ts";
import { levelOfFigure, politicalFigures } from "./draw-futures.ts";
import { figureLabel } from "./figure-label.ts";
import { Outlook, type OutlookOptions } from "./outlook.ts";

/** Which runs of a case a study makes. Plain data: it is written into the manifest of an ensemble. */
export interface CaseStudyRequest {
  /** Ids of strategies of the case. */
  readonly strategies: readonly string[];
  /** Strategies the case does not hold, such as searched ones. */
  readonly plans?: readonly Strategy[];
  /** Each future under each of these theories; `drawn`: each future under one of those in which somebody reacts, drawn as an input like the others. */
  readonly theories: readonly string[] | "drawn";
  /** What is changed in all futures, in the grammar of changes, and ids of events left out. */
  readonly changes?: readonly string[];
  readonly without?: readonly string[];
  /** Also the loss, and the acts of each sender, of every year as measures of their own. */
  readonly yearly?: boolean;
}

/**
 * The futures of a case as a study: inputs are its political figures with a range, measures what others' acts cost and how far ties stay above their
 * floors. Future i of a Latin hypercube is future i of `drawFutures`. Throws {@link RequestError} for unknown ids.
 */
export function caseStudy(kase: Case, solver: SolverFactory, request: CaseStudyRequest): Study {
  const strategies = strategiesOf(kase, request);
  const reacting = kase.theories.filter(({ switches }) => switches.reactions).map(({ id }) => id);
  const all = kase.theories.map(({ id }) => id);
  const crossed = request.theories === "drawn" ? null : known("theory", request.theories, all);
  if (crossed === null && reacting.length === 0)
    throw new RequestError([
      `${kase.id} has no theory in which anybody reacts, to draw for a future: name one, or write it in theories.yaml`,
    ]);
  const factors = {
    ...politicalFactors(kase),
    ...(crossed === null
      ? { [THEORY_INPUT]: { kind: "categorical", values: reacting, label: "theory" } as Factor }
      : {}),
  };
  const runs = new CaseRuns(
    new Outlook(kase, solver, outlookOptions(kase, request)),
    strategies.values(),
    request.yearly ?? false,
  );
  return {
    id: kase.id,
    space: { factors },
    strategies: Object.fromEntries([...strategies.keys()].map((strategy) => [strategy, { strategy }])),
    theories: crossed === null ? { "": {} } : Object.fromEntries(crossed.map((theory) => [theory, { theory }])),
    measures: runs.measures,
    model: (inputs, draws) => runs.run(inputs, draws),
  };
}

/** The political figures with a range as factors, by figure id, in the order of the axes of `drawFutures`. */
export function politicalFactors(kase: Case): Record<string, Factor> {
  return Object.fromEntries(
    politicalFigures(kase).map((figure) => [
      figure.id,
      {
        kind: "quantile",
        quantile: (u: number) => levelOfFigure(figure, u),
        unit: figure.unit,
        label: figureLabel(kase, figure),
      } satisfies Factor,
    ]),
  );
}

function strategiesOf(kase: Case, { strategies, plans = [] }: CaseStudyRequest): ReadonlyMap<string, Strategy> {
  const ids = kase.strategies.map(({ id }) => id);
  const asked = strategies.length === 0 && plans.length > 0 ? [] : known("strategy", strategies, ids);
  const own = asked.map((id) => kase.strategies.find((one) => one.id === id)!);
  return new Map([...own, ...plans].map((one) => [one.id, one]));
}

function known(what: string, ids: readonly string[], all: readonly string[]): readonly string[] {
  const problems = ids.filter((id) => !all.includes(id)).map((id) => unknown(what, id, all));
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${what} \`${id}\` is named twice`);
  const none = ids.length === 0 ? [`name at least one ${what}: ${all.join(", ")}`] : [];
  if (problems.length + twice.length + none.length > 0) throw new RequestError([...none, ...problems, ...twice]);
  return ids;
}

function outlookOptions(kase: Case, { changes = [], without = [] }: CaseStudyRequest): OutlookOptions {
  const events = kase.events.map(({ id }) => id);
  const problems = without.filter((id) => !events.includes(id)).map((id) => unknown("event", id, events));
  if (problems.length > 0) throw new RequestError(problems);
  return { changes, without };
}
