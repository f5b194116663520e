import type { AlignmentResult, DomainAlignment, FloorReading, Reading, Tie } from "@multivector/engine";

type Given = Reading | null | undefined;

function tie(domain: string, pole: string, reading: Reading | null, unit = "ratio"): Tie {
  return {
    ...{ domain, pole, tie: reading, unit, figures: [`share/case:toyland/${domain}:${pole}`] },
    ...{ basis: "derived", year: reading === null ? null : 2029, note: reading === null ? "Nobody counts it." : "" },
  };
}

/** A domain with the ties to Northreach, Eastmoor and Westhaven; undefined: it does not measure that pole. */
function domain(
  id: string,
  title: string,
  measure: DomainAlignment["measure"],
  ties: readonly Given[],
  effective: Reading | null,
  more: Partial<DomainAlignment> = {},
): DomainAlignment {
  return {
    ...{ domain: id, title, measure, year: 2029, evenness: null, effectivePoles: effective, elsewhere: 0.2 },
    ties: ["NR", "EM", "WH"].flatMap((pole, i) => {
      const given = ties[i];
      return given === undefined ? [] : [tie(id, pole, given, measure === "bodies" ? "count" : "ratio")];
    }),
    ...{ first: null, last: null, note: `How ${title.toLowerCase()} are counted.` },
    ...more,
  };
}

const of = (value: number, low: number, high: number): Reading => ({ value, low, high });

const DOMAINS: DomainAlignment[] = [
  domain(
    "votes",
    "Votes in the assembly",
    "votes",
    [of(0.67, 0.59, 0.75), of(0.82, 0.74, 0.88), of(0.14, 0.094, 0.22)],
    of(2.4, 2, 2.8),
    {
      ...{ first: "EM", last: "WH", elsewhere: null },
    },
  ),
  domain(
    "trade",
    "Trade",
    "shares",
    [of(0.19, 0.18, 0.19), of(0.22, 0.22, 0.27), of(0.3, 0.27, 0.3)],
    of(2.9, 2.8, 3),
    {
      ...{ first: "WH", last: "NR" },
    },
  ),
  domain(
    "arms",
    "Arms",
    "shares",
    [{ value: 0.94 }, { value: 0 }, { value: 0.034 }],
    { value: 1.16 },
    { first: "NR", elsewhere: 0.026 },
  ),
  domain(
    "bodies",
    "Bodies held together",
    "bodies",
    [{ value: 8 }, { value: 3 }, { value: 4 }],
    { value: 2.6 },
    {
      ...{ first: "NR", last: "EM", elsewhere: null },
    },
  ),
  domain("media", "Media", "none", [], null, { year: null, elsewhere: null, note: "Not known: no survey asks." }),
];

function floor(
  pole: string,
  domainId: string,
  least: Reading,
  reading: Reading,
  holds: boolean,
  sure: boolean,
): FloorReading {
  return {
    floor: `${domainId}-${pole}`,
    pole,
    domain: domainId,
    least,
    tie: reading,
    unit: "ratio",
    holds,
    sure,
    claims: ["C900-05"],
  };
}

/** Invented alignment: many poles in trade, one in arms; a floor that is broken and one that its range leaves open. */
export function toyAlignment(): AlignmentResult {
  return {
    ...{ year: 2030, domains: DOMAINS },
    net: [
      { a: "NR", b: "WH", year: 2029, net: of(0.41, 0.23, 0.58), coincide: false },
      { a: "NR", b: "EM", year: 2029, net: of(-1, -1, 1), coincide: true },
    ],
    distances: [
      { pole: "NR", voter: "NR", year: 2029, distance: of(0.73, 0.53, 0.93) },
      { pole: "EM", voter: "EM", year: 2029, distance: of(0.66, 0.46, 0.85) },
      { pole: "WH", voter: "WH", year: 2029, distance: of(2.5, 2.3, 2.8) },
    ],
    agreement: [{ with: "NR", from: 2029, to: 2029, rollCalls: 86, identical: 0.6744, kappa: 0.31, pi: 0.3, s: 0.67 }],
    opposed: [{ a: "NR", b: "WH", from: 2024, to: 2029, withA: 247, withB: 19, abstained: 30 }],
    floors: [
      floor("NR", "trade", of(0.1, 0.05, 0.2), of(0.19, 0.18, 0.19), true, false),
      floor("EM", "trade", of(0.06, 0.03, 0.12), of(0.22, 0.22, 0.27), true, true),
      floor("WH", "votes", of(0.24, 0.23, 0.26), of(0.14, 0.094, 0.22), false, true),
    ],
    dynamic: {
      ...{ trained: [1999, 2018], tested: [2019, 2029], eta: -0.07, gamma: null, model: 0.1841, noChange: 0.1837 },
      ...{ modelTrained: 0.095, noChangeTrained: 0.108, on: false },
      says: "Off: in 2019 to 2029 it errs by 0.184 points a year, “no change” by 0.184.",
    },
    notes: ["No number: media."],
  };
}
