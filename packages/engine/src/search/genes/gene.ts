import type { Level } from "../../design/types.ts";
import type { Chance } from "../chance.ts";

/** How one variable is kept in the numbers of a genome from place `at` on, and how it is drawn, crossed and mutated. */
export interface Gene {
  /** Numbers it takes. */
  readonly width: number;
  /** Writes a value; where the value is one number, the one at share u of its range. */
  draw(genes: number[], at: number, u: number, chance: Chance): void;
  /** Crosses two children, copies of their parents, in place. `index`: distribution index of crossover. */
  cross(a: number[], b: number[], at: number, chance: Chance, index: number): void;
  /** Changes the value. `index`: distribution index of mutation. */
  mutate(genes: number[], at: number, chance: Chance, index: number): void;
  read(genes: readonly number[], at: number): Level | readonly Level[];
  /** Writes a value given from outside; says what is wrong with it, or null. */
  write(value: unknown, genes: number[], at: number): string | null;
}
