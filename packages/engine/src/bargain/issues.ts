import type { Issue } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import { drawFigures } from "../simulate/draws.ts";
import { bargain } from "./bargain.ts";
import { compromise } from "./compromise.ts";
import { type IssueFigures, issueFigures, problemOf, type Stance } from "./issue-figures.ts";
import { agreement } from "./nash.ts";
import { type LossShares, noDeal } from "./no-deal.ts";
import { BARGAIN_MODELS, type Bargaining, type BargainModel, type BargainResult, type IssueResult } from "./types.ts";

/** How issues are bargained over. */
export interface IssueOptions {
  /** Draws over the stated ranges; 0: central values only. */
  readonly draws: number;
  readonly seed: number;
  /** Ids of issues; absent: all. */
  readonly issues?: readonly string[];
  /** Models, in the order wanted; absent: all. */
  readonly models?: readonly BargainModel[];
  /** What the network says of closures; absent: Nash's model is left out. */
  readonly lossShare?: LossShares;
  /** Also give the models' whole results on the central figures. */
  readonly central?: boolean;
}

/** Where each issue of a case settles under each model, with the range that the stated ranges leave open. */
export function issuesOf(kase: Case, options: IssueOptions): IssueResult[] {
  return kase.issues
    .filter(({ id }) => options.issues?.includes(id) ?? true)
    .map((issue) => issueOf(kase, issue, options));
}

function issueOf(kase: Case, issue: Issue, options: IssueOptions): IssueResult {
  const figures = issueFigures(kase, issue);
  const head = { issue: issue.id, title: issue.title, zero: issue.zero, hundred: issue.hundred, draws: options.draws };
  const statusQuo = figures.statusQuo?.value ?? null;
  const used = [...figures.stances.flatMap(figuresOf), ...(figures.statusQuo ? [figures.statusQuo] : [])];
  const assumedShare = used.filter(({ basis }) => basis === "assumed").length / Math.max(1, used.length);
  const missing = figures.missing.map((actor) => `Left out for want of a position, salience or capability: ${actor}.`);
  const rest = { statusQuo, assumedShare };
  if (figures.stances.length < 2)
    return {
      ...head,
      ...rest,
      outcomes: [],
      actors: [],
      notes: [...missing, "Fewer than two actors: nothing to bargain."],
    };
  const { runs, notes } = runsOf(kase, figures, used, options);
  const wanted = modelsOf(figures, options);
  return {
    ...head,
    ...rest,
    outcomes: wanted.models.map((model) => ({ model, ...spread(runs.map((run) => run.get(model)!)) })),
    actors: figures.stances.map((stance) => actorOf(figures.stances, stance)),
    ...(options.central ? { central: wanted.models.map((model) => centralOf(kase, figures, model, options)) } : {}),
    notes: [
      ...missing,
      ...wanted.notes,
      ...notes,
      ...(assumedShare > 0
        ? [
            `${Math.round(assumedShare * 100)} % of the numbers are judgements with a range, not data: read the range, not the value.`,
          ]
        : []),
    ],
  };
}

function figuresOf({ position, salience, capability }: Stance): Figure[] {
  return [position, salience, capability];
}

/** Models that can be run; Nash needs the status quo and what the network says. */
function modelsOf({ statusQuo }: IssueFigures, { models = BARGAIN_MODELS, lossShare }: IssueOptions) {
  const why =
    statusQuo === undefined ? "no status quo is stated" : lossShare === undefined ? "no shares of loss are given" : "";
  return why === "" || !models.includes("nash")
    ? { models, notes: [] }
    : { models: models.filter((model) => model !== "nash"), notes: [`Nash's model is left out: ${why}.`] };
}

/** Outcomes of the central figures, first, and of each draw. */
function runsOf(kase: Case, figures: IssueFigures, used: readonly Figure[], options: IssueOptions) {
  const ranged = used.filter(({ low, high }) => low !== undefined && high !== undefined && low < high);
  const { models } = modelsOf(figures, options);
  let [stuck, restless] = [0, 0];
  const draws = [new Map<string, number>(), ...drawFigures(ranged, options.draws, options.seed)];
  const runs = draws.map((drawn) => {
    const problem = problemOf(figures.stances, drawn);
    const one = (model: BargainModel) => {
      if (model !== "nash") {
        const { outcome, notes } = bargain(problem, { model });
        if (notes.length > 0) restless++;
        return outcome[0]!;
      }
      const { id, value } = figures.statusQuo!;
      const today = drawn.get(id) ?? value;
      const found = agreement({ ...problem, disagreement: noDeal(kase, problem, today, options.lossShare!) });
      if (found === null) stuck++;
      return found?.[0] ?? today;
    };
    return new Map(models.map((model) => [model, one(model)]));
  });
  const share = (count: number) => `in ${count} of ${runs.length} runs`;
  return {
    runs,
    notes: [
      restless > 0 &&
        `Spatial model: ${share(restless)} actors still move after the last turn; where they stood then counts.`,
      stuck > 0 && `Nash: ${share(stuck)} no agreement is worth more to all than none; the issue stays where it is.`,
    ].filter((text) => text !== false),
  };
}

/** Central value, and the interval that holds 90 % of the draws and the central value. */
function spread([value, ...drawn]: readonly number[]): { value: number; low: number; high: number } {
  const sorted = [...drawn].sort((a, b) => a - b);
  const at = (share: number) => {
    const rank = share * (sorted.length - 1);
    const below = Math.floor(rank);
    return sorted[below]! + (rank - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
  };
  if (sorted.length === 0) return { value: value!, low: value!, high: value! };
  return { value: value!, low: Math.min(value!, at(0.05)), high: Math.max(value!, at(0.95)) };
}

function actorOf(stances: readonly Stance[], stance: Stance): IssueResult["actors"][number] {
  const { low, high } = stance.position;
  const without = problemOf(stances.filter((other) => other !== stance));
  const [all, rest] = [compromise(problemOf(stances))[0]!, compromise(without)[0]!];
  return {
    actor: stance.actor,
    position: stance.position.value,
    ...(low === undefined || high === undefined ? {} : { low, high }),
    salience: stance.salience.value,
    capability: stance.capability.value,
    // Where nobody else cares, it alone decides; there is nothing to compare with.
    pull: Number.isNaN(rest) ? 0 : all - rest,
  };
}

/** A model on the central figures; where Nash finds no agreement the issue stays where it is. */
function centralOf(kase: Case, figures: IssueFigures, model: BargainModel, options: IssueOptions): BargainResult {
  const problem = problemOf(figures.stances);
  if (model !== "nash") return bargain(problem, { model });
  const today = figures.statusQuo!.value;
  const asked: Bargaining = { ...problem, disagreement: noDeal(kase, problem, today, options.lossShare!) };
  if (agreement(asked) !== null) return bargain(asked, { model });
  return {
    ...bargain(problem),
    model,
    outcome: [today],
    notes: ["No agreement is worth more to all than none: the issue stays where it is."],
  };
}
