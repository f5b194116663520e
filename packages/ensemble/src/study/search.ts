import {
  type Design,
  domainCriterion,
  type Ensemble,
  ensembleOf,
  type Inputs,
  RequestError,
  robustness,
  runBlock,
  Search,
  type SearchOptions,
  type SearchPoint,
  type SearchResult,
  type Study,
  shapeOf,
} from "@multivector/engine";
import { chooseFutures } from "./choose-futures.ts";
import { askedOf, valuesOf } from "./scenes.ts";
import { type Aim, aimsOf, medianOf, type SearchQuestion, variablesOf } from "./search-question.ts";
import { figure, textTable } from "./text-table.ts";

/** What came out for a candidate. */
type Told = Parameters<Search["tell"]>[0][number];

/** What a search found, as policies that can be run. */
export interface SearchReport extends SearchResult {
  /** Numbers of the futures each candidate was run in. */
  readonly futures: readonly number[];
  /** How many of the futures asked for are left out: in them the study's own policies, or without any the levers at their medians, fail. */
  readonly leftOut: number;
  /** "found 1", "found 2" ...: the best by the first objective first. */
  readonly policies: Readonly<Record<string, Inputs>>;
  /** One line a policy, one column an objective. */
  table(): string;
}

/** Searches levers for policies that do well by robust values over some futures of a design. Throws {@link RequestError}. */
export async function searchReport(
  study: Study,
  ensemble: Ensemble,
  design: Design,
  question: SearchQuestion,
): Promise<SearchReport> {
  const { levers, objectives, constraints, over, fixed, theory, method, progress, signal, ...options } = question;
  const candidates = new Candidates(study, ensemble, design, question);
  const space = {
    variables: variablesOf(levers),
    objectives: Object.fromEntries(Object.keys(objectives ?? {}).map((name) => [name, "maximise" as const])),
    constraints: Object.keys(constraints ?? {}),
  };
  const usual = Object.keys(space.objectives).length > 3 ? "nsga3" : "nsga2";
  const search = new Search(space, method ?? usual, options as SearchOptions);
  while (!search.done) {
    signal?.throwIfAborted();
    search.tell(candidates.evaluate(search.ask()));
    progress?.(search.result().evaluations, options.evaluations);
    await new Promise((done) => setImmediate(done));
  }
  const result = search.result();
  if (result.failed.length > 0 && result.failed.length >= result.evaluations)
    throw new RequestError([
      `search: all ${result.failed.length} candidates failed; the first: ${result.failed[0]!.message}`,
    ]);
  return reportOf(result, candidates);
}

/** Runs candidates in the chosen futures, and sums up what they give. */
class Candidates {
  readonly futures: readonly number[];
  readonly leftOut: number;
  readonly ownPolicies: boolean;
  readonly fixed: Inputs;
  readonly #study: Study;
  readonly #ensemble: Ensemble;
  readonly #design: Design;
  readonly #objectives: readonly Aim[];
  readonly #constraints: readonly (Aim & { readonly atLeast: number })[];
  readonly #theory: string | undefined;

  constructor(study: Study, ensemble: Ensemble, design: Design, question: SearchQuestion) {
    const { objectives = {}, constraints = {}, fixed = {}, theory, over } = question;
    this.#study = study;
    this.#ensemble = ensemble;
    this.#design = design;
    this.fixed = fixed;
    this.#theory = theory;
    this.#objectives = aimsOf("objectives", objectives, study.measures);
    this.#constraints = aimsOf("constraints", constraints, study.measures, ["atLeast"]).map((aim) => {
      const { atLeast } = constraints[aim.name]!;
      if (!Number.isFinite(atLeast)) throw new RequestError([`constraints: \`${aim.name}\` needs atLeast, a number`]);
      return { ...aim, atLeast };
    });
    const chosen = chooseFutures(design, over);
    askedOf(ensemble, "search", ensemble.shape.strategies[0], theory);
    // A study without policies has one without a name, which sets no lever: what it gives says nothing about candidates.
    this.ownPolicies = Object.keys(study.strategies).some((name) => name !== "");
    const failed = this.#failedOf(chosen, { ...medianOf(question.levers), ...fixed });
    const failing = new Set(failed.map(({ future }) => future));
    this.futures = chosen.filter((future) => !failing.has(future));
    this.leftOut = chosen.length - this.futures.length;
    if (this.futures.length > 0) return;
    const { future, message } = failed[0]!;
    throw new RequestError([
      `search: ${leftOutOf(this)}, and none is left to search in; the first: future ${future}: ${message}`,
    ]);
  }

  /** Runs of the study's own policies that failed in some futures, or without policies those of the levers at their medians. */
  #failedOf(futures: readonly number[], median: Inputs): Ensemble["failed"] {
    if (this.ownPolicies) {
      const chosen = new Set(futures);
      const asked = (theory: string) => this.#theory === undefined || theory === this.#theory;
      return this.#ensemble.failed.filter(({ future, theory }) => chosen.has(future) && asked(theory));
    }
    const study = { ...this.#ofStudy(), strategies: { "": median } };
    return futures.flatMap((future) => runBlock(study, this.#design, future, future + 1).failed);
  }

  /** Future by future, so that a model can keep what candidates share. */
  evaluate(points: readonly SearchPoint[]): Told[] {
    const names = points.map((_, i) => String(i));
    const strategies = Object.fromEntries(
      points.map((point, i) => [names[i]!, { ...this.fixed, ...(point as Inputs) }]),
    );
    const study = { ...this.#ofStudy(), strategies };
    const blocks = this.futures.map((future, i) => {
      const block = runBlock(study, this.#design, future, future + 1);
      return { ...block, from: i, to: i + 1 };
    });
    const runs = ensembleOf(shapeOf(study), this.#design.seed, blocks);
    return names.map((name) => this.#outcome(runs, name));
  }

  /** The study under the theories asked for. */
  #ofStudy(): Study {
    const { id, space, strategies, theories, measures, model } = this.#study;
    const kept = this.#theory === undefined ? theories : { [this.#theory]: theories[this.#theory]! };
    return { id, space, strategies, theories: kept, measures, model };
  }

  #outcome(runs: Ensemble, name: string): Told {
    const failed = runs.failed.find(({ strategy }) => strategy === name);
    if (failed) return { error: `future ${failed.future}: ${failed.message}` };
    const values = (aims: readonly Aim[]) => aims.map((aim) => [aim.name, this.#valueOf(runs, name, aim)] as const);
    const kept = values(this.#constraints).map(([key, value], k) => [key, this.#constraints[k]!.atLeast - value]);
    return { objectives: Object.fromEntries(values(this.#objectives)), constraints: Object.fromEntries(kept) };
  }

  #valueOf(runs: Ensemble, name: string, aim: Aim): number {
    const asked = askedOf(runs, "search", name, this.#theory);
    if (aim.kind === "share") {
      const columns = aim.criteria.map(({ measure }) => [measure, valuesOf(runs, measure, asked)] as const);
      return domainCriterion(Object.fromEntries(columns), aim.criteria).all;
    }
    const own = valuesOf(runs, aim.measure, asked);
    const regret = aim.options.metric.endsWith("_regret");
    return robustness(own, {
      ...aim.options,
      maximise: aim.maximise,
      ...(regret ? { all: this.#rivals(aim.measure) } : {}),
    });
  }

  /** What the policies of the study give in the chosen futures: what regret is counted against. */
  #rivals(measure: string): Float64Array[] {
    return this.#ensemble.shape.strategies.map((policy) => {
      const { theories } = askedOf(this.#ensemble, "search", policy, this.#theory);
      const columns = theories.map((theory) => this.#ensemble.measure(measure, policy, theory));
      return Float64Array.from(columns.flatMap((column) => this.futures.map((future) => column[future]!)));
    });
  }
}

/** "3 of 20 futures are left out, in which a policy of the study fails" */
function leftOutOf({ futures, leftOut, ownPolicies }: Candidates): string {
  const who = ownPolicies ? "a policy of the study fails" : "the model fails with the levers at their medians";
  return `${leftOut} of ${futures.length + leftOut} futures are left out, in which ${who}`;
}

function reportOf(result: SearchResult, candidates: Candidates): SearchReport {
  const { futures, leftOut, fixed } = candidates;
  const objectives = Object.keys(result.objectives);
  const first = (one: SearchResult["archive"][number]) => one.objectives[objectives[0]!]!;
  const archive = [...result.archive].sort((a, b) => first(b) - first(a));
  const names = archive.map((_, i) => `found ${i + 1}`);
  return {
    ...{ ...result, archive, futures, leftOut },
    policies: Object.fromEntries(archive.map(({ point }, i) => [names[i]!, { ...fixed, ...(point as Inputs) }])),
    table: () => {
      const rows = archive.map(({ objectives: values }, i) => [
        names[i]!,
        ...objectives.map((name) => figure(values[name])),
      ]);
      const table = textTable(["policy", ...objectives], rows);
      return leftOut === 0 ? table : `${table}\n\n${leftOutOf(candidates)}.`;
    },
  };
}
