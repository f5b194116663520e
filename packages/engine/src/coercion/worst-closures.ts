import { compare } from "../case/lookup.ts";
import type { Case } from "../case/types.ts";
import { focalLinks, linksOnDay, widestClosures } from "./levers.ts";
import type { Addition, Shut, StaticProgramme } from "./static-programme.ts";
import type { Closure, WorstClosures } from "./types.ts";

/** One thing that can be shut: a link, or all that an actor can close. */
export interface Closable extends Shut {
  readonly id: string;
  /** Where two sets of equal loss differ only inside groups (a link's corridor), they are one cut. */
  readonly group?: string;
}

/** How to search. */
export interface WorstOptions {
  readonly k: number;
  readonly over: WorstClosures["over"];
  /** Sets reported, worst first; default 5. */
  readonly top?: number;
  /** Capacity added before anything is shut. */
  readonly addition?: Addition;
}

/** Losses nearer than this are equal, USD million. */
export const EQUAL = 1e-4;

/** A set and its loss; members by position. */
interface Found {
  readonly shut: readonly number[];
  readonly loss: number;
}

/**
 * The sets of exactly k closures that cost most over the horizon, exactly. Shutting what carries nothing in an optimum leaves that optimum feasible,
 * hence optimal; so the search branches on what is used only, and leaves a branch when what its members carry cannot be worth more than the
 * sets already found. A set of which a member adds nothing is the smaller set, and is not listed; nor is the same cut twice (links in a row).
 */
export function worstClosures(
  programme: StaticProgramme,
  closables: readonly Closable[],
  options: WorstOptions,
): readonly WorstClosures[] {
  const sorted = [...closables].sort((a, b) => compare(a.id, b.id));
  const search = new Search(programme, sorted, options);
  search.run();
  const before = search.exportedKt([]);
  return search.found.map(({ shut, loss }) => ({
    k: options.k,
    over: options.over,
    days: programme.days,
    closed: shut.map((i) => sorted[i]!.id),
    lossUsdM: loss,
    lossKt: before - search.exportedKt(shut),
    solved: search.solved,
    sets: choose(sorted.length, options.k),
  }));
}

class Search {
  /** Worst first, at most as many as asked for. */
  readonly found: Found[] = [];
  solved = 0;
  readonly #programme: StaticProgramme;
  readonly #closables: readonly Closable[];
  readonly #options: WorstOptions;
  readonly #addition: Addition;
  readonly #base: number;
  readonly #most: number;

  constructor(programme: StaticProgramme, closables: readonly Closable[], options: WorstOptions) {
    this.#programme = programme;
    this.#closables = closables;
    this.#options = options;
    this.#addition = options.addition ?? {};
    this.#most = options.top ?? 5;
    this.#base = programme.value(NOTHING, this.#addition);
  }

  run(): void {
    this.#branch([], new Set(), this.#options.k);
  }

  exportedKt(shut: readonly number[]): number {
    this.#programme.solve(this.#union(shut), this.#addition);
    return this.#programme.exportedKt();
  }

  /** Every set that contains `shut`, none of `without`, and `left` more members: by the first used one it contains. */
  #branch(shut: readonly number[], without: ReadonlySet<number>, left: number): void {
    const union = this.#union(shut);
    if (left === 0) {
      this.solved++;
      this.#note([...shut].sort((a, b) => a - b));
      return;
    }
    this.#programme.solve(union, this.#addition);
    this.solved++;
    const loss = this.#loss(shut);
    const used = this.#used(shut, without);
    const passed = new Set(without);
    used.forEach(({ i, worth }, at) => {
      // The others of the set come after this one: at most the next in line are worth as much.
      const others = used.slice(at + 1, at + left).reduce((sum, other) => sum + other.worth, 0);
      if (loss + worth + others >= this.#threshold() - EQUAL) this.#branch([...shut, i], passed, left - 1);
      passed.add(i);
    });
  }

  /** What the last optimum uses and may still be shut, most worth first. */
  #used(shut: readonly number[], without: ReadonlySet<number>): { readonly i: number; readonly worth: number }[] {
    const { links, rows } = this.#programme.carriedWorth();
    const carrying = this.#programme.carrying();
    return this.#closables
      .flatMap((closable, i) => {
        if (shut.includes(i) || without.has(i)) return [];
        if (!closable.links.some((id) => carrying.links.has(id)) && !closable.rows.some((id) => carrying.rows.has(id)))
          return [];
        const worth =
          closable.links.reduce((sum, id) => sum + (links.get(id) ?? 0), 0) +
          closable.rows.reduce((sum, id) => sum + (rows.get(id) ?? 0), 0);
        return [{ i, worth }];
      })
      .sort((a, b) => b.worth - a.worth || a.i - b.i);
  }

  /** Loss a set must exceed to be listed. */
  #threshold(): number {
    return this.found.length < this.#most ? 0 : this.found.at(-1)!.loss;
  }

  #note(shut: readonly number[]): void {
    const loss = this.#loss(shut);
    if (loss <= EQUAL || loss < this.#threshold() - EQUAL) return;
    if (shut.some((member) => loss - this.#loss(shut.filter((other) => other !== member)) <= EQUAL)) return;
    const cut = this.#cutOf(shut);
    const same = this.found.findIndex(
      (other) => Math.abs(other.loss - loss) <= EQUAL && this.#cutOf(other.shut) === cut,
    );
    if (same >= 0 && byLoss(this.found[same]!, { shut, loss }) <= 0) return;
    if (same >= 0) this.found.splice(same, 1);
    this.found.push({ shut, loss });
    this.found.sort(byLoss);
    if (this.found.length > this.#most) this.found.pop();
  }

  /** Loss of a set, USD million; solver noise is no gain. */
  #loss(shut: readonly number[]): number {
    return Math.max(0, this.#base - this.#programme.value(this.#union(shut), this.#addition));
  }

  #cutOf(shut: readonly number[]): string {
    return shut
      .map((i) => this.#closables[i]!.group ?? this.#closables[i]!.id)
      .sort(compare)
      .join("|");
  }

  #union(shut: readonly number[]): Shut {
    return {
      links: shut.flatMap((i) => this.#closables[i]!.links),
      rows: shut.flatMap((i) => this.#closables[i]!.rows),
    };
  }
}

const NOTHING: Shut = { links: [], rows: [] };

/** Larger first; losses equal to {@link EQUAL} in the order of their members. */
function byLoss(a: Found, b: Found): number {
  if (Math.abs(a.loss - b.loss) > EQUAL) return b.loss - a.loss;
  for (let i = 0; i < a.shut.length; i++) if (a.shut[i] !== b.shut[i]) return a.shut[i]! - b.shut[i]!;
  return 0;
}

/** Every controller as one closable: all it can undisputedly close. */
export function controllers(closures: readonly Closure[]): Closable[] {
  return widestClosures(closures).map(({ actor, links, rows }) => ({ id: actor, links, rows }));
}

/**
 * Links as closables: all that cargo of the focal state may use on a day, or only those a foreign actor can undisputedly close. Planned links only
 * where they are in `built`.
 */
export function closableLinks(
  kase: Case,
  on: string,
  foreign?: readonly Closure[],
  built?: ReadonlySet<string>,
): Closable[] {
  const open = linksOnDay(kase, on, built);
  const theirs = foreign && new Set(foreign.flatMap((closure) => (closure.disputed ? [] : closure.links)));
  const focal = focalLinks(kase);
  return kase.links
    .filter(({ id }) => focal.has(id) && open.has(id) && (theirs === undefined || theirs.has(id)))
    .map(({ id, corridor }) => ({ id, links: [id], rows: [], group: corridor }));
}

function choose(n: number, k: number): number {
  let sets = 1;
  for (let i = 0; i < k; i++) sets = (sets * (n - i)) / (i + 1);
  return Math.round(sets);
}
