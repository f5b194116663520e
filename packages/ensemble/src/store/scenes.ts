import type { Block, StudyShape } from "@multivector/engine";

/** A strategy under a theory, with its place among the runs of a future. */
export interface Scene {
  readonly strategy: string;
  readonly theory: string;
  readonly place: number;
}

/** The runs of a future in the order they are stored in. */
export function scenesOf({ strategies, theories }: StudyShape): Scene[] {
  return strategies.flatMap((strategy, s) =>
    theories.map((theory, t) => ({ strategy, theory, place: s * theories.length + t })),
  );
}

/** The message of each run of a block: null where it did not fail. */
export function messagesOf(shape: StudyShape, { from, to, failed }: Block): (string | null)[] {
  const scenes = scenesOf(shape);
  const messages = new Array<string | null>((to - from) * scenes.length).fill(null);
  for (const { future, strategy, theory, message } of failed) {
    const scene = scenes.find((one) => one.strategy === strategy && one.theory === theory)!;
    messages[(future - from) * scenes.length + scene.place] = message;
  }
  return messages;
}
