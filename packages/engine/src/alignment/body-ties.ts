import type { AlignmentDomain } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { weakestBasis } from "../exposure/basis.ts";
import type { Tie } from "./types.ts";

/** A domain of bodies: ties, and for each pole how many of its bodies not every pole of the domain belongs to. */
export interface BodyTies {
  readonly ties: readonly Tie[];
  readonly telling: readonly number[];
}

/** Ties of a domain of bodies: how many the focal state and the pole both belong to at the end of `year`, in whatever role. */
export function bodyTies(kase: Case, domain: AlignmentDomain, year: number): BodyTies {
  const day = lastDay(kase, year);
  const ours = bodiesOn(kase, kase.focal, day);
  const shared = domain.poles.map(({ pole }) => [...bodiesOn(kase, pole, day)].filter((body) => ours.has(body)));
  const all = new Set(ours);
  for (const bodies of shared) for (const body of all) if (!bodies.includes(body)) all.delete(body);
  const ties = domain.poles.map(({ pole, note }, i): Tie => {
    const names = shared[i]!;
    const rows = kase.memberships.filter(
      (row) => (row.actor === pole || row.actor === kase.focal) && names.includes(row.body) && holds(row, day),
    );
    return {
      ...{ pole, domain: domain.id, tie: { value: names.length }, unit: "count", figures: [], year },
      basis: rows.length === 0 ? null : weakestBasis(rows.map((row) => row.basis)),
      note: [names.map((id) => nameOf(kase, id)).join(", ") || "none", note].filter((text) => text !== "").join(". "),
    };
  });
  return { ties, telling: shared.map((bodies) => bodies.filter((body) => !all.has(body)).length) };
}

function lastDay(kase: Case, year: number): string {
  const end = `${year}-12-31`;
  return kase.asOf < end ? kase.asOf : end;
}

function bodiesOn(kase: Case, actor: string, day: string): Set<string> {
  const bodies = new Set(kase.actors.filter(({ kind }) => kind === "body").map(({ id }) => id));
  return new Set(
    kase.memberships
      .filter((row) => row.actor === actor && bodies.has(row.body) && holds(row, day))
      .map((row) => row.body),
  );
}

const holds = (row: { readonly from: string; readonly to: string }, day: string) =>
  row.from <= day && (row.to === "" || day < row.to);

const nameOf = (kase: Case, id: string) => kase.actors.find((actor) => actor.id === id)?.name ?? id;
