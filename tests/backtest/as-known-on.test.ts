import { describe, expect, it } from "vitest";
import { caseAsKnownOn } from "../../packages/engine/src/case/as-known-on.ts";
import { figure, toy } from "./toy.ts";

const known = (figures: ReturnType<typeof figure>[]) =>
  caseAsKnownOn({ ...toy(), figures }, "2021-12-31", { lagDays: 180 });

describe("the case as known on a day", () => {
  it("drops what speaks about later days and what was stated later", () => {
    const kept = figure("link:dear", "tariff", 1, "USD/t");
    const later = figure("link:dear", "tariff", 2, "USD/t", { from: "2022-01-01", asOf: "2021-06-01" });
    const stated = figure("link:cheap", "tariff", 3, "USD/t", { asOf: "2022-01-02" });
    expect(known([kept, later, stated]).case.figures).toEqual([kept]);
  });

  it("admits a statistic of a closed period within the lag, and lists it", () => {
    const closed = { from: "2021-01-01", to: "2022-01-01", of: "AA" };
    const soon = figure("corridor:dear", "flow", 70, "Mt", { ...closed, asOf: "2022-05-27" });
    const tooLate = figure("corridor:cheap", "flow", 30, "Mt", { ...closed, asOf: "2022-07-01" });
    const open = figure("corridor:cheap", "flow", 30, "Mt", { ...closed, to: "2022-01-02", asOf: "2022-02-01" });
    const result = known([soon, tooLate, open]);
    expect(result.case.figures).toEqual([soon]);
    expect(result.admittedLate).toEqual([soon.id]);
  });

  it("keeps unbuilt what nobody has built since", () => {
    const unbuilt = figure("link:cheap", "capacity", 0, "Mt/y", { asOf: "2026-01-01" });
    expect(known([unbuilt]).case.figures).toEqual([unbuilt]);
    const built = figure("link:cheap", "capacity", 5, "Mt/y", { asOf: "2026-01-01" });
    expect(known([built]).case.figures).toEqual([]);
  });

  it("drops contracts announced later, and leaves the case it was given alone", () => {
    const kase = Object.freeze(toy());
    expect(caseAsKnownOn(kase, "2021-12-31", { lagDays: 0 }).case.contracts.map((c) => c.id)).toEqual(["nomination"]);
    expect(kase.contracts).toHaveLength(2);
    expect(() => caseAsKnownOn(kase, "yesterday", { lagDays: 0 })).toThrow("no date");
  });
});
