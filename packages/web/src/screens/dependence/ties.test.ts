import type { ExposureRow, ExposureTable } from "@multivector/engine";
import { expect, test } from "vitest";
import { defaultShares, tiesOf } from "./ties.ts";

const row = (key: string, share: number | null): ExposureRow => ({
  ...{ key, label: key, share, amount: 1, unit: "t", year: 2020, definition: "d", partition: true },
  ...{ basis: "observed", sources: [], figures: [], note: "" },
});
const table = (definition: string, keys: Record<string, number | null>): ExposureTable => ({
  ...{ definition, title: definition, statement: "", commodity: "all", by: "partner", year: 2020, unit: "t" },
  ...{ rows: Object.entries(keys).map(([key, share]) => row(key, share)) },
  ...{ partition: true, hhi: null, effectiveNumber: null, note: "" },
});
const name = ({ key }: ExposureRow) => key;

test("partners of either table are there once, a rest is none", () => {
  const ties = tiesOf(table("v", { A: 0.5, B: 0.2, rest: 0.3 }), table("s", { B: 0.9, C: 0.1 }), name);
  expect(ties.map((tie) => [tie.name, tie.volume?.share, tie.share?.share])).toEqual([
    ["A", 0.5, undefined],
    ["B", 0.2, 0.9],
    ["C", undefined, 0.1],
  ]);
});

test("volume is set against the other table with most of its partners, a share that is not known does not count", () => {
  const volume = table("v", { A: 0.5, B: 0.3, C: 0.2 });
  const two = table("two", { A: 0.5, C: 0.5 });
  const gaps = table("gaps", { A: 1, B: null, C: null });
  expect(defaultShares(volume, [volume, gaps, two], name).definition).toBe("two");
  expect(defaultShares(volume, [volume], name).definition).toBe("v");
});
