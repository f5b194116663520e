import type { Case } from "@multivector/engine";

/** Lists of a case whose records name the claims they are taken from. */
const RESTING = [
  "theories",
  "mechanisms",
  "levers",
  "strategies",
  "floors",
  "threats",
  "channels",
  "issues",
  "indicators",
] as const;
type RestingKind = (typeof RESTING)[number];

/** A record of the case that names the claim. */
export interface Resting {
  readonly kind: RestingKind;
  readonly id: string;
  readonly title: string;
}

interface TakenFromClaims {
  readonly id: string;
  readonly title?: string;
  readonly claims?: readonly string[];
}

/** Mechanisms, levers and whatever else of the model is taken from a claim. */
export function restingOn(kase: Case, claim: string): readonly Resting[] {
  return RESTING.flatMap((kind) =>
    (kase[kind] as readonly TakenFromClaims[])
      .filter(({ claims }) => claims?.includes(claim))
      .map(({ id, title }) => ({ kind, id, title: title ?? "" })),
  );
}
