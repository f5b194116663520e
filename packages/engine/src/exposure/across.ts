import { lookup } from "../case/lookup.ts";
import type { Case, Control, Definition, DefinitionCategory } from "../case/types.ts";

/**
 * Categories of a definition: as given, or derived from a route definition by the states its corridors cross or the actors that can close them.
 * Derived categories overlap: one tonne may cross three states.
 */
export function categoriesOf(kase: Case, definition: Definition): readonly DefinitionCategory[] {
  if (definition.across === "") return definition.categories;
  const routes = kase.definitions.find(({ id }) => id === definition.across);
  if (!routes) return [];
  const touched = new Map<string, Touched>();
  for (const route of routes.categories) {
    const touch = (key: string, note: string) => {
      const entry = touched.get(key) ?? { series: new Set<string>(), notes: new Set<string>() };
      for (const series of route.series) entry.series.add(series);
      entry.notes.add(note);
      touched.set(key, entry);
    };
    const links = new Set(route.series.flatMap((series) => linksOfSeries(kase, series)));
    if (definition.by === "state") for (const state of statesOf(kase, links)) touch(state, route.label);
    else for (const control of controlsOf(kase, links)) touch(control.actor, `${control.lever} (${route.label})`);
  }
  return [...touched].filter(([key]) => key !== kase.focal).map(([key, entry]) => categoryOf(kase, key, entry));
}

interface Touched {
  readonly series: Set<string>;
  readonly notes: Set<string>;
}

function categoryOf(kase: Case, key: string, { series, notes }: Touched): DefinitionCategory {
  const label = kase.actors.find((actor) => actor.id === key)?.name ?? key;
  return { key, label, series: [...series], note: [...notes].join("; ") };
}

/** Series summed as the whole: as given, or those of the route definition. */
export function wholeOf(kase: Case, definition: Definition): readonly string[] {
  if (definition.denominator.length > 0) return definition.denominator;
  const base = definition.across === "" ? definition : kase.definitions.find(({ id }) => id === definition.across);
  if (!base) return [];
  return base.denominator.length > 0 ? base.denominator : base.categories.flatMap(({ series }) => series);
}

function linksOfSeries(kase: Case, series: string): readonly string[] {
  const subject = series.split("/")[1] ?? "";
  const [kind, id] = [subject.slice(0, subject.indexOf(":")), subject.slice(subject.indexOf(":") + 1)];
  return kind === "corridor" || kind === "link" ? lookup(kase).linksOf(id) : [];
}

function statesOf(kase: Case, links: ReadonlySet<string>): Set<string> {
  return new Set(kase.links.filter(({ id }) => links.has(id)).flatMap(({ states }) => states));
}

/** Controls with a veto (also a disputed one) over any of the links, their corridor, an end of theirs or a row they share. */
export function controlsOf(kase: Case, links: ReadonlySet<string>): Control[] {
  const targets = new Set<string>();
  for (const link of kase.links) {
    if (!links.has(link.id)) continue;
    for (const ref of [`link:${link.id}`, `corridor:${link.corridor}`, `place:${link.from}`, `place:${link.to}`]) {
      targets.add(ref);
    }
  }
  for (const row of kase.sideRows) {
    if (row.terms.some(({ link }) => links.has(link))) targets.add(`row:${row.id}`);
  }
  return kase.controls.filter(({ target, veto }) => targets.has(target) && veto !== "no");
}
