import type { ExposureRow, ExposureTable } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { chosenColumns, columnsOf, partnerRows } from "./matrix.ts";

const row = (key: string, share: number | null, amount: number | null = null): ExposureRow => ({
  ...{ key, label: key, share, amount, unit: "t", year: 2020, definition: "d", partition: true },
  ...{ basis: "observed", sources: [], figures: [], note: "" },
});

const table = (definition: string, rows: readonly ExposureRow[], more: Partial<ExposureTable> = {}): ExposureTable => ({
  ...{ definition, title: definition, statement: "", commodity: "oil", by: "partner", year: 2020, unit: "t", rows },
  ...{ partition: true, hhi: null, effectiveNumber: null, note: "", ...more },
});

describe("columns of the matrix", () => {
  test("a table by route, or with one partner only, is no column; a rest is no partner", () => {
    const one = table("one", [row("A", 0.4), row("rest", 0.6)]);
    const route = table("route", [row("A", 0.5), row("B", 0.5)], { by: "route" });
    const two = table("two", [row("A", 0.5), row("B", 0.2)]);
    expect(columnsOf([one, route, two])).toEqual([two]);
  });

  test("of one subject the table that names most of the whole is taken, however old", () => {
    const late = table("late", [row("A", 0.2), row("B", 0.1)], { year: 2023 });
    const full = table("full", [row("A", 0.6), row("B", 0.3)], { year: 2013 });
    const arms = table("arms", [row("A", 0.9), row("B", 0.1)], { by: "supplier" });
    expect(chosenColumns([late, full, arms]).map(({ definition }) => definition)).toEqual(["full", "arms"]);
  });

  test("where two name as much, the later year; then the larger whole", () => {
    const old = table("old", [row("A", 0.6), row("B", 0.4)], { year: 2019 });
    const small = table("small", [row("A", 0.6, 6), row("B", 0.4, 4)]);
    const large = table("large", [row("A", 0.5, 50), row("B", 0.5, 50)]);
    expect(chosenColumns([old, small, large])[0]!.definition).toBe("large");
  });
});

describe("partners", () => {
  test("are one row under one name whatever their key, the largest share anywhere first", () => {
    const first = table("first", [row("AAA", 0.3), row("BBB", 0.2), row("rest", 0.5)]);
    const second = table("second", [row("A", null), row("C", 0.7)]);
    const names: Record<string, string> = { AAA: "Alba", A: "Alba", BBB: "Bora", C: "Cora" };
    const rows = partnerRows([first, second], ({ key }) => names[key]!);
    expect(rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell?.share)])).toEqual([
      ["Cora", undefined, 0.7],
      ["Alba", 0.3, null],
      ["Bora", 0.2, undefined],
    ]);
  });
});
