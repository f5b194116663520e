import type { Backtest } from "../backtest/types.ts";
import type { ClaimsResult } from "../claims/types.ts";
import type { CoercionResult } from "../coercion/types.ts";
import type { ExposureTable, FigureAnswer } from "../exposure/types.ts";
import type { Series, ShadowPrice, ShockResult, WeakInputs } from "../simulate/results.ts";
import type { PoliticsResult } from "./politics-types.ts";

/** Flow of one link in the base year, for the map. */
export interface LinkFlow {
  readonly link: string;
  readonly corridor: string;
  readonly commodity: string;
  readonly unit: string;
  readonly focal: number;
  readonly total: number;
  readonly capacity: number | null;
  readonly basis: string;
}

/** Flow from a field through a gauge corridor to a market, for the flow diagram. */
export interface PathFlow {
  readonly origin: string;
  readonly corridor: string;
  readonly market: string;
  readonly commodity: string;
  readonly unit: string;
  readonly amount: number;
}

/** The base year as modelled beside the record. */
export interface Baseline {
  readonly year: number;
  readonly links: readonly LinkFlow[];
  readonly paths: readonly PathFlow[];
  readonly corridors: readonly {
    readonly corridor: string;
    readonly name: string;
    readonly commodity: string;
    readonly unit: string;
    readonly focal: number;
    readonly total: number;
    readonly observed: number | null;
    readonly observedSource: string;
    readonly observedBasis: string;
  }[];
  readonly balance: readonly {
    readonly what: string;
    readonly commodity: string;
    readonly unit: string;
    readonly value: number;
  }[];
  readonly shadowPrices: readonly ShadowPrice[];
  readonly series: readonly Series[];
  readonly weakInputs: WeakInputs;
}

/** What a shock to transit does over its days, against the same days without it; amounts in the commodity's report unit. */
export interface TransitEffect {
  readonly shock: string;
  readonly title: string;
  readonly note: string;
  readonly commodity: string;
  readonly unit: string;
  readonly from: string;
  readonly days: number;
  /** By place, cargo of the focal state and foreign cargo apart. */
  readonly deliveries: readonly {
    readonly place: string;
    readonly name: string;
    readonly country: string;
    readonly focal: boolean;
    readonly before: number;
    readonly after: number;
  }[];
  /** Needs of the focal state that go short because of it. */
  readonly unmet: readonly { readonly place: string; readonly name: string; readonly amount: number }[];
  /** Tariffs that cargo of others pays on its way through the focal state; `low` leaves out links that run on abroad. */
  readonly income: readonly {
    readonly corridor: string;
    readonly name: string;
    readonly beforeUsdM: { readonly low: number; readonly high: number };
    readonly afterUsdM: { readonly low: number; readonly high: number };
  }[];
}

/** Everything `assess` computes; the report is drawn from it and nothing else but the case. */
export interface Assessment {
  readonly caseId: string;
  readonly title: string;
  readonly focal: string;
  readonly asOf: string;
  readonly engine: string;
  readonly runId: string;
  readonly baseline: Baseline;
  readonly exposure: { readonly tables: readonly ExposureTable[]; readonly answers: readonly FigureAnswer[] };
  readonly shocks: readonly ShockResult[];
  readonly transit: readonly TransitEffect[];
  /** Who can stop what at what price, the worst closures, what protects, bargaining power. */
  readonly coercion: CoercionResult;
  /** Alignment, the record, theories, strategies and their windows, the rest of the system; null: the case has no poles. */
  readonly politics: PoliticsResult | null;
  readonly backtest: Backtest | null;
  readonly claims: ClaimsResult;
  readonly notModelled: readonly { readonly section: string; readonly text: string }[];
}
