import type { Origin } from "./types.ts";

/**
 * The political records of a case. They hold structure only: every number they need is a figure on `variable:ID`, `mechanism:ID`,
 * `reaction:ID`, `instrument:ID`, `lever:ID`, `duty:ID`, `issue:ID` ..., with its unit, range, source and basis.
 */

/** A domain of ties in which the focal state may lean to one pole or spread over several. */
export interface AlignmentDomain {
  readonly id: string;
  readonly title: string;
  /**
   * `votes`: how often they vote alike and how far ideal points lie apart; `shares`: the poles' parts of a whole; `bodies`: memberships held
   * together; `none`: nobody gives a number, `note` says why.
   */
  readonly measure: "votes" | "shares" | "bodies" | "none";
  readonly poles: readonly {
    readonly pole: string;
    /** Series keys (`share/case:x/arms:A`) summed for the pole; of `votes`, the one voter that stands for it; of `bodies`, empty. */
    readonly series: readonly string[];
    readonly note: string;
  }[];
  /** Series keys of the whole; empty: the series are shares already. */
  readonly whole: readonly string[];
  readonly note: string;
  readonly origin: Origin;
}

/** A tie the focal state is told to keep: the pole's tie in the domain must not fall below figure `least` on `floor:ID`. */
export interface Floor {
  readonly id: string;
  readonly pole: string;
  /** Id of a domain; the tie is that domain's measure for the pole. */
  readonly domain: string;
  /** Id of the variable that is this tie in a future, in the same unit; empty: no mechanism moves the tie. */
  readonly variable: string;
  /** Ids of the claims that demand it. */
  readonly claims: readonly string[];
  readonly note: string;
  readonly origin: Origin;
}

/**
 * A quantity that mechanisms join. `stock`: a level between `least` and `most` that mechanisms and levers move, starting at figure `start`;
 * `driver`: set by the future, constant at its drawn `start`; `reading`: computed each month by the engine, `reading` names the function.
 */
export interface Variable {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly role: "stock" | "driver" | "reading";
  /** Of a reading: its function and arguments, such as `dependence RU` or `weakest tie-RU tie-UA`; else empty. */
  readonly reading: string;
  readonly least: number;
  readonly most: number;
  readonly note: string;
  readonly origin: Origin;
}

/**
 * How a cause works on an effect; numbers are figures on `mechanism:ID`.
 * `rate`: the effect moves by `strength` a year per unit the cause is above its start, `lag` days later;
 * `threshold`: as a level, `strength` per unit above `threshold`;
 * `saturation`: as a level, `strength` x c / (1 + c / `half`);
 * `hazard`: the log of a reaction's hazard gains `strength` x (cause - `reference`; none stated: its start);
 * `weakest`: the effect is the least of the causes;
 * `computed`: the network itself does it, nothing is assumed; `text`: kept as a sentence, no number would mean anything.
 */
export type MechanismForm = "rate" | "threshold" | "saturation" | "hazard" | "weakest" | "computed" | "text";

/** A causal edge of the texts, as data: switched on or off by theories. */
export interface Mechanism {
  readonly id: string;
  readonly title: string;
  readonly causes: readonly string[];
  /** Id of a variable, or `reaction:ID` where the form is `hazard`. */
  readonly effect: string;
  readonly sign: "+" | "-" | "?";
  readonly form: MechanismForm;
  /** Ids of theories, or `all`. */
  readonly theories: readonly string[];
  readonly claims: readonly string[];
  readonly note: string;
  readonly origin: Origin;
}

/** A rival theory of the same system: which mechanisms it holds true, and which switches. */
export interface Theory {
  readonly id: string;
  readonly title: string;
  /** Id of the text that argues it; empty: of no text. */
  readonly text: string;
  readonly says: string;
  readonly switches: {
    /** Do actors react at all? Off in T0 alone. */
    readonly reactions: boolean;
    /** Do moves away from a sender raise its hazard (b1), and only beyond a threshold? */
    readonly provocation: "off" | "linear" | "threshold";
    /** Does each of these single mechanisms work? Ids of mechanisms, beyond those marked with the theory. */
    readonly on: readonly string[];
    readonly off: readonly string[];
  };
  readonly claims: readonly string[];
  readonly origin: Origin;
}

/** What an instrument of pressure does if it is carried out. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  /** Channel of dependence it works through, such as `oil-transit`; instruments are chosen by weight x dependence in their channel. */
  readonly channel: string;
  /** What the record calls such an act's stated ground: sanitary, safety, law, none ... */
  readonly pretext: string;
  /** Physical effect at full size, in the grammar of changes, without dates; the drawn flow effect softens it. Empty: outside the network. */
  readonly changes: readonly string[];
  /** Ids of events of the record that it is read from. */
  readonly precedents: readonly string[];
  readonly note: string;
}

/** What excites a reaction: acts of one actor towards another, decayed over time. */
export interface Excitement {
  /** The focal state's moves away from a pole, or towards it; or acts of `pole` against the focal state that are taken for pressure, carried out or not. */
  readonly stock: "moves-away" | "moves-toward" | "pressure";
  readonly pole: string;
}

/**
 * A marked point process: what an actor does to the focal state (or the focal state in answer). Figures on `reaction:ID`: `rate` (of calm, of
 * war: per year), `rate-cap` (per year), `provocation` (b1), `dependence-effect` (b2), `own-cost-effect` (b4), `half-excitement` (E0),
 * `decay` (tau, days), `threshold` of `excitement`; on `instrument:ID`: `weight`, `executed`, `flow-effect`, `duration` (median, days),
 * `duration-spread` (log), `value-loss` (USD million a month, outside the network), `licence-same-day`, `licence-term` (days), `licence-renewal`.
 */
export interface Reaction {
  readonly id: string;
  readonly title: string;
  readonly sender: string;
  /** `formal`: sanctions and decrees; `informal`: inspections, rhetoric made law; `attack`: third parties, never caused by moves; `answer`: the focal state's own. */
  readonly register: "formal" | "informal" | "attack" | "answer" | "extreme";
  /** Absent: its hazard knows no excitement. */
  readonly excitedBy?: Excitement;
  /** Id of the driver that is 1 in the regime of `rate` of war, 0 in calm; empty: one rate. */
  readonly regime: string;
  readonly instruments: readonly Instrument[];
  /** What an act of this reaction signals, as a move of the focal state (an answer or a balancing visit); empty for others. */
  readonly signals: readonly Signal[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** How an act is read by a pole: towards it or away from it; its size is figure `severity` of the pole on what carries it. */
export interface Signal {
  readonly pole: string;
  readonly direction: "away" | "toward";
  /** Of a lever: when it is seen. An announcement can be left out, an opening cannot be hidden. */
  readonly when: "announced" | "stands";
}

/**
 * Something an actor can do. Figures on `lever:ID`: `lead` (years until it stands; investments bring theirs), `ramp-time` (days),
 * `cost` (USD million), `severity` of a pole (0 to 5, of each signal), `shift` of a variable.
 */
export interface Lever {
  readonly id: string;
  readonly title: string;
  readonly actor: string;
  /** `focal`: one of the focal state's; `outsider`: another actor's. */
  readonly side: "focal" | "outsider";
  readonly claims: readonly string[];
  readonly costClass: "none" | "low" | "medium" | "high" | "very high";
  readonly horizon: "days" | "months" | "years";
  /** Investments it builds: their changes, costs and lead times count. */
  readonly investments: readonly string[];
  /** Further changes once it stands, in the grammar of changes, without dates. */
  readonly changes: readonly string[];
  readonly signals: readonly Signal[];
  /** Variables it moves by figure `shift` once it stands, over its ramp time. */
  readonly shifts: readonly string[];
  /** Permits it grants or lets lapse are `changes`; ids of duties it touches. */
  readonly duties: readonly string[];
  /** Levers that must stand (or at least have begun) before it. */
  readonly after: readonly string[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** A package of levers with dates. No levers: the status quo. */
export interface Strategy {
  readonly id: string;
  readonly title: string;
  /** Id of the text it is taken from; empty: ours. */
  readonly text: string;
  readonly claims: readonly string[];
  readonly levers: readonly { readonly lever: string; readonly start: string }[];
  /** Part of the assessment. */
  readonly report: boolean;
  readonly note: string;
  readonly origin: Origin;
}

/** A duty or expectation that comes with a membership, and what is held against it. */
export interface Duty {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  /** What the treaty or practice says, in own words. */
  readonly says: string;
  /** Bodies or levers at odds with it: a warning, never a ban. */
  readonly against: readonly string[];
  readonly conflicts: readonly string[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** A threat of the register: each traces to a claim. Figures on `threat:ID`: `severity` (0 to 5), `rate` (per year, with range) where one can be given. */
export interface Threat {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly string[];
  /** How soon, as the texts or the record have it. */
  readonly imminence: "now" | "months" | "years" | "remote" | "not known";
  /** What would be seen first. */
  readonly indicators: readonly string[];
  /** Shocks of the case that play it through; empty: not modelled. */
  readonly shocks: readonly string[];
  /** Id of the reaction whose hazard is its likelihood; empty: none. */
  readonly reaction: string;
  readonly note: string;
  readonly origin: Origin;
}

/** A source of money for corridors. Figures on `channel:ID`: `limit` (USD million), `interest` (ratio a year), `delay` (years). */
export interface FinanceChannel {
  readonly id: string;
  readonly title: string;
  readonly actor: string;
  readonly investments: readonly string[];
  readonly claims: readonly string[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** A question actors bargain over, on a scale from 0 to 100. Figures on `issue:ID`: `position`, `salience`, `capability` of each actor. */
export interface Issue {
  readonly id: string;
  readonly title: string;
  /** What 0 and 100 mean. */
  readonly zero: string;
  readonly hundred: string;
  readonly actors: readonly string[];
  /** Today's state on the scale, for Nash's disagreement point, is figure `status-quo`. Share of it a corridor's closure puts at risk: by actor from the network. */
  readonly claims: readonly string[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** Something that would be seen earlier and differently under rival theories. Figures on `indicator:ID`: `chance` of each theory (0 to 1) within a year. */
export interface Indicator {
  readonly id: string;
  readonly title: string;
  readonly claims: readonly string[];
  readonly source: string;
  readonly note: string;
  readonly origin: Origin;
}

/** How a dated event counts in the record of moves and pressure. */
export interface EventCoding {
  /** A move of the focal state, pressure on it, an attack, a licence or sanction, a vote, rhetoric, an accident, an institution, unrest, an offer. */
  readonly as:
    | "move"
    | "pressure"
    | "attack"
    | "licence"
    | "sanction"
    | "vote"
    | "rhetoric"
    | "accident"
    | "institution"
    | "unrest"
    | "offer";
  readonly sender: string;
  /** 0 to 5, a coder's judgement. */
  readonly severity: number;
  readonly toward: readonly string[];
  readonly away: readonly string[];
  readonly instrument: string;
  /** The stated ground, in one or two words; empty: none stated. */
  readonly pretext: string;
  /** Ids of events said to have led to it. */
  readonly follows: readonly string[];
  /** false: dated by its year only, or too unsure to count in tables of days. */
  readonly counts: boolean;
  /** Day, month or year under which the record counts it, where its day is not sure; absent or empty: the event's date. A month counts as its 15th day. */
  readonly dated?: string;
  /** Whether the act as such was carried out, whatever became of its effect; absent or empty: as the event says. */
  readonly executed?: "yes" | "partly" | "no" | "unknown" | "";
}
