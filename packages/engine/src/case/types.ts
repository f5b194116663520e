import type { FigureQuestion } from "../exposure/types.ts";
import type {
  AlignmentDomain,
  Duty,
  EventCoding,
  FinanceChannel,
  Floor,
  Indicator,
  Issue,
  Lever,
  Mechanism,
  Reaction,
  Strategy,
  Theory,
  Threat,
  Variable,
} from "./politics.ts";

/** The case: an immutable picture of a state between powers. Every number is a {@link Figure}. */

export type Basis = "observed" | "estimated" | "derived" | "assumed" | "memory" | "modelled";

/** Where in the case folder a record stands; carried so that every message can name the place. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** What every record that states a fact carries. */
export interface Sourced {
  readonly source: string;
  readonly basis: Basis;
  readonly confidence: number;
  readonly note: string;
  readonly origin: Origin;
}

/** One number with unit, date, source and basis. `subject` is a ref such as `link:coast.2`. */
export interface Figure extends Sourced {
  readonly id: string;
  readonly subject: string;
  readonly quantity: string;
  readonly of: string;
  /** First day it speaks about, ISO; empty: always. */
  readonly from: string;
  /** First day it no longer speaks about, ISO; empty: until superseded. */
  readonly to: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  /** The day the source stated it, ISO (or a year). */
  readonly asOf: string;
  /** false: a conflicting value kept beside the one in use. */
  readonly use: boolean;
}

export interface Commodity {
  readonly id: string;
  readonly name: string;
  /** Unit amounts are computed in. */
  readonly unit: string;
  readonly reportUnit: string;
  /** Reported amount = computed amount x reportFactor. */
  readonly reportFactor: number;
  readonly priceUnit: string;
  readonly origin: Origin;
}

export interface Place extends Sourced {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}

export interface Corridor {
  readonly id: string;
  readonly name: string;
  readonly mode: string;
  readonly commodities: readonly string[];
  /** Links whose summed flow is the corridor's volume. */
  readonly gauge: readonly string[];
  readonly status: string;
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

export interface Link {
  readonly id: string;
  readonly corridor: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string;
  readonly commodities: readonly string[];
  readonly states: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly source: string;
  readonly basis: Basis;
  readonly note: string;
  readonly origin: Origin;
}

export interface Shipper {
  readonly id: string;
  readonly name: string;
  readonly commodity: string;
  /** Country whose cargo it is. */
  readonly country: string;
  /** Places where its cargo enters the network. */
  readonly fields: readonly string[];
  /** Ids of links or corridors it may use. */
  readonly access: readonly string[];
  readonly source: string;
  readonly basis: Basis;
  readonly note: string;
  readonly origin: Origin;
}

export interface Contract {
  readonly id: string;
  readonly name: string;
  readonly parties: readonly string[];
  readonly shipper: string;
  readonly link: string;
  readonly kind: "ship-or-pay" | "term" | "quota";
  readonly from: string;
  readonly to: string;
  /** Day it became public; a back-test does not know it before. */
  readonly announced: string;
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

export type ControlLever = "territory" | "operator" | "port" | "law" | "fleet";

export interface Control extends Sourced {
  readonly id: string;
  readonly target: string;
  readonly actor: string;
  readonly lever: ControlLever;
  readonly veto: "yes" | "no" | "disputed";
}

export interface SideRowTerm {
  readonly link: string;
  readonly commodity?: string;
  readonly shipper?: string;
  /** Use of the shared capacity per unit of flow; default 1. */
  readonly coefficient: number;
}

export interface SideRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly terms: readonly SideRowTerm[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

export interface Process {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly kind: "field" | "refinery";
  readonly input: string;
  readonly outputs: readonly string[];
  readonly source: string;
  readonly basis: Basis;
  readonly note: string;
  readonly origin: Origin;
}

export interface OfficeTerm {
  readonly office: string;
  readonly holder: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly offices: readonly OfficeTerm[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** A name a place or actor bore for a time. */
export interface PlaceName extends Sourced {
  readonly place: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface Membership extends Sourced {
  readonly actor: string;
  readonly body: string;
  readonly role: string;
  readonly from: string;
  readonly to: string;
}

/** A dated event: what was announced, whether it was executed, what it did. Changes are in the change grammar. */
export interface CaseEvent extends Sourced {
  readonly id: string;
  readonly date: string;
  readonly end: string;
  readonly title: string;
  readonly actor: string;
  readonly kind: string;
  readonly targets: readonly string[];
  readonly announced?: { readonly date: string; readonly text: string; readonly changes: readonly string[] };
  readonly executed: "yes" | "partly" | "no" | "unknown";
  readonly flowEffect: string;
  readonly attribution: string;
  /** The physical change as far as the record shows it. */
  readonly changes: readonly string[];
  /** Ids of figures that record the outcome. */
  readonly record: readonly string[];
  readonly quote: string;
  /** How it counts in the record of moves and pressure; absent: not at all. */
  readonly coding?: EventCoding;
}

export interface Shock {
  readonly id: string;
  readonly title: string;
  readonly days: number;
  readonly changes: readonly string[];
  /** Part of the assessment, not only run when asked for. */
  readonly report: boolean;
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** Something that can be built: what it changes in the network once it stands. Its costs are figures on `investment:ID`. */
export interface Investment {
  readonly id: string;
  readonly name: string;
  /** In the grammar of changes, without dates: they hold from the day it stands. Empty where it is built and in the base case. */
  readonly adds: readonly string[];
  /** Years from the decision until it stands; null: not known. */
  readonly leadYears: number | null;
  readonly status: "planned" | "proposed" | "possible" | "built";
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** One category of a {@link Definition}: the figure series that are summed. */
export interface DefinitionCategory {
  readonly key: string;
  readonly label: string;
  /** Series keys without a date (`flow/corridor:coast/AA`); the year of the question selects the figure. */
  readonly series: readonly string[];
  readonly note: string;
}

export type ExposureBy =
  | "route"
  | "state"
  | "controller"
  | "partner"
  | "investor"
  | "supplier"
  | "currency"
  | "product";

/** What a share means: which figures are summed over which. Data, so that a reader can quarrel with it. */
export interface Definition {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly by: ExposureBy;
  /** Id of a commodity, or `all`. */
  readonly commodity: string;
  /** `share`: category over denominator; `amount`: the sum itself; `growth`: yearly rate from `since` to the year. */
  readonly measure: "share" | "amount" | "growth";
  /** true: categories add up to the whole (HHI is meaningful). */
  readonly partition: boolean;
  /** Unit of the printed amounts. */
  readonly unit: string;
  readonly categories: readonly DefinitionCategory[];
  /** Series summed as the whole; empty: the categories are the whole. A figure of unit `ratio` needs none. */
  readonly denominator: readonly string[];
  /** Label of what the named categories leave of the whole; empty: nothing is left. */
  readonly rest: string;
  /** First year of a span: of a cumulative amount, or of a growth rate; 0: the year of the question alone. */
  readonly since: number;
  /** Id of a route definition whose categories are crossed with link states or controls; empty: categories are given. */
  readonly across: string;
  readonly note: string;
  readonly origin: Origin;
}

export type Verdict = "supported" | "contradicted" | "imprecise" | "outdated" | "ambiguous" | "unverified" | "opinion";

/** A check is data: `kind` names a function of claims/, `with` its arguments, `then` the verdict if it holds, `otherwise` if not. */
export interface ClaimCheck {
  readonly id: string;
  readonly kind: string;
  readonly with: Readonly<Record<string, unknown>>;
  readonly then: Verdict;
  readonly otherwise: Verdict;
  readonly says: string;
}

export interface Claim {
  readonly id: string;
  readonly text: string;
  readonly line: number;
  readonly quote: string;
  readonly kind: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly value: string;
  readonly unit: string;
  readonly asOf: string;
  readonly definition: string;
  readonly checkableBy: "data" | "simulation" | "text-only";
  readonly conflictsWith: readonly string[];
  readonly recorded: { readonly verdict: Verdict; readonly reason: string; readonly sources: readonly string[] };
  readonly checks: readonly ClaimCheck[];
  readonly origin: Origin;
}

/** A row of the K (between texts), S (inside one text) or D (against the record) list. */
export interface Conflict {
  readonly id: string;
  readonly kind: "between" | "inside" | "record";
  readonly title: string;
  readonly claims: readonly string[];
  readonly handling: string;
  readonly sources: readonly string[];
  readonly origin: Origin;
}

export interface SourceText {
  readonly id: string;
  readonly author: string;
  readonly kind: string;
  readonly written: string;
  readonly thesis: string;
  readonly theory: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** ISO date or year, or empty. */
  readonly issued: string;
  readonly note: string;
}

/** A route whose yearly flow a back-test predicts. */
export interface BacktestRoute {
  readonly id: string;
  readonly name: string;
  /** Corridors whose gauges add up to the route. */
  readonly corridors: readonly string[];
  /** Series key of the observed yearly flow (`flow/corridor:coast/AA`). */
  readonly observed: string;
  /** false: a part or sum of other routes, predicted beside them. */
  readonly partition: boolean;
  /** It avoids the territory the plan names in `avoided`. */
  readonly avoids: boolean;
}

/** A figure series that a fitted parameter sets: to `factor` x the parameter, times the last recorded value of `times` where that is given. */
export interface BacktestTarget {
  readonly series: string;
  readonly unit: string;
  readonly factor: number;
  /** Series key of a recorded amount, or empty. */
  readonly times: string;
}

/** A parameter fitted on the case as known on the cutoff, within [low, high]. */
export interface BacktestParameter {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly targets: readonly BacktestTarget[];
  readonly why: string;
}

/** A further range a draw varies over, where the record says nothing after the cutoff: a contract's take, for instance. */
export interface BacktestRange {
  readonly series: string;
  readonly unit: string;
  /** What the central prediction uses. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly why: string;
}

/** A threshold: a score over routes, what it must not exceed, and by how much it must beat the best naive rule (0: no such demand). */
export interface BacktestThreshold {
  readonly id: string;
  readonly title: string;
  /** `wape`, `mape`: % over routes and years; `worst`: largest yearly error of the routes' sum; `crps`: mean over routes and years. */
  readonly score: "wape" | "mape" | "worst" | "crps";
  readonly routes: readonly string[];
  readonly limit: number;
  readonly ofBestNaive: number;
}

/** Figures given to the prediction although stated after the cutoff: quantities, with the bases allowed (empty: any) and in words. */
export interface BacktestGiven {
  readonly quantities: readonly string[];
  readonly bases: readonly Basis[];
  readonly says: string;
}

/** What a back-test knows, fits, predicts and is judged by. Data, so that a reader can quarrel with it. */
export interface BacktestPlan {
  readonly id: string;
  readonly asKnownOn: string;
  /** Days after the cutoff within which a statistic of a closed period still counts as known. */
  readonly lagDays: number;
  readonly commodity: string;
  readonly unit: string;
  readonly fitYears: readonly number[];
  /** Earlier years with a known split, run with the fitted parameters to size the discrepancy of routes. */
  readonly checkYears: readonly number[];
  readonly years: readonly number[];
  readonly routes: readonly BacktestRoute[];
  /** Series key of the observed total that naive rules may use. */
  readonly total: string;
  readonly avoided: string;
  readonly given: readonly BacktestGiven[];
  /** A figure whose note contains this text, or that was stated on or after `withheldSince`, is never given. */
  readonly withheldNote: string;
  readonly withheldSince: string;
  readonly parameters: readonly BacktestParameter[];
  readonly ranges: readonly BacktestRange[];
  /** Relative error of an observed amount by its basis. */
  readonly observationError: Readonly<Record<Basis, number>>;
  readonly thresholds: readonly BacktestThreshold[];
  readonly notes: readonly string[];
  readonly origin: Origin;
}

/** A whole case, read and validated. Arrays keep file order; the index maps are by id. */
export interface Case {
  readonly id: string;
  readonly title: string;
  /** Country code of the focal state. */
  readonly focal: string;
  readonly asOf: string;
  readonly baseYear: number;
  readonly summary: string;
  readonly commodities: readonly Commodity[];
  readonly places: readonly Place[];
  readonly corridors: readonly Corridor[];
  readonly links: readonly Link[];
  readonly shippers: readonly Shipper[];
  readonly contracts: readonly Contract[];
  readonly controls: readonly Control[];
  readonly sideRows: readonly SideRow[];
  readonly processes: readonly Process[];
  readonly actors: readonly Actor[];
  readonly names: readonly PlaceName[];
  readonly memberships: readonly Membership[];
  readonly figures: readonly Figure[];
  readonly events: readonly CaseEvent[];
  readonly shocks: readonly Shock[];
  readonly investments: readonly Investment[];
  readonly definitions: readonly Definition[];
  readonly questions: readonly FigureQuestion[];
  readonly claims: readonly Claim[];
  readonly conflicts: readonly Conflict[];
  readonly texts: readonly SourceText[];
  readonly sources: readonly Source[];
  /** Ids of the great powers it stands between. */
  readonly poles: readonly string[];
  readonly domains: readonly AlignmentDomain[];
  readonly floors: readonly Floor[];
  readonly variables: readonly Variable[];
  readonly mechanisms: readonly Mechanism[];
  readonly theories: readonly Theory[];
  readonly reactions: readonly Reaction[];
  readonly levers: readonly Lever[];
  readonly strategies: readonly Strategy[];
  readonly duties: readonly Duty[];
  readonly threats: readonly Threat[];
  readonly channels: readonly FinanceChannel[];
  readonly issues: readonly Issue[];
  readonly indicators: readonly Indicator[];
  /** How the case is tested against its own past; absent: not at all. */
  readonly backtest?: BacktestPlan;
}

/** A problem in a case or a request, in the words of a reader. */
export interface Problem {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly file: string;
  readonly line: number;
  /** Where inside the file (`links[coast.2].to`). */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}
