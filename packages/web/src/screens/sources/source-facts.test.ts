import type { Case, Figure } from "@multivector/engine";
import { describe, expect, it } from "vitest";
import { ageOf, bandOf, conflictingValues, countByBasis, licenceOf } from "./source-facts.ts";
import { sourceUses } from "./source-uses.ts";

const figure = (over: Partial<Figure>): Figure =>
  ({ id: "f", subject: "case:x", quantity: "flow", of: "", from: "", use: true, basis: "observed", ...over }) as Figure;
const source = (id: string, note = "", title = id) => ({ id, title, url: "", issued: "2020", note });

describe("sources", () => {
  it("age is in tenths of a year from a month or day, in whole years from a year, and not known without a date", () => {
    // 2026-11-22 less 2025-11-22 are 365 days of 365.25; 2026-05-15 to 2026-11-22 are 191.
    expect([ageOf("2025-11-22", "2026-11-22"), ageOf("2026-05", "2026-11-22")]).toEqual([1, 0.5]);
    expect([ageOf("2020", "2026-11-22"), ageOf("", "2026-11-22")]).toEqual([6, null]);
  });

  it("a licence is what title or note state, and a licence to export is none", () => {
    expect(licenceOf(source("a", "", "Rates (Open Government Licence)"))).toBe("Open Government Licence");
    expect(licenceOf(source("b", "Data under CC BY 4.0, read in 2025."))).toBe("CC BY 4.0");
    expect(licenceOf(source("c", "", "General licence 124 for CPC"))).toBe("");
  });

  it("a source is used by the figures and records that name it, at any depth, once each", () => {
    const kase = {
      figures: [figure({ id: "one", source: "a|b" }), figure({ id: "two", source: "b" })],
      actors: [{ id: "KZ", name: "Kazakhstan", source: "a", offices: [{ source: "a" }, { source: "c" }] }],
      conflicts: [{ id: "K01", title: "Who", sources: ["c"] }],
      sources: [source("a"), source("b"), source("c")],
    } as unknown as Case;
    const uses = sourceUses(kase).map(({ id, figures, records }) => [id, figures.length, records.map((r) => r.id)]);
    expect(uses).toEqual([
      ["a", 1, ["KZ"]],
      ["b", 2, []],
      ["c", 0, ["KZ", "K01"]],
    ]);
  });

  it("a value that is not used stands beside the one in use for the same first day, or alone", () => {
    const [used, beside] = [
      figure({ id: "u", from: "2022-01-01" }),
      figure({ id: "b", from: "2022-01-01", use: false }),
    ];
    const alone = figure({ id: "c", from: "2023-01-01", use: false });
    const found = conflictingValues([beside, used, alone]).map((one) => [one.beside.id, one.inUse?.id]);
    expect(found).toEqual([
      ["b", "u"],
      ["c", undefined],
    ]);
  });

  it("figures are counted by basis, and confidence falls into bands by its lower end", () => {
    expect(countByBasis([figure({}), figure({ basis: "assumed" }), figure({})])).toMatchObject({
      ...{ observed: 2, assumed: 1, memory: 0 },
    });
    expect([0.9, 0.89, 0.5, 0.1].map(bandOf)).toEqual(["high", "good", "middle", "low"]);
  });
});
