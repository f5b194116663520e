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
  /** Months of one rolling slope. */
  readonly window: number;
  /** By the first day of the last month of the window, with a 95 % interval. */
  readonly rolling: readonly {
    readonly month: string;
    readonly beta: number;
    readonly low: number;
    readonly high: number;
  }[];
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
  /** true: that much a year, false: once. */
  readonly limitIsYearly: boolean;
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
  readonly claims: readonly string[];
  readonly note: string;
}

/** Direct investment of one owner in the focal state: what an attack would put at risk. */
export interface Stake {
  /** As the statistics have it: residence of the direct owner, which may be a conduit. */
  readonly owner: string;
  readonly usdBillion: number;
  /** Part of the whole stock of the same day; null: no whole is known. */
  readonly share: number | null;
  readonly figure: string;
  readonly note: string;
}

/** The same stake in another state, for comparison: a theory of deterrence must account for it too. */
export interface StakeElsewhere {
  readonly actor: string;
  readonly name: string;
  /** Stock of foreign direct investment over gross domestic product. */
  readonly level: Reading;
  readonly figure: string;
  readonly note: string;
}

/** One mechanism that holds off (or brings on) an extreme reaction. */
export interface Deterrent {
  readonly mechanism: string;
  readonly title: string;
  /** It multiplies the hazard by this while it is on; null: a figure is missing, `missing` says which. */
  readonly factor: Reading | null;
  readonly missing: string;
  readonly on: boolean;
}

/** An extreme reaction and what is said to hold it off. */
export interface ExtremeHazard {
  readonly reaction: string;
  readonly title: string;
  readonly sender: string;
  /** A year, with none of the deterrents; null: not known. */
  readonly base: Reading | null;
  /** A year, with those deterrents that are on. */
  readonly hazard: Reading | null;
  readonly deterrents: readonly Deterrent[];
  /** One sentence that turns with the switches. */
  readonly conclusion: string;
}

/** What deters, with what is at stake and where the same stake did not help. */
export interface Deterrence {
  readonly stakes: readonly Stake[];
  /** Stock of foreign direct investment over gross domestic product. */
  readonly level: Reading | null;
  readonly elsewhere: readonly StakeElsewhere[];
  readonly hazards: readonly ExtremeHazard[];
  readonly rules: readonly RuleReading[];
  readonly notModelled: SocietyResult["notModelled"];
}

/** A body the focal state shares with others, and the corridors its members could keep open together. */
export interface JointCorridors {
  readonly body: string;
  readonly members: readonly string[];
  readonly corridors: readonly {
    readonly corridor: string;
    readonly name: string;
    /** Foreign states crossed, in the body and outside it. */
    readonly inside: readonly string[];
    readonly outside: readonly string[];
  }[];
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
  /** What is at stake for others, and where as much did not deter. */
  readonly deterrence: Deterrence;
  readonly joint: readonly JointCorridors[];
  readonly notModelled: readonly { readonly what: string; readonly why: string }[];
}
