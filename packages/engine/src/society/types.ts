import type { Reading } from "../alignment/types.ts";

/** A rule of the model with its range, on and off: never a bare probability. */
export interface RuleReading {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** With the mechanism it rests on at work, and without. */
  readonly on: Reading | null;
  readonly off: Reading | null;
  readonly mechanism: string;
  readonly claims: readonly string[];
  readonly says: string;
}

/** A duty and what of the given bodies and levers is at odds with it. */
export interface Compatibility {
  readonly duty: string;
  readonly body: string;
  readonly title: string;
  readonly with: string;
  /** A warning in one sentence; nothing is forbidden. */
  readonly warning: string;
  readonly conflicts: readonly string[];
}

/** Share of a supplier in a domain over a span. */
export interface SupplierShare {
  readonly supplier: string;
  readonly from: string;
  readonly to: string;
  readonly share: number;
  readonly figure: string;
}

/** Who may mediate between two sides: the weakest tie decides. */
export interface Mediation {
  readonly between: readonly string[];
  readonly ties: readonly {
    readonly actor: string;
    readonly tie: Reading | null;
    readonly figures: readonly string[];
  }[];
  readonly weakest: string | null;
  readonly threshold: Reading;
  /** At the central values, and whether the range leaves it open. */
  readonly eligible: boolean | null;
  readonly open: boolean;
  readonly claims: readonly string[];
}

/** How far one currency follows another: two regimes and a rolling slope. */
export interface PassThrough {
  readonly of: string;
  readonly on: string;
  readonly regimes: readonly {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly beta: Reading | null;
    readonly months: number;
  }[];
  readonly rolling: readonly { readonly month: string; readonly beta: number }[];
  readonly notes: readonly string[];
}

/** A threat of the register with its likelihood as a range, with and without the mechanisms that deter it. */
export interface ThreatReading {
  readonly threat: string;
  readonly title: string;
  readonly severity: Reading | null;
  /** Acts a year; null: not modelled. */
  readonly rate: RuleReading | null;
  readonly imminence: string;
  readonly indicators: readonly string[];
  readonly claims: readonly string[];
  readonly shocks: readonly string[];
}

/** A way to pay for an investment. */
export interface FinanceReading {
  readonly channel: string;
  readonly title: string;
  readonly limitUsdM: Reading | null;
  readonly interest: Reading | null;
  readonly delayYears: Reading | null;
  readonly investments: readonly {
    readonly investment: string;
    readonly costUsdM: Reading | null;
    /** Share of the cost its limit covers. */
    readonly covers: Reading | null;
    /** Years until the capacity stands: delay of the money and lead time of the works. */
    readonly standsAfter: Reading | null;
  }[];
  readonly note: string;
}

/** The rest of the system, small: rules with ranges, and what is not known. */
export interface SocietyResult {
  readonly memberships: readonly {
    readonly body: string;
    readonly role: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly compatibility: readonly Compatibility[];
  readonly arms: readonly SupplierShare[];
  readonly mediation: readonly Mediation[];
  readonly passThrough: PassThrough | null;
  readonly threats: readonly ThreatReading[];
  readonly finance: readonly FinanceReading[];
  /** Unrest, call on allies under both views, reform, identity and its side effect, relocation, deterrence by stakes ... */
  readonly rules: readonly RuleReading[];
  readonly notModelled: readonly { readonly what: string; readonly why: string }[];
}
