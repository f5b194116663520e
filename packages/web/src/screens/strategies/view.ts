import type { Case } from "@multivector/engine";
import type { Comparison } from "../../engine/questions/comparison.ts";
import type { Say } from "../../words/words.ts";
import type { Criterion } from "./criteria.ts";

/** A comparison with what the reader looks at: what every chart of the screen is drawn from. */
export interface CompareView {
  readonly found: Comparison;
  /** Names of the strategies, in their order. */
  readonly names: readonly string[];
  readonly criteria: readonly Criterion[];
  /** Places of the strategies looked at; null: all. */
  readonly looked: readonly number[] | null;
  readonly width: number;
  readonly say: Say;
  /** Looks at a strategy, or no longer at it. */
  readonly pick: (place: number) => void;
  /** What every number rests on: states, futures, theories, seed. */
  readonly basis: string;
}

/** Names of what is looked at, as charts ask for it: none means that nothing fades. */
export function lookedNames({ looked, names }: CompareView): readonly string[] {
  if (looked === null) return [];
  // Nothing inside all ranges: everything fades.
  return looked.length === 0 ? ["\u2014"] : looked.map((i) => names[i]!);
}

/** The same by id. */
export function lookedIds({ looked, found }: CompareView): readonly string[] {
  if (looked === null) return [];
  return looked.length === 0 ? ["\u2014"] : looked.map((i) => found.rows[i]!.id);
}

/** What a criterion is called. */
export function criterionName(say: Say, { kind, of }: Criterion): string {
  return upper(say(`strategies.criterion.${kind}`, { of }));
}

/** Its unit, with what a range beside it means. */
export function criterionUnit(say: Say, { unit, share }: Criterion): string {
  return share ? say("strategies.shareOfStates") : unit;
}

const upper = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What is to be kept: the loss limit, or a tie by the pole and the domain it is of. */
export function floorName(say: Say, kase: Case, id: string): string {
  if (id === "loss") return say("strategies.lossLimit");
  const floor = kase.floors.find((one) => one.id === id);
  const pole = kase.actors.find((actor) => actor.id === floor?.pole)?.name ?? floor?.pole;
  const domain = kase.domains.find((one) => one.id === floor?.domain)?.title ?? floor?.domain;
  return floor ? say("strategies.floor", { pole: pole ?? "", domain: domain ?? "" }) : id;
}
