import type { Block } from "@multivector/engine";

/** Blocks of neighbouring futures, in order, as one. */
export function joinBlocks(blocks: readonly Block[]): Block {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  return {
    ...{ from: first.from, to: last.to },
    inputs: first.inputs.map((_, a) => joined(blocks.map(({ inputs }) => inputs[a]!))),
    values: first.values.map((_, m) => joined(blocks.map(({ values }) => values[m]!))),
    failed: blocks.flatMap(({ failed }) => failed),
  };
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}
