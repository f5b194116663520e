import { RequestError } from "../simulate/run.ts";
import { nondominated } from "./dominance.ts";
import { EpsilonBox } from "./epsilon-box.ts";
import { hypervolume } from "./hypervolume.ts";
import { named } from "./outcomes.ts";
import { beyondWorst } from "./reference.ts";
import type { Found, SearchResult, Sense } from "./types.ts";

/** The reference set of several searches of one problem, and what each of them found of it. */
export interface MergedSeeds {
  readonly objectives: Readonly<Record<string, Sense>>;
  /** What no search found anything better than; a point found by several stands once. `from`: places of the searches that found it. */
  readonly archive: readonly (Found & { readonly from: readonly number[] })[];
  readonly reference: Readonly<Record<string, number>>;
  readonly hypervolume: number;
  /** In the order given. */
  readonly seeds: readonly SeedShare[];
  /** The smallest of `ofHypervolume`: how far the worst seed is off. */
  readonly least: number;
}

/** What one search found of the reference set. */
interface SeedShare {
  readonly seed: number;
  readonly found: number;
  /** Points of the reference set it found, of all of them. */
  readonly share: number;
  readonly hypervolume: number;
  /** Its hypervolume, of that of the reference set. */
  readonly ofHypervolume: number;
}

/**
 * Merges searches with several seeds: nondominated points, or one a box with `epsilons` (in the order of the objectives). The reference point is by
 * default a tenth of the range beyond the worst of all archives. Throws {@link RequestError}.
 */
export function mergeSeeds(
  results: readonly SearchResult[],
  options: { readonly epsilons?: readonly number[]; readonly reference?: Readonly<Record<string, number>> } = {},
): MergedSeeds {
  const objectives = sharedObjectives(results);
  const costsOf = (values: Readonly<Record<string, number>>): number[] =>
    Object.entries(objectives).map(([name, sense]) => (sense === "maximise" ? 0 - values[name]! : values[name]!));
  const all = results.flatMap(({ archive }, search) =>
    archive.map((found) => ({ found, search, costs: costsOf(found.objectives) })),
  );
  const reference = options.reference ? costsOf(options.reference) : beyondWorst(all.map(({ costs }) => costs));
  if (!reference) throw new RequestError(["no search found a feasible point: there is nothing to merge"]);
  const kept = reduced(all, options.epsilons);
  const archive = joined(kept);
  const whole = hypervolume(
    kept.map(({ costs }) => costs),
    reference,
  );
  const seeds = results.map((result, search): SeedShare => {
    const own = hypervolume(
      result.archive.map(({ objectives: values }) => costsOf(values)),
      reference,
    );
    const share = archive.filter(({ from }) => from.includes(search)).length / archive.length;
    return {
      seed: result.seed,
      found: result.archive.length,
      share,
      hypervolume: own,
      ofHypervolume: whole > 0 ? own / whole : 1,
    };
  });
  const least = Math.min(...seeds.map(({ ofHypervolume }) => ofHypervolume));
  return { objectives, archive, reference: named({ objectives }, reference), hypervolume: whole, seeds, least };
}

interface Candidate {
  readonly found: Found;
  readonly search: number;
  readonly costs: readonly number[];
}

function sharedObjectives(results: readonly SearchResult[]): Readonly<Record<string, Sense>> {
  const [first] = results;
  if (!first) throw new RequestError(["no results were given to merge"]);
  const text = (result: SearchResult): string => JSON.stringify(result.objectives);
  if (results.some((result) => text(result) !== text(first)))
    throw new RequestError(["only searches with the same objectives, in the same order, can be merged"]);
  return first.objectives;
}

function reduced(all: readonly Candidate[], epsilons: readonly number[] | undefined): Candidate[] {
  if (!epsilons) return nondominated(all.map(({ costs }) => costs)).map((i) => all[i]!);
  const box = new EpsilonBox<Candidate>(epsilons);
  for (const candidate of all) box.add(candidate.costs, candidate);
  const kept = new Set(box.items.map(({ found }) => JSON.stringify([found.point, found.objectives])));
  return all.filter(({ found }) => kept.has(JSON.stringify([found.point, found.objectives])));
}

/** One entry for each point, with the searches that found it. */
function joined(kept: readonly Candidate[]): (Found & { readonly from: readonly number[] })[] {
  const entries = new Map<string, Found & { readonly from: number[] }>();
  for (const { found, search } of kept) {
    const key = JSON.stringify([found.point, found.objectives]);
    const entry = entries.get(key) ?? { ...found, from: [] };
    if (!entry.from.includes(search)) entry.from.push(search);
    entries.set(key, entry);
  }
  return [...entries.values()];
}
