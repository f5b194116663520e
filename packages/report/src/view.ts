import type { Assessment, Baseline, Case, Claim, ClaimResult, Commodity, LinkFlow } from "@multivector/engine";
import { distinct } from "./format.ts";

/** Groups of corridors by the foreign state whose territory they cross, in order of tonnage. */
interface Groups {
  /** Words of each group, in order. */
  readonly names: readonly string[];
  readonly ofCorridor: ReadonlyMap<string, number>;
}

/** What a picture of flows needs: flows of a year and how corridors are grouped. */
export interface FlowView {
  readonly case: Case;
  readonly baseline: Pick<Baseline, "year" | "links" | "paths" | "corridors">;
  readonly groups: Groups;
  readonly focalName: string;
}

/** The assessment and its case with the look-ups that several sections need. */
export interface View extends FlowView {
  readonly assessment: Assessment;
  /** The commodity the report is about: the one with the heaviest flows of the focal state among those that shocks touch. */
  readonly commodity: Commodity;
  /** Id of the text in report form whose recommendations are followed; empty if there is none. */
  readonly template: string;
  stateName(code: string): string;
  placeName(id: string): string;
  corridorName(id: string): string;
  bodyName(id: string): string;
  claim(id: string): Claim | undefined;
  claimsOf(text: string): readonly ClaimResult[];
}

/** Builds the look-ups once. */
export function viewOf(assessment: Assessment, theCase: Case): View {
  const commodity = mainCommodity(assessment, theCase);
  const stateName = (code: string) => stateNameOf(theCase, code);
  const names = new Map(theCase.corridors.map((c) => [c.id, c.name]));
  const places = new Map(theCase.places.map((p) => [p.id, p.name]));
  const actors = new Map(theCase.actors.map((a) => [a.id, a.name]));
  const claims = new Map(theCase.claims.map((c) => [c.id, c]));
  return {
    assessment,
    commodity,
    ...flowViewOf(theCase, assessment.baseline, commodity.id),
    template: templateOf(theCase),
    stateName,
    placeName: (id) => places.get(id) ?? id,
    corridorName: (id) => names.get(id) ?? id,
    bodyName: (id) => actors.get(id) ?? id,
    claim: (id) => claims.get(id),
    claimsOf: (text) => assessment.claims.claims.filter((c) => c.text === text),
  };
}

/** A picture's view of flows; corridors are grouped by the flows of one commodity. */
export function flowViewOf(theCase: Case, baseline: FlowView["baseline"], commodity: string): FlowView {
  const stateName = (code: string) => stateNameOf(theCase, code);
  return {
    case: theCase,
    baseline,
    groups: groupsOf(baseline, theCase, commodity, stateName),
    focalName: stateName(theCase.focal),
  };
}

function stateNameOf(theCase: Case, code: string): string {
  const found =
    theCase.actors.find((a) => a.id === code) ?? theCase.actors.find((a) => a.country === code && a.kind === "state");
  return found?.name ?? code;
}

function mainCommodity(assessment: Assessment, theCase: Case): Commodity {
  const touched = new Set(assessment.shocks.flatMap((shock) => shock.totals.map((t) => t.commodity)));
  const flowing = new Set(assessment.baseline.corridors.filter((c) => c.focal > 0).map((c) => c.commodity));
  const both = theCase.commodities.find((c) => touched.has(c.id) && flowing.has(c.id));
  const chosen = both ?? theCase.commodities.find((c) => flowing.has(c.id)) ?? theCase.commodities[0];
  if (chosen === undefined) throw new Error(`${theCase.id}: a report needs a case with at least one commodity`);
  return chosen;
}

function templateOf(theCase: Case): string {
  const many = (id: string) => theCase.claims.filter((c) => c.text === id && c.kind === "recommendation").length >= 12;
  return theCase.texts.find((text) => /report/i.test(text.kind) && many(text.id))?.id ?? "";
}

/** A link or shared capacity in words. */
export function refName(view: View, ref: string): string {
  const [kind, id = ""] = ref.split(":");
  if (kind === "row") return view.case.sideRows.find((r) => r.id === id)?.name ?? id;
  const link = view.case.links.find((l) => l.id === id);
  return link === undefined ? ref : `${view.placeName(link.from)} to ${view.placeName(link.to)} (${id})`;
}

/** Corridors by which the focal state's cargo first leaves its territory. */
export function exitCorridors({ paths }: Pick<Baseline, "paths">, commodity: string): ReadonlySet<string> {
  const leaving = paths.filter((p) => p.commodity === commodity && p.corridor !== "domestic");
  return new Set(leaving.map((p) => p.corridor));
}

/**
 * Each exit corridor belongs to the foreign state at its gauge; states are ordered by the tonnage that must cross them.
 * Onward corridors take the group of a head state they touch, or none.
 */
function groupsOf(
  baseline: FlowView["baseline"],
  theCase: Case,
  commodity: string,
  stateName: (code: string) => string,
): Groups {
  const exits = exitCorridors(baseline, commodity);
  const rows = baseline.corridors.filter(
    (c) => c.commodity === commodity && c.focal > 1e-6 && (exits.size === 0 || exits.has(c.corridor)),
  );
  const weight = new Map<string, number>();
  for (const row of rows) {
    const state = statesOf(theCase, row.corridor)[0];
    if (state !== undefined) weight.set(state, (weight.get(state) ?? 0) + row.focal);
  }
  const heads = [...weight.keys()].sort((a, b) => weight.get(b)! - weight.get(a)!).slice(0, MOST_GROUPS);
  const ofCorridor = new Map<string, number>();
  for (const corridor of theCase.corridors) {
    const states = statesOf(theCase, corridor.id);
    const head = states.find((s) => heads.includes(s));
    ofCorridor.set(corridor.id, states.length === 0 ? -1 : head === undefined ? -2 : heads.indexOf(head));
  }
  return { names: heads.map((head) => `crosses ${stateName(head)}`), ofCorridor };
}

const MOST_GROUPS = 5;

/** Foreign states a corridor crosses, those at its gauge first. */
function statesOf(theCase: Case, corridor: string): string[] {
  const gauge = theCase.corridors.find((c) => c.id === corridor)?.gauge ?? [];
  const own = theCase.links.filter((l) => l.corridor === corridor);
  const ordered = [...own.filter((l) => gauge.includes(l.id)), ...own];
  return distinct(ordered.flatMap((l) => [...l.states])).filter((state) => state !== theCase.focal);
}

/** Flows of one commodity on links, focal cargo above zero first. */
export function linksOf(view: FlowView, commodity: string): readonly LinkFlow[] {
  return view.baseline.links.filter((link) => link.commodity === commodity);
}
