import type { Block } from "@multivector/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Manifest } from "../plan.ts";
import { PartWriter } from "./part-file.ts";
import { readWholePart } from "./read-part.ts";
import { RowBytes } from "./row-bytes.ts";

const shape: Manifest["shape"] = {
  id: "any",
  inputs: [
    { name: "x", unit: "" },
    { name: "kind", unit: "", labels: ["a", "b", "c"] },
  ],
  strategies: ["late", "early"],
  theories: ["two", "one"],
  measures: [
    { name: "loss", sense: "minimise", unit: "" },
    { name: "gain", sense: "maximise", unit: "" },
  ],
};
const plan = { ensemble: "e".repeat(64), shape } as Manifest;

const number = fc.double({ noNaN: true });
const blocks: fc.Arbitrary<Block> = fc
  .record({ from: fc.nat(1000), futures: fc.integer({ min: 1, max: 5 }), broken: fc.boolean(), message: fc.string() })
  .chain(({ from, futures, broken, message }) =>
    fc
      .record({
        x: fc.array(number, { minLength: futures, maxLength: futures }),
        kind: fc.array(fc.nat(2), { minLength: futures, maxLength: futures }),
        values: fc.array(fc.array(number, { minLength: 4 * futures, maxLength: 4 * futures }), {
          ...{ minLength: 2, maxLength: 2 },
        }),
      })
      .map(({ x, kind, values }) => ({
        ...{ from, to: from + futures },
        inputs: [Float64Array.from(x), Float64Array.from(kind)],
        // The second run of the first future: strategy `late`, theory `one`.
        values: values.map((column) => Float64Array.from(column, (v, row) => (broken && row === 1 ? Number.NaN : v))),
        failed: broken ? [{ future: from, strategy: "late", theory: "one", message: message.toWellFormed() }] : [],
      })),
  );

const bitsOf = (column: Float64Array) =>
  Buffer.from(column.buffer, column.byteOffset, column.byteLength).toString("hex");

describe("a part", () => {
  test("gives back the block it was made of, bit for bit", async () => {
    const writer = new PartWriter(shape, plan.ensemble);
    await fc.assert(
      fc.asyncProperty(blocks, async (block) => {
        const { bytes, failed } = writer.write(block);
        const back = await readWholePart(bytes, plan, { from: block.from, to: block.to }, "here");
        expect(back.failed).toEqual(block.failed);
        expect(failed).toBe(block.failed.length);
        expect(back.inputs.map(bitsOf)).toEqual(block.inputs.map(bitsOf));
        expect(back.values.map(bitsOf)).toEqual(block.values.map(bitsOf));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  test("of other futures, or another ensemble, is refused", async () => {
    const block = blockOf([1], [1, 2, 3, 4]);
    const { bytes } = new PartWriter(shape, plan.ensemble).write(block);
    await expect(readWholePart(bytes, plan, { from: 0, to: 2 }, "here")).rejects.toThrow(
      "here is damaged (it has 4 rows)",
    );
    const other = { ...plan, ensemble: "f".repeat(64) };
    await expect(readWholePart(bytes, other, block, "here")).rejects.toThrow("here is not a part of this ensemble");
    await expect(readWholePart(bytes.subarray(0, 90), plan, block, "here")).rejects.toThrow("here is damaged");
  });
});

function blockOf(x: number[], loss: number[]): Block {
  return {
    ...{ from: 0, to: x.length, failed: [] },
    inputs: [Float64Array.from(x), Float64Array.from(x, () => 2)],
    values: [Float64Array.from(loss), Float64Array.from(loss, (value) => -value)],
  };
}

describe("rows as bytes", () => {
  test("are sorted by future, then by the names of strategy and theory", () => {
    const bytes = Buffer.from(new RowBytes(shape).of(blockOf([1, 2], [1, 2, 3, 4, 5, 6, 7, 8])));
    const at = ["early", "late"].flatMap((strategy) =>
      ["one", "two"].map((theory) => bytes.indexOf(name(strategy, theory))),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBe(4);
    // future, names, x, kind as text, loss, gain, no error: early/one is the last run of the first future.
    expect(bytes.readDoubleLE(4 + name("early", "one").length + 8 + (4 + 1))).toBe(4);
  });

  test("tell 0 from -0, and no NaN from another", () => {
    const rows = new RowBytes(shape);
    const digest = (value: number) => rows.digest(blockOf([value], [1, 2, 3, 4]));
    expect(digest(0)).not.toBe(digest(-0));
    const other = new Float64Array(new BigUint64Array([0x7ff8_0000_0000_0abcn]).buffer)[0]!;
    expect(digest(other)).toBe(digest(Number.NaN));
  });
});

function name(strategy: string, theory: string): Buffer {
  const word = (text: string) => Buffer.concat([Buffer.from([text.length, 0, 0, 0]), Buffer.from(text)]);
  return Buffer.concat([word(strategy), word(theory)]);
}
