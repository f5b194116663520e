import type { Assessment, Basis, ClaimResult, ExposureRow, LinkFlow, Series, Verdict } from "@multivector/engine";
import { toyBacktest } from "./fixture-backtest.ts";
import { toyCase } from "./fixture-case.ts";
import { toyCoercion, toyTransit } from "./fixture-coercion.ts";
import { toyPolitics } from "./fixture-politics.ts";
import { shock, weak } from "./fixture-shocks.ts";

const flow = (
  link: string,
  corridor: string,
  focal: number,
  total = focal,
  basis: Basis = "observed",
  commodity = "crude",
  unit = "kt",
): LinkFlow => ({
  link,
  corridor,
  commodity,
  unit,
  focal,
  total,
  capacity: null,
  basis,
});

const corridorRow = (
  corridor: string,
  name: string,
  focal: number,
  total: number,
  observed: number | null,
  basis = "observed",
  commodity = "crude",
  unit = "kt",
) => ({
  corridor,
  name,
  commodity,
  unit,
  focal,
  total,
  observed,
  observedSource: observed === null ? "" : "operator",
  observedBasis: basis,
});

function exposureRow(
  key: string,
  label: string,
  share: number | null,
  year: number,
  definition: string,
  partition: boolean,
  basis: Basis = "observed",
): ExposureRow {
  return {
    key,
    label,
    share,
    ...(basis === "derived" && share !== null ? { low: share * 0.9, high: Math.min(1, share * 1.1) } : {}),
    amount: share === null ? null : share * 58_900,
    unit: "kt",
    year,
    definition,
    partition,
    basis,
    sources: ["operator", "yearbook"],
    figures: [],
    note: "",
  };
}

function years(measure: string, corridor: string, values: readonly number[], basis: Basis = "observed"): Series {
  return {
    measure,
    of: { corridor },
    unit: "kt",
    basis,
    points: values.map((value, i) => ({ from: `${2023 + i}-01-01`, to: `${2024 + i}-01-01`, value })),
  };
}

const verdictList: readonly Verdict[] = [
  "supported",
  "contradicted",
  "imprecise",
  "outdated",
  "ambiguous",
  "unverified",
  "opinion",
];

function claimResults(): ClaimResult[] {
  return toyCase().claims.map((c, i) => ({
    id: c.id,
    text: c.text,
    line: c.line,
    quote: c.quote,
    verdict: c.recorded.verdict,
    verdictBy: i % 3 === 0 ? "check" : "record",
    reason: c.recorded.reason,
    checks: [],
    definition: "",
    conflicts: [],
    sources: ["yearbook"],
  }));
}

/** The invented results: round numbers, every kind of row at least once. */
export function toyAssessment(): Assessment {
  const claims = claimResults();
  const reading = (text: string, author: string, thesis: string, theory: string) => {
    const own = claims.filter((c) => c.text === text);
    const counts = Object.fromEntries(verdictList.map((v) => [v, own.filter((c) => c.verdict === v).length])) as Record<
      Verdict,
      number
    >;
    return {
      text,
      author,
      thesis,
      theory,
      counts,
      noLongerStand: own.filter((c) => c.verdict === "contradicted" || c.verdict === "outdated").map((c) => c.id),
    };
  };
  return {
    caseId: "toyland",
    title: "Midland between its neighbours",
    focal: "ML",
    asOf: "2031-06-30",
    engine: "0.1.0",
    runId: "7f3a19c2",
    baseline: {
      year: 2030,
      links: [
        flow("north.1", "north", 45_200, 52_000),
        flow("north.2", "north", 45_200, 52_000),
        flow("vale.1", "vale", 7_800, 7_800, "assumed"),
        flow("vale.2", "vale", 7_800),
        flow("vale.3", "vale", 7_800),
        flow("east.0", "east", 5_000),
        flow("east.1", "east", 5_000, 15_000),
        flow("east.2", "east", 5_000, 15_000),
        flow("old.1", "old", 0),
        flow("boxes.1", "boxes", 41_000, 90_000, "derived", "container", "TEU"),
      ],
      paths: [
        { origin: "bigfield", corridor: "north", market: "westmarket", commodity: "crude", unit: "kt", amount: 42_200 },
        { origin: "oldfield", corridor: "north", market: "westmarket", commodity: "crude", unit: "kt", amount: 3_000 },
        { origin: "bigfield", corridor: "vale", market: "westmarket", commodity: "crude", unit: "kt", amount: 7_800 },
        { origin: "oldfield", corridor: "east", market: "eastmarket", commodity: "crude", unit: "kt", amount: 5_000 },
      ],
      corridors: [
        corridorRow("north", "Northern Pipeline", 45_200, 52_000, 52_300),
        corridorRow("vale", "Lake and Vale route", 7_800, 7_800, 6_200, "derived"),
        corridorRow("east", "Eastern line", 5_000, 15_000, 15_100),
        corridorRow("old", "Old northern line", 0, 0, null),
        corridorRow("boxes", "Box road", 41_000, 90_000, 88_000, "observed", "container", "TEU"),
      ],
      balance: [
        { what: "Production", commodity: "crude", unit: "kt", value: 74_300 },
        { what: "Refinery intake", commodity: "crude", unit: "kt", value: 15_100 },
        { what: "Exports", commodity: "crude", unit: "kt", value: 58_000 },
      ],
      shadowPrices: [{ ref: "row:moorings", unit: "USD/t", days: 41, value: 62, low: 50, high: 71 }],
      series: [
        years("flow", "north", [41_000, 43_500, 44_100, 40_800, 44_000, 45_000, 44_700, 45_200]),
        years("flow", "vale", [2_100, 2_600, 3_900, 5_200, 6_800, 7_100, 7_600, 7_800], "derived"),
        years("flow", "east", [9_800, 8_900, 7_300, 6_100, 5_600, 5_100, 4_900, 5_000]),
      ],
      weakInputs: weak,
    },
    exposure: {
      tables: [
        {
          definition: "by-state",
          title: "Crude exports by state crossed",
          statement: "Tonnes that touch a territory over all tonnes.",
          commodity: "crude",
          by: "state",
          year: 2030,
          unit: "kt",
          partition: false,
          hhi: null,
          effectiveNumber: null,
          note: "",
          rows: [
            exposureRow("NR", "Northreach", 0.78, 2030, "by-state", false),
            exposureRow("SV", "Southvale", 0.134, 2030, "by-state", false, "derived"),
            exposureRow("EM", "Eastmoor", 0.086, 2030, "by-state", false),
          ],
        },
        {
          definition: "by-route",
          title: "Crude exports by corridor",
          statement: "Tonnes by each corridor over all tonnes.",
          commodity: "crude",
          by: "route",
          year: 2030,
          unit: "kt",
          partition: true,
          hhi: 0.634,
          effectiveNumber: 1.58,
          note: "",
          rows: [
            exposureRow("north", "Northern Pipeline", 0.78, 2030, "by-route", true),
            exposureRow("vale", "Lake and Vale route", 0.134, 2030, "by-route", true, "derived"),
            exposureRow("east", "Eastern line", 0.086, 2030, "by-route", true),
          ],
        },
        {
          definition: "fdi",
          title: "Direct investment by investor",
          statement: "Stock at the end of the year.",
          commodity: "investment",
          by: "investor",
          year: 2029,
          unit: "USD billion",
          partition: true,
          hhi: 0.33,
          effectiveNumber: 3,
          note: "One third has no named owner.",
          rows: [
            { ...exposureRow("WH", "WH", 0.41, 2029, "fdi", true), amount: 22.4, unit: "USD billion" },
            { ...exposureRow("NR", "NR", null, 2029, "fdi", true) },
          ],
        },
      ],
      answers: [
        {
          id: "north80",
          question: "Does 80 % of the crude leave through Northreach?",
          claim: "C900-04",
          stated: "80 %",
          verdict: "True of one reading, not of the others.",
          answers: [
            exposureRow("a", "One pipeline, all exports", 0.78, 2030, "by-route", true),
            exposureRow("b", "Any use of its territory", 0.91, 2030, "by-state", false, "derived"),
            exposureRow("c", "Western-bound exports only", 0.85, 2030, "by-route", true),
            exposureRow("d", "Ten years earlier", 0.52, 2020, "by-route", true, "memory"),
            exposureRow("e", "Including refined products", null, 2030, "by-route", true),
          ],
        },
      ],
    },
    shocks: [
      shock("closure", "Northern Pipeline closed", 30, 2900, 0.31),
      shock("storm", "Two moorings lost", 57, 1410, 0.18),
      shock("order", "Court order replayed", 18, 0, 0.12),
      shock("rail", "Lakeside rail cut", 30, 118, 0.74),
    ],
    transit: toyTransit(),
    coercion: toyCoercion(),
    politics: toyPolitics(),
    backtest: toyBacktest(),
    claims: {
      claims,
      flags: [
        {
          id: "K1",
          kind: "between",
          title: "One text urges speed, the other restraint",
          claims: ["C900-01", "C901-02"],
          raisedBy: "record",
          reason: "Opposite advice on the same lever.",
          handling: "Kept as rival theories.",
          sources: [],
        },
        {
          id: "D1",
          kind: "record",
          title: "A share stated without a year",
          claims: ["C900-04"],
          raisedBy: "check",
          reason: "The share was 52 % ten years earlier.",
          handling: "Each reading has its own definition.",
          sources: ["yearbook"],
        },
      ],
      texts: [
        reading("900", "A. Columnist", "The window is open; move fast.", "window"),
        reading("901", "Anonymous", "Balance, and diversify below the point of provocation.", "interior optimum"),
      ],
    },
    notModelled: [{ section: "retaliation", text: "No actor answers a move; every shock is put in by hand." }],
  };
}
