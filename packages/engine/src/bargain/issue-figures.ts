import { lookup } from "../case/lookup.ts";
import type { Issue } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import type { Bargaining } from "./types.ts";

/** The three figures of an actor on an issue. */
export interface Stance {
  readonly actor: string;
  readonly position: Figure;
  readonly salience: Figure;
  readonly capability: Figure;
}

/** What the case says on an issue on its day. */
export interface IssueFigures {
  readonly stances: readonly Stance[];
  readonly statusQuo: Figure | undefined;
  /** Actors left out for want of a figure. */
  readonly missing: readonly string[];
}

/** Figures of an issue in force on the day of the case. */
export function issueFigures(kase: Case, issue: Issue): IssueFigures {
  const subject = `issue:${issue.id}`;
  const inForce = (quantity: string, of = "") =>
    lookup(kase)
      .figures(subject, quantity, of)
      .findLast(({ from, to }) => from <= kase.asOf && (to === "" || kase.asOf < to));
  const stances: Stance[] = [];
  const missing: string[] = [];
  for (const actor of issue.actors) {
    const [position, salience, capability] = ["position", "salience", "capability"].map((what) => inForce(what, actor));
    if (position && salience && capability) stances.push({ actor, position, salience, capability });
    else missing.push(actor);
  }
  return { stances, statusQuo: inForce("status-quo"), missing };
}

/** The issue as a bargaining problem on a scale of 100; drawn values stand in for central ones. */
export function problemOf(stances: readonly Stance[], drawn: ReadonlyMap<string, number> = new Map()): Bargaining {
  const numberOf = ({ id, value }: Figure) => drawn.get(id) ?? value;
  return {
    actors: stances.map(({ actor }) => actor),
    dimensions: ["position"],
    scale: 100,
    capability: stances.map(({ capability }) => numberOf(capability)),
    position: stances.map(({ position }) => [numberOf(position)]),
    salience: stances.map(({ salience }) => [numberOf(salience)]),
  };
}
