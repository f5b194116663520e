import { describe, expect, test } from "vitest";
import type { Case, Control, Definition, Figure, Link } from "../case/types.ts";
import { answerFigure } from "./answer.ts";
import { listExposure } from "./list.ts";
import { exposureTable } from "./table.ts";
import { linksControlledBy, shareUnavoidable, touchedByController, touchedByState } from "./touched.ts";

const origin = { file: "hand", line: 1 };
const sourced = { source: "book", basis: "observed" as const, confidence: 1, note: "", origin };

function figure(series: string, year: number, value: number, more: Partial<Figure> = {}): Figure {
  const [quantity = "", subject = "", of = ""] = series.split("/");
  const span = { from: `${year}-01-01`, to: `${year + 1}-01-01`, asOf: `${year + 1}`, use: true };
  return { ...sourced, id: `${series}@${year}`, quantity, subject, of, ...span, value, unit: "Mt", ...more };
}

function definition(more: Partial<Definition>): Definition {
  const words = { id: "d", title: "D", statement: "", rest: "", across: "", note: "" };
  const kinds = { by: "route", commodity: "oil", measure: "share", partition: true, unit: "Mt", since: 0 } as const;
  return { ...words, ...kinds, categories: [], denominator: [], origin, ...more };
}

const category = (key: string, ...series: string[]) => ({ key, label: key.toUpperCase(), series, note: "" });
const link = (id: string, states: string[]): Link => ({
  ...{ ...sourced, id, corridor: id, from: "x", to: "y", mode: "pipe", commodities: ["oil"], opens: "", closes: "" },
  states,
});
const control = (target: string, actor: string, veto: Control["veto"]): Control => ({
  ...{ ...sourced, id: `${target}-${actor}`, target, actor, lever: "territory", veto },
});

const ROUTES = [
  category("north", "flow/corridor:north/HO"),
  category("south", "flow/corridor:south/HO"),
  category("east", "flow/corridor:east/HO"),
];

function tiny(figures: Figure[], definitions: Definition[]): Case {
  const none = { places: [], corridors: [], shippers: [], contracts: [], sideRows: [], processes: [], actors: [] };
  const more = {
    names: [],
    memberships: [],
    events: [],
    shocks: [],
    investments: [],
    claims: [],
    conflicts: [],
    texts: [],
    sources: [],
  };
  return {
    ...{ id: "tiny", title: "Tiny", focal: "HO", asOf: "2024-01-01", baseYear: 2020, summary: "", commodities: [] },
    ...none,
    ...more,
    links: [link("north", ["HO", "NO"]), link("south", ["HO", "NO", "SO"]), link("east", ["HO", "EA"])],
    controls: [
      control("corridor:north", "NO", "yes"),
      control("link:east", "pipe-co", "disputed"),
      control("link:east", "EA", "no"),
    ],
    figures,
    definitions,
  };
}

const FLOWS = [
  figure("flow/corridor:north/HO", 2020, 50),
  figure("flow/corridor:south/HO", 2020, 30_000, { unit: "kt", basis: "derived", source: "b|a" }),
  figure("flow/corridor:east/HO", 2020, 20),
];
const BY_ROUTE = definition({ id: "by-route", categories: ROUTES });
const BY_STATE = definition({ id: "by-state", by: "state", partition: false, across: "by-route" });
const BY_ACTOR = definition({ id: "by-actor", by: "controller", partition: false, across: "by-route" });
const shares = (kase: Case, id: string, year = 2020) =>
  Object.fromEntries(exposureTable(kase, id, year).rows.map(({ key, share }) => [key, share]));

describe("exposureTable", () => {
  test("divides by the categories, converts units, and gives HHI and effective number of a partition", () => {
    const table = exposureTable(tiny(FLOWS, [BY_ROUTE]), "by-route", 2020);
    expect(table.rows.map(({ key, share }) => [key, share])).toEqual([
      ["north", 0.5],
      ["south", 0.3],
      ["east", 0.2],
    ]);
    expect(table.hhi).toBeCloseTo(0.38, 12);
    expect(table.effectiveNumber).toBeCloseTo(1 / 0.38, 12);
  });

  test("takes the weakest basis of part and whole, and names every source and figure", () => {
    const [north] = exposureTable(tiny(FLOWS, [BY_ROUTE]), "by-route", 2020).rows;
    expect(north).toMatchObject({ basis: "derived", sources: ["a", "b", "book"], partition: true, amount: 50 });
    expect(north?.figures).toHaveLength(3);
  });

  test("a missing figure makes the share unknown, never zero, and is named", () => {
    const stated = definition({ id: "stated", categories: ROUTES, denominator: ["export/case:tiny/oil"] });
    const kase = tiny([FLOWS[0]!, FLOWS[1]!, figure("export/case:tiny/oil", 2020, 100)], [stated]);
    const table = exposureTable(kase, "stated", 2020);
    expect(shares(kase, "stated")).toEqual({ north: 0.5, south: 0.3, east: null });
    expect(table.rows.at(-1)?.note).toContain("flow/corridor:east/HO");
    expect(table.hhi).toBeNull();
    expect(shares(tiny(FLOWS.slice(0, 2), [BY_ROUTE]), "by-route")).toEqual({ north: null, south: null, east: null });
  });

  test("the rest is what the named categories leave; a large rest forbids concentration", () => {
    const part = definition({
      id: "part",
      categories: ROUTES.slice(0, 1),
      denominator: ["export/case:tiny/oil"],
      rest: "others",
    });
    const kase = (whole: number) => tiny([...FLOWS, figure("export/case:tiny/oil", 2020, whole)], [part]);
    expect(shares(kase(100), "part")).toEqual({ north: 0.5, rest: 0.5 });
    expect(exposureTable(kase(100), "part", 2020).hhi).toBeNull();
    expect(exposureTable(kase(62.5), "part", 2020).hhi).toBeCloseTo(0.64, 12);
  });

  test("states crossed overlap: shares may pass 1 together and no concentration is given", () => {
    const table = exposureTable(tiny(FLOWS, [BY_ROUTE, BY_STATE]), "by-state", 2020);
    expect(shares(tiny(FLOWS, [BY_ROUTE, BY_STATE]), "by-state")).toEqual({ NO: 0.8, SO: 0.3, EA: 0.2 });
    expect(table.hhi).toBeNull();
    expect(table.partition).toBe(false);
  });

  test("controllers count with a veto or a disputed one, not without", () => {
    expect(shares(tiny(FLOWS, [BY_ROUTE, BY_ACTOR]), "by-actor")).toEqual({ NO: 0.5, "pipe-co": 0.2 });
  });

  test("a stock, a span and a growth rate are kept apart", () => {
    const cats = [category("all", "fdi-gross/case:tiny/total")];
    const bn = { unit: "USD billion" };
    const figures = [
      figure("fdi-gross/case:tiny/total", 2000, 300, { ...bn, to: "2021-01-01" }),
      figure("fdi-gross/case:tiny/total", 2019, 10, bn),
      figure("fdi-gross/case:tiny/total", 2020, 12, { ...bn, low: 11, high: 13 }),
    ];
    const of = (more: Partial<Definition>) => {
      const made = definition({ categories: cats, partition: false, measure: "amount", ...bn, ...more });
      return exposureTable(tiny(figures, [made]), "d", 2020).rows[0];
    };
    expect(of({})).toMatchObject({ amount: 12, low: 11, high: 13, share: null });
    expect(of({ since: 2000 })?.amount).toBe(300);
    expect(of({ since: 2019, measure: "growth" })).toMatchObject({ unit: "%/y" });
    expect(of({ since: 2019, measure: "growth" })?.amount).toBeCloseTo(20, 9);
  });

  test("an unknown definition is an error that names it", () => {
    expect(() => exposureTable(tiny([], []), "nowhere", 2020)).toThrow("nowhere");
  });
});

describe("listExposure", () => {
  test("filters, and falls back to the latest year with figures", () => {
    const kase = tiny(
      FLOWS.map((f) => ({ ...f, from: "2015-01-01", to: "2016-01-01" })),
      [BY_ROUTE, BY_STATE],
    );
    expect(listExposure(kase, { by: "route" }).map(({ definition: id, year }) => [id, year])).toEqual([
      ["by-route", 2015],
    ]);
    expect(listExposure(kase, { commodity: "gas" })).toEqual([]);
    expect(listExposure(kase, { definition: "by-state", year: 2020 })[0]?.rows[0]?.share).toBeNull();
  });
});

describe("answerFigure", () => {
  test("says under which definition and year the stated figure is right, and what is unknown", () => {
    const reading = (name: string, id: string, key: string, years: number[]) => ({ name, definition: id, key, years });
    const answer = answerFigure(tiny(FLOWS, [BY_ROUTE, BY_STATE]), {
      ...{ id: "q", question: "Is 50 % right?", claim: "c", stated: "50 %", value: 0.5, tolerance: 0.01 },
      readings: [
        reading("the north pipe", "by-route", "north", [2019, 2020]),
        reading("any NO land", "by-state", "NO", [2020]),
      ],
    });
    expect(answer.verdict).toBe(
      "It depends on the definition and the year. The north pipe: right, 50 % in 2020; not known for 2019. Any NO land: 80 % in 2020.",
    );
    expect(answer.answers.map(({ year, share }) => [year, share])).toEqual([
      [2019, null],
      [2020, 0.5],
      [2020, 0.8],
    ]);
  });
});

describe("touched and unavoidable shares of a run", () => {
  const kase = tiny([], []);
  const paths = [
    { links: ["north", "south"], amount: 60 },
    { links: ["east"], amount: 40 },
  ];

  test("a path counts once for a state, however many of its links cross it", () => {
    expect(touchedByState(kase, paths).map(({ key, touched }) => [key, touched])).toEqual([
      ["NO", 0.6],
      ["SO", 0.6],
      ["EA", 0.4],
    ]);
    expect(touchedByController(kase, paths).map(({ key, touched }) => [key, touched])).toEqual([
      ["NO", 0.6],
      ["pipe-co", 0.4],
    ]);
    expect(touchedByState(kase, [])).toEqual([]);
  });

  test("unavoidable is what can no longer be shipped, within 0 and 1", () => {
    const left: Record<string, number> = { NO: 50, SO: 100, EA: 120 };
    expect(shareUnavoidable(100, ["NO", "SO", "EA"], (key) => left[key]!)).toEqual([
      { key: "NO", unavoidable: 0.5 },
      { key: "SO", unavoidable: 0 },
      { key: "EA", unavoidable: 0 },
    ]);
  });

  test("lists the links an actor can close", () => {
    expect(linksControlledBy(kase, "NO")).toEqual(["north"]);
    expect(linksControlledBy(kase, "EA")).toEqual([]);
  });
});
