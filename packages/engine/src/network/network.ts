import type { Case } from "../case/types.ts";
import type { Day } from "../quantity/dates.ts";
import type { StepFunction } from "./step-function.ts";

/** A commodity of one shipper: the unit of routing, because access, contracts and quotas belong to shippers. */
export interface Cargo {
  readonly id: string;
  readonly commodity: string;
  readonly shipper: string;
  readonly country: string;
  /** Cargo of the focal state. */
  readonly focal: boolean;
}

export interface NetworkLink {
  readonly id: string;
  readonly corridor: string;
  readonly from: number;
  readonly to: number;
  readonly states: readonly string[];
  /** Base units per day; Infinity where the link's limit is a side row or unknown. */
  readonly technical: StepFunction;
  readonly permitted: StepFunction;
  /** kUSD per base unit. */
  readonly tariff: StepFunction;
  /** Largest daily flow stated for it (`mobilised`), 0 where none is: what it may run at to catch up after its own outage. */
  readonly peak: StepFunction;
  /** false for sea legs and berths: ships are hired on an open market and load at full rate, so they need no growth. */
  readonly mobilises: boolean;
}

/** One way for one cargo to use one link: the plain tariff, or a tranche of a contract. */
export interface FlowColumn {
  readonly link: number;
  readonly cargo: number;
  readonly contract: string | null;
  /** What the plan minimises: tariff, premium, less the differential and the worth of a kept contract. kUSD per base unit. */
  readonly cost: StepFunction;
  /** What is reported as transport cost. */
  readonly tariff: StepFunction;
  /** Price differential of the grade sold by this last leg, counted with the price. */
  readonly differential: StepFunction;
  /** Base units per day; Infinity for the plain tranche. */
  readonly limit: StepFunction;
}

export interface SourceColumn {
  readonly place: number;
  readonly cargo: number;
  /** Base units per day that could be produced; NaN where it is not known. */
  readonly potential: StepFunction;
  /** Share of output that reaches the network (1 - losses and own use). */
  readonly delivered: number;
  readonly shutInCost: number;
  /** Days from standstill to full output; 0 where a restart needs no time. */
  readonly restartDays: number;
}

export interface SinkColumn {
  readonly place: number;
  readonly cargo: number;
  /** kUSD per base unit, benchmark plus differential. */
  readonly price: StepFunction;
  readonly spotDiscount: number;
  readonly missedNomination: number;
}

interface SupplyColumn {
  readonly demand: number;
  readonly cargo: number;
}

export interface Demand {
  readonly place: number;
  readonly commodity: string;
  readonly amount: StepFunction;
  readonly penalty: number;
}

/** Upper limit of what a market takes of a commodity. */
export interface MarketLimit {
  readonly place: number;
  readonly commodity: string;
  readonly amount: StepFunction;
}

export interface Store {
  readonly place: number;
  readonly commodity: string;
  /** Base units; levels are shares of it. */
  readonly volume: number;
  readonly target: number;
  readonly floor: number;
  readonly rate: number;
  readonly cargos: readonly number[];
}

/** A shared capacity over flow columns, in units of its own. */
export interface BundleRow {
  readonly id: string;
  readonly unit: string;
  readonly capacity: StepFunction;
  readonly terms: readonly { readonly flow: number; readonly coefficient: number }[];
}

/** Output of a field that needs a by-product evacuated: output <= free part + evacuated / ratio. */
export interface Coupling {
  readonly process: string;
  readonly source: number;
  readonly dependentShare: number;
  /** By-product per unit of output. */
  readonly ratio: number;
  readonly byProductSource: number;
}

/** A refinery: each unit of demand served yields products that enter as another cargo. */
export interface Conversion {
  readonly process: string;
  readonly demand: number;
  readonly cargo: number;
  readonly yield: number;
}

/** The compiled network of a case: index tables and functions of time; nothing in it changes during a run. */
export interface Network {
  readonly case: Case;
  readonly places: readonly string[];
  readonly links: readonly NetworkLink[];
  readonly cargos: readonly Cargo[];
  readonly flows: readonly FlowColumn[];
  readonly sources: readonly SourceColumn[];
  readonly sinks: readonly SinkColumn[];
  readonly supplies: readonly SupplyColumn[];
  readonly demands: readonly Demand[];
  readonly limits: readonly MarketLimit[];
  readonly stores: readonly Store[];
  readonly bundles: readonly BundleRow[];
  readonly couplings: readonly Coupling[];
  readonly conversions: readonly Conversion[];
  /** Commodities left out of this window and why: "not known", never zero. */
  readonly missing: readonly string[];
  readonly ramp: { readonly tau: number; readonly deadTime: number; readonly decay: number };
}

/** The window a network is compiled for. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}
