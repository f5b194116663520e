import { STORE_ROWS } from "../flow/layout.ts";
import type { LinearProgramme } from "../flow/problem.ts";
import type { PeriodInputs } from "./fill-period.ts";
import { levelOf } from "./state.ts";
import { tablesOf } from "./tables.ts";

/** Room, stock and worth of stores at the beginning of a period (MODEL B5). `volumes`: of each store, on its first day. */
export function fillStores(programme: LinearProgramme, inputs: PeriodInputs, volumes: Float64Array): void {
  const { world, layout, period, state } = inputs;
  const { stores } = world.network;
  const { rowLower, rowUpper } = programme;
  const days = period.to - period.from;
  for (let s = 0; s < stores.length; s++) {
    const { volume, target, floor, rate } = stores[s]!;
    const level = levelOf(world.network, state.stock, s);
    const row = layout.storeRow + STORE_ROWS * s;
    rowLower.fill(Number.NEGATIVE_INFINITY, row, row + STORE_ROWS);
    rowUpper[row] = rate * days;
    rowUpper[row + 1] = Math.max(0, volume * target - level);
    rowUpper[row + 2] = volumes[s]! - Math.max(level, volume * target);
    rowUpper[row + 3] = Math.max(0, level - volume * target);
    rowUpper[row + 4] = Math.max(0, Math.min(level, volume * target) - volume * floor);
    rowUpper[row + 5] = rate * days;
  }
  fillStoreColumns(programme, inputs);
}

function fillStoreColumns({ cost, rowLower, rowUpper }: LinearProgramme, inputs: PeriodInputs): void {
  const { layout, state, storeValues, world } = inputs;
  const { storeTie } = tablesOf(world.network);
  for (let i = 0; i < storeValues.length; i++) {
    const { toTarget, above } = storeValues[i]!;
    const column = layout.store + 4 * i;
    // The small handling cost keeps a store from taking in and giving out at once.
    const handling = 1e-4 + storeTie[i]!;
    cost[column] = -toTarget + handling;
    cost[column + 1] = -above + handling;
    cost[column + 2] = above + handling;
    cost[column + 3] = toTarget + handling;
    rowLower[layout.stockRow + i] = Number.NEGATIVE_INFINITY;
    rowUpper[layout.stockRow + i] = state.stock[i]!;
  }
}
