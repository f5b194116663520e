import { readFileSync } from "node:fs";

/** One row: the arguments, the double nearest to the true value, and how far the true value lies from it, in units in the last place. */
export interface Row {
  readonly args: readonly number[];
  readonly value: number;
  readonly rest: number;
}

/** A table of true values, worked out with 60 digits (mpmath 1.3); doubles are written as their 64 bits. */
export function table(name: string): readonly Row[] {
  const text = readFileSync(new URL(`./${name}.txt`, import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const cells = line.split(" ");
      const doubles = cells.slice(0, -1).map(fromBits);
      return { args: doubles.slice(0, -1), value: doubles.at(-1)!, rest: Number(cells.at(-1)) };
    });
}

function fromBits(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${hex}`));
  return view.getFloat64(0);
}

/** The double `steps` further up the line of doubles. */
export function neighbour(x: number, steps: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x === 0 ? 0 : x);
  const bits = view.getBigInt64(0);
  const place = (bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits) + BigInt(steps);
  view.setBigInt64(0, place < 0n ? -place | -0x8000000000000000n : place);
  return view.getFloat64(0);
}

/** Size of the unit in the last place of x. */
function unitInLastPlace(x: number): number {
  return neighbour(Math.abs(x), 1) - Math.abs(x);
}

/** How far a result lies from the true value, in units in the last place. */
export function errorOf(result: number, row: Row): number {
  if (result === row.value) return Math.abs(row.rest);
  return Math.abs((result - row.value) / unitInLastPlace(row.value) - row.rest);
}
