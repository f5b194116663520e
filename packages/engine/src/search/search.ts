import { RequestError } from "../simulate/run.ts";
import { Chance } from "./chance.ts";
import { checkSpace } from "./check-space.ts";
import { Coding } from "./coding.ts";
import { nondominated } from "./dominance.ts";
import { EpsilonBox } from "./epsilon-box.ts";
import { hypervolume } from "./hypervolume.ts";
import { isFeasible, type Member } from "./member.ts";
import { type Ranges, widened } from "./normalise.ts";
import { crowdedTournament, surviveCrowded } from "./nsga2-rules.ts";
import { feasibleTournament, surviveNiched } from "./nsga3-rules.ts";
import { offspring } from "./offspring.ts";
import { memberOf, named } from "./outcomes.ts";
import { beyondWorst } from "./reference.ts";
import { restart } from "./restart.ts";
import { type Settings, settingsOf } from "./settings.ts";
import { checkState, type SearchState, spaceOf } from "./state.ts";
import type {
  FailedPoint,
  Failure,
  Found,
  Outcome,
  SearchOptions,
  SearchPoint,
  SearchResult,
  SearchSpace,
} from "./types.ts";

/**
 * A search a generation at a time: `ask` for points, evaluate them anywhere and in any order, `tell` what came out. Everything it does follows from
 * problem, options and what it was told. Throws {@link RequestError}.
 */
export class Search {
  readonly #space: SearchSpace;
  readonly #options: SearchOptions;
  readonly #coding: Coding;
  readonly #settings: Settings;
  readonly #archive: EpsilonBox<Member> | null;
  #state: SearchState;
  #asked: readonly (readonly number[])[] | null = null;

  constructor(space: SearchSpace, method: "nsga2" | "nsga3", options: SearchOptions, state?: SearchState) {
    checkSpace(space);
    this.#space = spaceOf(space);
    this.#options = options;
    this.#coding = new Coding(space.variables);
    this.#settings = settingsOf(space, this.#coding, method, options);
    if (state) checkState(state, this.#space, options);
    this.#state = state ? structuredCopy(state) : this.#beginning();
    this.#archive = this.#settings.epsilons && new EpsilonBox<Member>(this.#settings.epsilons);
    for (const member of this.#state.archive?.members ?? []) this.#archive!.add(member.costs!, member);
    if (this.#archive) this.#archive.progress = this.#state.archive?.progress ?? 0;
  }

  /** A search that goes on where a checkpoint was written. The budget of evaluations may be another. */
  static from(space: SearchSpace, options: SearchOptions, state: SearchState): Search {
    return new Search(space, state.method, options, state);
  }

  /** Whether all evaluations were made. */
  get done(): boolean {
    return this.#state.evaluations >= this.#settings.evaluations;
  }

  /** Points to evaluate next; the same until they are told, none when the search is done. */
  ask(): SearchPoint[] {
    if (this.done) return [];
    this.#asked ??= this.#next().slice(0, this.#settings.evaluations - this.#state.evaluations);
    return this.#asked.map((genes) => this.#coding.point(genes));
  }

  /** Takes what came out for each point asked, in their order. */
  tell(results: readonly (Outcome | Failure | null)[]): void {
    const asked = this.#asked;
    if (!asked) throw new RequestError(["nothing was asked: call `ask` before `tell`"]);
    if (results.length !== asked.length)
      throw new RequestError([`${results.length} results were told for the ${asked.length} points asked`]);
    const failed: FailedPoint[] = [...this.#state.failed];
    const told = asked.map((genes, i) => {
      const { member, message } = memberOf(this.#space, genes, results[i]);
      if (message !== null)
        failed.push({ generation: this.#state.generation, point: this.#coding.point(genes), message });
      return member;
    });
    this.#asked = null;
    this.#take(told, failed);
  }

  /** A checkpoint: all it was told, as plain JSON. Points asked and not told yet will be asked again. */
  state(): SearchState {
    return structuredCopy({ ...this.#state, options: this.#options });
  }

  /** What was found so far. */
  result(): SearchResult {
    const { population, progress, failed, generation, evaluations, reference } = this.#state;
    const { method, seed } = this.#settings;
    const best = this.#best();
    return {
      ...{ method, seed, objectives: this.#space.objectives },
      archive: best.map((member) => this.#found(member)),
      population: population.filter(({ costs }) => costs !== null).map((member) => this.#found(member)),
      ...{ progress, failed, generations: generation, evaluations },
      reference: reference && named(this.#space, reference),
      hypervolume: reference && volume(best, reference),
    };
  }

  #beginning(): SearchState {
    const { method, population, epsilons, reference } = this.#settings;
    return {
      ...{ version: 1, method, space: this.#space, options: this.#options },
      ...{ generation: 0, evaluations: 0, size: population, anew: true, population: [] },
      ...{ archive: epsilons && { members: [], progress: 0 }, ranges: null, reference, restarts: 0 },
      ...{ window: { generation: 0, progress: 0 }, failed: [], progress: [] },
    };
  }

  /** Genomes of the next generation. Chance depends on seed and generation alone. */
  #next(): number[][] {
    const { population, generation, size, anew } = this.#state;
    const chance = new Chance(this.#settings.seed, 2 * generation);
    if (anew) {
      const start = generation === 0 ? this.#settings.start.map((genes) => [...genes]) : [];
      const drawn = Math.max(1, size - population.length - start.length);
      return [...start, ...this.#coding.draw(drawn, chance)].slice(0, Math.max(1, size - population.length));
    }
    const pick = this.#settings.method === "nsga2" ? crowdedTournament : feasibleTournament;
    return offspring(this.#coding, population, size, this.#settings, pick(population, chance), chance);
  }

  #take(told: readonly Member[], failed: readonly FailedPoint[]): void {
    const before = this.#state;
    const evaluations = before.evaluations + told.length;
    const feasible = told.filter(isFeasible);
    for (const member of feasible) this.#archive?.add(member.costs, member);
    const ranges =
      this.#settings.method === "nsga3"
        ? widened(
            before.ranges,
            feasible.map(({ costs }) => costs),
          )
        : null;
    const population = this.#survivors([...before.population, ...told], before.size, ranges);
    const reference = before.reference ?? beyondWorst(feasible.map(({ costs }) => costs));
    const archive = this.#archive && { members: this.#archive.items, progress: this.#archive.progress };
    const generation = before.generation + 1;
    const after = { ...before, generation, evaluations, population, archive, ranges, reference, failed, anew: false };
    this.#state = after;
    this.#state = { ...after, progress: [...before.progress, this.#row()] };
    if (this.#settings.restarts) this.#state = restart(this.#state, this.#settings);
  }

  #survivors(members: readonly Member[], n: number, ranges: Ranges | null): Member[] {
    if (this.#settings.method === "nsga2") return surviveCrowded(members, n, this.#settings.pruning);
    const chance = new Chance(this.#settings.seed, 2 * this.#state.generation + 1);
    return surviveNiched(members, n, this.#settings.directions, ranges, chance);
  }

  #row() {
    const { generation, evaluations, population, reference, restarts } = this.#state;
    const [best, every] = [this.#best(), this.#settings.hypervolumeEvery];
    const asked = this.done || (every > 0 && generation % every === 0);
    return {
      ...{ generation, evaluations, population: population.length },
      feasible: population.filter(isFeasible).length / population.length,
      archive: best.length,
      hypervolume: asked && reference ? volume(best, reference) : null,
      epsilonProgress: this.#archive?.progress ?? null,
      restarts,
    };
  }

  #best(): readonly (Member & { readonly costs: readonly number[] })[] {
    if (this.#archive) return this.#archive.items.filter(isFeasible);
    const feasible = this.#state.population.filter(isFeasible);
    return nondominated(feasible.map(({ costs }) => costs)).map((i) => feasible[i]!);
  }

  #found({ genes, costs, constraints }: Member): Found {
    return {
      point: this.#coding.point(genes),
      objectives: named(this.#space, costs!),
      constraints: Object.fromEntries((this.#space.constraints ?? []).map((name, k) => [name, constraints[k]!])),
    };
  }
}

function volume(best: readonly { readonly costs: readonly number[] }[], reference: readonly number[]): number {
  return hypervolume(
    best.map(({ costs }) => costs),
    reference,
  );
}

function structuredCopy(state: SearchState): SearchState {
  return JSON.parse(JSON.stringify(state)) as SearchState;
}
