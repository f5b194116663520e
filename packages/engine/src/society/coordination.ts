import { lookup } from "../case/lookup.ts";
import type { Mechanism } from "../case/politics.ts";
import type { Case, Corridor } from "../case/types.ts";
import { bodiesHeld } from "./memberships.ts";
import type { JointCorridors, RuleReading, SocietyResult } from "./types.ts";

/** What of acting together with neighbours the case shows, and what it does not. */
export interface Coordination {
  readonly joint: readonly JointCorridors[];
  readonly rules: readonly RuleReading[];
  readonly notModelled: SocietyResult["notModelled"];
}

const BODY = "body:";

/**
 * Regional coordination: which corridors cross only fellow members of a body (they could be kept open together) and which need somebody outside. What
 * a corridor is worth in bargaining is computed with the coercion game, with and without each one; what acting together adds to it is not known. A
 * figure `evidence` of `body:ID` on a mechanism says which bodies it speaks of.
 */
export function coordinationOf(kase: Case): Coordination {
  const spokenOf = new Set(kase.mechanisms.flatMap((mechanism) => bodiesOf(kase, mechanism)));
  const joint = bodiesHeld(kase)
    .filter((body) => spokenOf.has(body))
    .map((body) => jointOf(kase, body));
  const rules = kase.mechanisms.flatMap((mechanism) => ruleOf(kase, mechanism, joint) ?? []);
  return {
    joint,
    rules,
    notModelled: rules.map(({ title }) => ({
      what: title,
      why: "A corridor's worth is computed with and without it; that a body makes its members one player is an assumption no record tests.",
    })),
  };
}

function bodiesOf(kase: Case, mechanism: Mechanism): string[] {
  return lookup(kase)
    .allFigures(`mechanism:${mechanism.id}`, "evidence")
    .filter((one) => one.use && one.of.startsWith(BODY))
    .map((one) => one.of.slice(BODY.length));
}

function ruleOf(kase: Case, mechanism: Mechanism, joint: readonly JointCorridors[]): RuleReading | null {
  const bodies = bodiesOf(kase, mechanism);
  if (bodies.length === 0) return null;
  const counts = bodies.map((body) => countOf(kase, body, joint)).join("; ");
  return {
    id: `coordination-${mechanism.id}`,
    title: mechanism.title,
    unit: "USD million/y",
    on: null,
    off: null,
    mechanism: mechanism.id,
    claims: mechanism.claims,
    says: `${counts}. What each actor gains from a corridor is computed with and without it; what acting together would add is not known.`,
  };
}

function countOf(kase: Case, body: string, joint: readonly JointCorridors[]): string {
  const name = kase.actors.find((one) => one.id === body)?.name ?? body;
  const corridors = joint.find((one) => one.body === body)?.corridors ?? [];
  const alone = corridors.filter((one) => one.outside.length === 0).length;
  return `${name}: of ${corridors.length} corridors that cross its members, ${alone} cross nobody outside it`;
}

function jointOf(kase: Case, body: string): JointCorridors {
  const today = kase.memberships.filter(
    (row) => row.body === body && row.from <= kase.asOf && !(row.to !== "" && row.to <= kase.asOf),
  );
  const members = [...new Set(today.map((row) => row.actor))].filter((actor) => actor !== kase.focal);
  const corridors = kase.corridors.flatMap((corridor) => {
    const crossed = statesOf(kase, corridor);
    const inside = crossed.filter((state) => members.includes(state));
    const outside = crossed.filter((state) => !members.includes(state));
    return inside.length === 0 ? [] : [{ corridor: corridor.id, name: corridor.name, inside, outside }];
  });
  return { body, members, corridors };
}

/** Foreign states whose territory or water a corridor's links cross. */
function statesOf(kase: Case, corridor: Corridor): string[] {
  const states = kase.links.filter((link) => link.corridor === corridor.id).flatMap((link) => link.states);
  return [...new Set(states)].filter((state) => state !== kase.focal && state !== "");
}
