import { deterrenceOf, type HazardToday, hazardsToday, type Reading, switchesOf } from "@multivector/engine";
import type { Question } from "../question.ts";

/** How much severity of moves away from one pole is remembered. */
export interface RetaliationAsk {
  readonly pole: string;
  readonly severity: number;
  /** Largest severity of the curve. */
  readonly most: number;
  readonly assumptions: Readonly<Record<string, number>>;
}

/** A theory as far as reactions go. */
export interface TheorySwitches {
  readonly theory: string;
  readonly title: string;
  readonly says: string;
  readonly reactions: boolean;
  readonly provocation: "off" | "linear" | "threshold";
  /** Hazards of extreme reactions with what deters under the theory, a year; `off` with none of it. */
  readonly extremes: readonly {
    readonly reaction: string;
    readonly on: Reading | null;
    readonly off: Reading | null;
    /** Mechanisms that work under the theory. */
    readonly by: readonly string[];
  }[];
}

/** Who acts how often today, at a severity, under each theory; and along the severities. */
export interface Retaliation {
  /** T0 first, as the case has them. */
  readonly theories: readonly TheorySwitches[];
  readonly hazards: readonly HazardToday[];
  /** Reactions that moves away from the pole excite, at each step. */
  readonly curve: readonly { readonly severity: number; readonly hazards: readonly HazardToday[] }[];
}

const STEP = 0.25;

/** The hazards of today, as `explain hazard:REACTION/SEVERITY` has them, with the ranges of all their figures. */
export const retaliation: Question<RetaliationAsk, Retaliation> = (desk, { pole, severity, most, assumptions }) => {
  const kase = desk.assuming(assumptions);
  const at = (one: number) => hazardsToday(kase, { [pole]: one });
  const theories = kase.theories.map(({ id, title, says }): TheorySwitches => {
    const switches = switchesOf(kase, [id]);
    const extremes = deterrenceOf(kase, { switches }).hazards.map(({ reaction, hazard, base, deterrents }) => ({
      ...{ reaction, on: hazard, off: base },
      by: deterrents
        .filter(({ on, factor }) => on && factor !== null && factor.value !== 1)
        .map((one) => one.mechanism),
    }));
    const { reactions, provocation } = switches;
    return { theory: id, title, says, reactions, provocation, extremes };
  });
  const steps = Array.from({ length: Math.round(most / STEP) + 1 }, (_, i) => i * STEP);
  return {
    theories,
    hazards: at(severity),
    curve: steps.map((one) => ({ severity: one, hazards: at(one).filter((hazard) => hazard.pole === pole) })),
  };
};
