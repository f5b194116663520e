import { heldForward } from "../case/held-forward.ts";
import type { Case } from "../case/types.ts";
import { parseChange } from "../change/grammar.ts";
import { resolveChanges } from "../change/resolve.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import type { Network } from "../network/network.ts";
import { type Day, dayOf, type Period, periodsOf, yearOf } from "../quantity/dates.ts";
import { type Leverage, LeverageTable } from "../reaction/leverage.ts";
import { type InstrumentModel, type ReactionModel, reactionModels } from "../reaction/model.ts";
import { eventChanges, RequestError } from "../simulate/run.ts";
import { instrumentsOf } from "./act-changes.ts";
import { commodityGroups } from "./commodity-groups.ts";
import { type BaseRun, type Missing, Strand } from "./strand.ts";

/** The window of futures: from a first month on (default: the first year after the case's date), so many years (default 15); what is changed in all of them. */
export interface OutlookOptions {
  readonly from?: string;
  readonly years?: number;
  /** In the grammar of changes; without a date they hold for the whole window. */
  readonly changes?: readonly string[];
  /** Ids of events of the case that are left out. */
  readonly without?: readonly string[];
}

/** The base runs of a strategy, one for each group of commodities, and leverage month by month. */
export interface Ground {
  readonly key: string;
  readonly bases: readonly BaseRun[];
  readonly leverage: readonly ReadonlyMap<string, Leverage>[];
}

/** Losses that are remembered: some ten megabytes, and more than the futures and strategies of one assessment share. */
const REMEMBERED = 4096;

/** Grounds that are kept: more than one ensemble has strategies. A search tries hundreds, each with months of states. */
const GROUNDS = 32;

/**
 * A case made ready for futures: output, intake and demand held at their last known year, the network of each group of commodities with its
 * undisturbed run, reactions with their figures, leverage by state of the network. Futures, strategies and theories share it.
 */
export class Outlook {
  readonly kase: Case;
  readonly from: Day;
  readonly to: Day;
  readonly periods: readonly Period[];
  readonly models: readonly ReactionModel[];
  readonly instruments: ReadonlyMap<string, InstrumentModel>;
  readonly leverage: LeverageTable;
  /** Commodities left out because their output is not known in any year that is over. */
  readonly missing: readonly string[];
  readonly #whole: Network;
  readonly #solver: SolverFactory;
  readonly #events: readonly string[];
  readonly #changes: readonly string[];
  #strands: readonly Strand[] | null = null;
  readonly #grounds = new Map<string, Ground>();
  readonly #known = new Map<string, Missing>();

  constructor(
    kase: Case,
    solver: SolverFactory,
    { from, years = 15, changes = [], without = [] }: OutlookOptions = {},
  ) {
    const first = from ?? `${yearOf(dayOf(kase.asOf)) + 1}-01-01`;
    const year = Number(first.slice(0, 4));
    this.from = dayOf(first);
    this.to = dayOf(`${year + years}${first.slice(4)}`);
    this.kase = heldForward(kase, year, year + years + 1);
    this.#solver = solver;
    this.#whole = compile(this.kase, { window: { from: this.from, to: this.to } });
    this.missing = this.#whole.missing;
    this.periods = periodsOf(this.from, this.to, "month");
    this.models = reactionModels(kase);
    this.instruments = instrumentsOf(this.models);
    const senders = [...new Set(this.models.map(({ reaction }) => reaction.sender))].filter((id) => id !== kase.focal);
    this.leverage = new LeverageTable(kase, solver, senders);
    this.#events = eventChanges(this.kase, this.from, this.to, without);
    this.#changes = changes;
    const { problems } = resolveChanges(this.kase, changes, { date: this.from });
    if (problems.length > 0) throw new RequestError(problems);
  }

  /** The networks of the groups of commodities, each with its undisturbed run; made when first asked for. */
  get strands(): readonly Strand[] {
    const window = { from: this.from, to: this.to };
    this.#strands ??= commodityGroups(this.#whole).map((group) => new Strand(this.kase, this.#solver, window, group));
    return this.#strands;
  }

  /** Base runs and leverage under dated changes (what a strategy builds); worked out once for each list of changes. */
  ground(changes: readonly string[]): Ground {
    const key = changes.join("\n");
    const known = this.#grounds.get(key) ?? this.#workOut(key, [...this.#changes, ...changes]);
    // The one asked for last goes last: those asked for longest ago are given up.
    this.#grounds.delete(key);
    this.#grounds.set(key, known);
    if (this.#grounds.size > GROUNDS) this.#grounds.delete(this.#grounds.keys().next().value!);
    return known;
  }

  /** What acts cost on a ground, over all groups; the last few thousand are remembered, since strategies and theories share many acts of a future. */
  lost(ground: Ground, key: string, work: () => Missing): Missing {
    const full = `${ground.key}\n\n${key}`;
    const known = this.#known.get(full);
    if (known) return known;
    const lost = work();
    if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(full, lost);
    return lost;
  }

  dispose(): void {
    for (const strand of this.#strands ?? []) strand.dispose();
  }

  #workOut(key: string, changes: readonly string[]): Ground {
    const { interventions, problems } = resolveChanges(this.kase, [...this.#events, ...changes], { date: this.from });
    if (problems.length > 0) throw new Error(problems.join("\n"));
    return {
      key,
      bases: this.strands.map((strand) => strand.base(interventions.filter((one) => strand.touches(one)))),
      leverage: this.periods.map(({ from }) => this.leverage.of(standing(changes, from))),
    };
  }
}

/** Changes in force on a day, without their dates: begun, and not over yet. */
function standing(changes: readonly string[], day: Day): string[] {
  return changes.flatMap((text) => {
    const written = parseChange(text);
    if (typeof written === "string") return [];
    const { date, days } = written;
    if (date !== null && (date > day || (days !== null && date + days <= day))) return [];
    return [text.replace(/\s*@\S+/, "")];
  });
}
