import type { BacktestPlan, Case, Figure } from "@multivector/engine";

const origin = { file: "toy", line: 1 };
const stated = { source: "toy", basis: "observed" as const, confidence: 1, note: "", origin };

/** A figure of the toy; stated in 2020 unless said otherwise. */
export function figure(
  subject: string,
  quantity: string,
  value: number,
  unit: string,
  more: Partial<Figure> = {},
): Figure {
  const made = {
    ...stated,
    subject,
    quantity,
    of: "",
    from: "",
    to: "",
    value,
    unit,
    asOf: "2020-01-01",
    use: true,
    ...more,
  };
  return { id: `${quantity}/${subject}/${made.of}@${made.from}`, ...made };
}

const year = (y: number, asOf = `${y}-12-31`) => ({ from: `${y}-01-01`, to: `${y + 1}-01-01`, asOf });
const base = { ...stated, source: "toy" };

function place(id: string, kind: string) {
  return { ...base, id, name: id, kind, country: "AA", lat: 0, lon: 0 };
}

function link(id: string) {
  return {
    ...base,
    id,
    corridor: id,
    from: "field",
    to: "market",
    mode: "oil-pipeline",
    commodities: ["oil"],
    states: ["AA"],
    opens: "",
    closes: "",
  };
}

/** Output 100 in 2021, 120 in 2022; a share of the output (the parameter, true value 0.7) is nominated to `dear`, the rest takes `cheap`. */
export const PLAN: BacktestPlan = {
  id: "toy",
  asKnownOn: "2021-12-31",
  lagDays: 180,
  commodity: "oil",
  unit: "Mt",
  fitYears: [2021],
  checkYears: [],
  years: [2022],
  routes: [
    {
      id: "dear",
      name: "Dear",
      corridors: ["dear"],
      observed: "flow/corridor:dear/AA",
      partition: true,
      avoids: false,
    },
    {
      id: "cheap",
      name: "Cheap",
      corridors: ["cheap"],
      observed: "flow/corridor:cheap/AA",
      partition: true,
      avoids: true,
    },
  ],
  total: "export/case:toy/oil",
  avoided: "somewhere",
  given: [{ quantities: ["production", "price"], bases: [], says: "output and prices" }],
  withheldNote: "with the flows in view",
  withheldSince: "2026-01-01",
  parameters: [
    {
      id: "share",
      title: "Share nominated",
      unit: "ratio",
      low: 0,
      high: 1,
      why: "toy",
      targets: [{ series: "share/contract:nomination", unit: "ratio", factor: 1, times: "" }],
    },
  ],
  ranges: [],
  observationError: { observed: 0.01, estimated: 0.05, derived: 0.05, assumed: 0.1, memory: 0.1, modelled: 0.1 },
  thresholds: [
    { id: "all", title: "both routes", score: "wape", routes: ["dear", "cheap"], limit: 5, ofBestNaive: 0.85 },
  ],
  notes: ["a note"],
  origin,
};

/** The toy case with its plan. */
export function toy(): Case {
  const flow = (corridor: string, y: number, value: number) =>
    figure(`corridor:${corridor}`, "flow", value, "Mt", { of: "AA", ...year(y) });
  return {
    id: "toy",
    title: "Toy",
    focal: "AA",
    asOf: "2023-01-01",
    baseYear: 2021,
    summary: "",
    commodities: [
      { id: "oil", name: "Oil", unit: "kt", reportUnit: "kt", reportFactor: 1, priceUnit: "USD/t", origin },
    ],
    places: [place("field", "field"), place("market", "market")],
    corridors: ["dear", "cheap"].map((id) => ({
      id,
      name: id,
      mode: "oil-pipeline",
      commodities: ["oil"],
      gauge: [id],
      status: "",
      source: "toy",
      note: "",
      origin,
    })),
    links: [link("dear"), link("cheap")],
    shippers: [
      { ...base, id: "p", name: "P", commodity: "oil", country: "AA", fields: ["field"], access: ["dear", "cheap"] },
    ],
    contracts: [
      {
        id: "nomination",
        name: "N",
        parties: ["p"],
        shipper: "p",
        link: "dear",
        kind: "ship-or-pay",
        from: "",
        to: "",
        announced: "2019-01-01",
        source: "toy",
        note: "",
        origin,
      },
      {
        id: "late",
        name: "L",
        parties: ["p"],
        shipper: "p",
        link: "dear",
        kind: "term",
        from: "2022-01-01",
        to: "",
        announced: "2022-03-01",
        source: "toy",
        note: "",
        origin,
      },
    ],
    controls: [],
    sideRows: [],
    processes: [],
    actors: [],
    names: [],
    memberships: [],
    shocks: [],
    investments: [],
    definitions: [],
    questions: [],
    claims: [],
    conflicts: [],
    texts: [],
    sources: [],
    events: [],
    figures: [
      figure("place:field", "production", 100, "Mt", { of: "oil", ...year(2021) }),
      figure("place:field", "production", 120, "Mt", { of: "oil", ...year(2022) }),
      figure("place:market", "price", 500, "USD/t", { of: "oil" }),
      figure("link:dear", "tariff", 30, "USD/t"),
      figure("link:cheap", "tariff", 10, "USD/t"),
      figure("contract:nomination", "share", 0.9, "ratio", { asOf: "2026-01-01", note: "set with the flows in view" }),
      flow("dear", 2021, 70),
      flow("cheap", 2021, 30),
      flow("dear", 2022, 80),
      flow("cheap", 2022, 40),
      figure("case:toy", "export", 100, "Mt", { of: "oil", ...year(2021) }),
      figure("case:toy", "export", 120, "Mt", { of: "oil", ...year(2022) }),
    ],
    backtest: PLAN,
  };
}
