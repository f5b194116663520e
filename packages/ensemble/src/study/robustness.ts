import {
  type Criterion,
  type DomainShares,
  domainCriterion,
  type Ensemble,
  type Measure,
  RequestError,
  type RobustnessTable,
  type RobustnessTableRequest,
  robustnessTable,
  strangeKeys,
  unknown,
} from "@multivector/engine";
import { criteriaOf, criterionText, type Thresholds } from "./criteria.ts";
import { askedOf, valuesOf } from "./scenes.ts";
import { figure, named, percent, textTable } from "./text-table.ts";

/** Which measure, by which metrics, under which theory (default: all, each a state of the world). */
export interface RobustnessQuestion extends Omit<RobustnessTableRequest, "alternatives" | "rows" | "maximise"> {
  readonly measure: string;
  readonly theory?: string;
}

/** Metrics of a measure for every policy. */
export interface RobustnessReport extends RobustnessTable {
  readonly measure: string;
  /** One line a policy, one column a metric; larger is better in each. */
  table(): string;
}

/** Every metric of robustness for every policy. Throws {@link RequestError}. */
export function robustnessReport(ensemble: Ensemble, question: RobustnessQuestion): RobustnessReport {
  const { measure, theory, ...request } = question;
  const { strategies } = ensemble.shape;
  const found = measureOf(ensemble, "robustness", measure);
  const rows = strategies.map((policy) => valuesOf(ensemble, measure, askedOf(ensemble, "robustness", policy, theory)));
  const table = robustnessTable({ ...request, alternatives: strategies, rows, maximise: found.sense === "maximise" });
  return {
    ...table,
    measure,
    table: () =>
      textTable(
        [measure, ...table.metrics.map(({ label }) => label)],
        strategies.map((policy, p) => [
          named(policy),
          ...table.metrics.map(({ alternatives }) => figure(alternatives[p]!.value)),
        ]),
      ),
  };
}

/** Shares of futures in which a policy gives what is asked. */
interface SatisficingRow extends DomainShares {
  readonly policy: string;
}

/** Shares of futures by policy. */
export interface SatisficingReport {
  readonly criteria: readonly Criterion[];
  readonly rows: readonly SatisficingRow[];
  table(): string;
}

/** What is asked of the measures, under which theory (default: all, each a state of the world). */
export interface SatisficingQuestion {
  readonly criteria: Thresholds;
  readonly theory?: string;
}

/** For every policy the share of futures in which all criteria are met, and each of them. Throws {@link RequestError}. */
export function satisficingReport(
  ensemble: Ensemble,
  measures: Readonly<Record<string, Measure>>,
  question: SatisficingQuestion,
): SatisficingReport {
  const strange = strangeKeys("satisficing", question, ["criteria", "theory"]);
  if (strange.length > 0) throw new RequestError(strange);
  const criteria = criteriaOf("satisficing", question.criteria, measures);
  const rows = ensemble.shape.strategies.map((policy) => {
    const asked = askedOf(ensemble, "satisficing", policy, question.theory);
    const columns = criteria.map(({ measure }) => [measure, valuesOf(ensemble, measure, asked)] as const);
    return { policy, ...domainCriterion(Object.fromEntries(columns), criteria) };
  });
  const header = ["share of futures", ...criteria.map(criterionText), ...(criteria.length > 1 ? ["all of them"] : [])];
  return {
    ...{ criteria, rows },
    table: () =>
      textTable(
        header,
        rows.map(({ policy, each, all }) => [
          named(policy),
          ...each.map(({ share }) => percent(share)),
          ...(criteria.length > 1 ? [percent(all)] : []),
        ]),
      ),
  };
}

/** A measure of an ensemble. Throws {@link RequestError} if there is none of this name. */
export function measureOf(ensemble: Ensemble, where: string, name: string): Measure {
  const { measures } = ensemble.shape;
  const found = measures.find((one) => one.name === name);
  const known = measures.map((one) => one.name);
  if (!found) throw new RequestError([`${where}: ${unknown("measure", String(name), known)}`]);
  return found;
}
