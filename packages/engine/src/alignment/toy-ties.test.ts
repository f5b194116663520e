import { describe, expect, it } from "vitest";
import type { AlignmentDomain } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import { tinyCase, tinyFigure, tinyMember } from "../claims/testing/tiny-case.ts";
import { alignmentOf } from "./alignment.ts";

const ORIGIN = { file: "tiny", line: 1 };
const domain = (id: string, more: Partial<AlignmentDomain>): AlignmentDomain => ({
  ...{ id, title: id, measure: "shares", poles: [], whole: [], note: "", origin: ORIGIN },
  ...more,
});
const to = (pole: string, ...series: string[]) => ({ pole, series, note: "" });
const yearly = (id: string, year: number, value: number, unit = "USD million", more: Partial<Figure> = {}) =>
  tinyFigure(`${id}@${year}-01-01`, value, unit, { to: `${year + 1}-01-01`, ...more });
const state = (id: string, kind: string) => ({
  id,
  name: id,
  kind,
  country: id,
  offices: [],
  source: "s",
  note: "",
  origin: ORIGIN,
});

/** A state A between poles P and Q: 60 and 20 of 100 in trade, arms from P alone, bodies b1 (all), b2 (P), b3 (P). */
function toy(more: Partial<Case> = {}): Case {
  return tinyCase({
    poles: ["P", "Q"],
    actors: [
      state("A", "state"),
      state("P", "state"),
      state("Q", "state"),
      ...["b1", "b2", "b3"].map((b) => state(b, "body")),
    ],
    figures: [
      yearly("export/case:tiny/P", 2022, 30, "USD million", { low: 24 }),
      yearly("import/case:tiny/P", 2022, 0.03, "USD billion"),
      yearly("export/case:tiny/Q", 2022, 20),
      yearly("trade/case:tiny/total", 2022, 100),
      yearly("trade/case:tiny/total", 2023, 110),
      tinyFigure("share/case:tiny/arms:P@2020-01-01", 1, "ratio", { to: "2025-01-01" }),
      tinyFigure("share/case:tiny/arms:Q@2020-01-01", 0, "ratio", { to: "2025-01-01" }),
      tinyFigure("fdi-stock/case:tiny/P@2021-07-01", 5, "USD billion", { basis: "assumed", low: 4, high: 6 }),
      tinyFigure("fdi-stock/case:tiny/total@2021-07-01", 20, "USD billion"),
      yearly("identical-votes/actor:A/P", 2022, 0.75, "ratio"),
      yearly("roll-calls/actor:A/P", 2022, 100, "count"),
      yearly("vote-kappa/actor:A/P", 2022, 0.5, "ratio"),
      tinyFigure("identical-votes/actor:A/span:P@2020-01-01", 0.7, "ratio", { to: "2023-01-01" }),
      tinyFigure("evidence/actor:A/opposed:P:Q:P@2020-01-01", 3, "count", { to: "2023-01-01" }),
      tinyFigure("evidence/actor:A/opposed:P:Q:Q@2020-01-01", 2, "count", { to: "2023-01-01" }),
      tinyFigure("least/floor:trade-P@", 0.5, "ratio", { low: 0.4, high: 0.55 }),
      tinyFigure("least/floor:trade-Q@", 0.25, "ratio", { low: 0.1, high: 0.3 }),
    ],
    memberships: ["A", "P", "Q"]
      .map((who) => tinyMember(who, "b1", "1990-01-01"))
      .concat([
        ...["A", "P"].map((who) => tinyMember(who, "b2", "1990-01-01")),
        tinyMember("A", "b3", "1990-01-01", "2023-06-01"),
        tinyMember("P", "b3", "1990-01-01"),
      ]),
    domains: [
      domain("trade", {
        poles: [to("P", "export/case:tiny/P", "import/case:tiny/P"), to("Q", "export/case:tiny/Q")],
        whole: ["trade/case:tiny/total"],
      }),
      domain("arms", { poles: [to("P", "share/case:tiny/arms:P"), to("Q", "share/case:tiny/arms:Q")] }),
      domain("money", {
        poles: [to("P", "fdi-stock/case:tiny/P"), to("Q", "fdi-stock/case:tiny/Q")],
        whole: ["fdi-stock/case:tiny/total"],
      }),
      domain("votes", { measure: "votes", poles: [to("P", "P"), to("Q", "Z")] }),
      domain("bodies", { measure: "bodies", poles: [to("P"), to("Q")] }),
      domain("media", { measure: "none", note: "nobody counts them" }),
    ],
    floors: ["P", "Q", "R"].map((pole) => ({
      id: `trade-${pole}`,
      pole,
      domain: "trade",
      claims: ["C1"],
      note: "",
      origin: ORIGIN,
    })),
    ...more,
  });
}

const result = alignmentOf(toy());
const of = (id: string) => result.domains.find((one) => one.domain === id)!;
const tie = (id: string, pole: string) => of(id).ties.find((one) => one.pole === pole)!;

describe("ties of a toy", () => {
  it("are shares of the whole in the latest year known: 30 million and 0.03 billion of 100", () => {
    expect(of("trade").year).toBe(2022);
    expect(tie("trade", "P").tie).toEqual({ value: 0.6, low: 0.54, high: 0.6 });
    expect(tie("trade", "Q").tie).toEqual({ value: 0.2 });
    expect(of("trade")).toMatchObject({ first: "P", last: "Q" });
    expect(of("trade").elsewhere).toBeCloseTo(0.2, 12);
    expect(tie("trade", "P").figures).toContain("import/case:tiny/P@2022-01-01");
  });

  it("spread 3 to 1 over 1.75 poles, and not at all where one pole has everything", () => {
    expect(of("trade").effectivePoles!.value).toBeCloseTo(1.754765, 6);
    expect(of("arms").effectivePoles!.value).toBe(1);
    expect(of("arms").evenness).toBe(0);
    expect(of("arms").year).toBe(2023);
  });

  it("carry the interval and the weakest basis of their figures, and the year a level was stated", () => {
    expect(tie("money", "P")).toMatchObject({
      tie: { value: 0.25, low: 0.2, high: 0.3 },
      basis: "assumed",
      year: 2021,
    });
  });

  it("are unknown where a figure is missing, and then nothing is said of their spread", () => {
    expect(tie("money", "Q").tie).toBeNull();
    expect(of("money")).toMatchObject({ effectivePoles: null, elsewhere: null, first: null });
    expect(of("media")).toMatchObject({ year: null, ties: [], note: "nobody counts them" });
    expect(result.notes.join(" ")).toContain("No number: media");
  });

  it("count bodies both sit in at the end of the year; those that all sit in do not tell poles apart", () => {
    expect(tie("bodies", "P").tie).toEqual({ value: 2 });
    expect(tie("bodies", "Q").tie).toEqual({ value: 1 });
    expect(of("bodies").effectivePoles!.value).toBe(1);
    expect(alignmentOf(toy(), { year: 2022 }).domains.find((one) => one.domain === "bodies")!.ties[0]!.tie!.value).toBe(
      3,
    );
  });

  it("of votes are the identical share with Wilson's interval: 75 of 100, by hand 0.6728 to 0.8140", () => {
    const { value, low, high } = tie("votes", "P").tie!;
    // z = 1.6449: (0.75 + z2/200 -+ z sqrt(0.75 x 0.25/100 + z2/40000)) / (1 + z2/100) = (0.76353 -+ 0.07250) / 1.02706
    expect([value, low, high].map((x) => Number(x!.toFixed(4)))).toEqual([0.75, 0.6728, 0.814]);
    expect(tie("votes", "Q").note).toBe("no roll calls with Z known");
  });
});

describe("the record of votes of a toy", () => {
  it("tells years from spans and leaves unknown what no figure gives", () => {
    expect(result.agreement).toEqual([
      { with: "P", from: 2020, to: 2022, rollCalls: 0, identical: 0.7, kappa: null, pi: null, s: null },
      { with: "P", from: 2022, to: 2022, rollCalls: 100, identical: 0.75, kappa: 0.5, pi: null, s: null },
    ]);
  });

  it("counts with whom the state went where two stood against each other", () => {
    expect(result.opposed).toEqual([{ a: "P", b: "Q", from: 2020, to: 2022, withA: 3, withB: 2, abstained: 0 }]);
  });
});

describe("floors of a toy", () => {
  const [p, q, r] = result.floors;

  it("hold where the tie is at least the floor, and say whether the ranges leave room for doubt", () => {
    expect(p).toMatchObject({ holds: true, sure: false, least: { value: 0.5, low: 0.4, high: 0.55 }, claims: ["C1"] });
  });

  it("are flagged where the tie lies below, and unknown where nothing is known", () => {
    expect(q).toMatchObject({ holds: false, sure: false });
    expect(r).toMatchObject({ holds: null, sure: null, tie: null, least: null });
  });

  it("are flagged as soon as a tie that held is lowered below them", () => {
    const figures = toy().figures.map((figure) =>
      figure.id.startsWith("export/case:tiny/P@") ? { ...figure, value: 5, low: 5 } : figure,
    );
    expect(alignmentOf(toy({ figures })).floors[0]).toMatchObject({ holds: false, sure: true });
  });
});

describe("a case without poles", () => {
  it("gets an answer that says that nothing is known", () => {
    expect(alignmentOf(tinyCase())).toMatchObject({ domains: [], net: [], agreement: [], floors: [], dynamic: null });
    expect(alignmentOf(tinyCase()).notes.join()).toMatch(/no domain/);
  });
});
