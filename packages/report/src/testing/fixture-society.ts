import type { Reading, RuleReading, SocietyResult, ThreatReading } from "@multivector/engine";

const of = (value: number, low: number, high: number): Reading => ({ value, low, high });

function rule(
  id: string,
  title: string,
  on: Reading | null,
  off: Reading | null,
  mechanism: string,
  unit = "1/y",
): RuleReading {
  return { id, title, unit, on, off, mechanism, claims: ["C901-03"], says: `${title}: the strength is assumed.` };
}

const SCALE = "change on a scale from 0 to 1";

const RULES: RuleReading[] = [
  rule(
    "identity-cohesion",
    "Cohesion after ten years of heritage events",
    of(0.14, -0.14, 0.69),
    { value: 0 },
    "M27",
    SCALE,
  ),
  rule(
    "identity-side-effect",
    "Balance between communities after ten years",
    of(-0.41, -1, 0.44),
    { value: 0 },
    "M27a",
    SCALE,
  ),
  rule(
    "identity-net-north",
    "Cohesion with the side effect counted: north",
    of(-0.12, -0.57, 0.58),
    of(0.14, -0.14, 0.69),
    "M27",
    SCALE,
  ),
  rule("help-pact", "Help of the River Pact in unrest", of(0.6, 0.2, 0.9), of(0.1, 0, 0.3), "M05", "ratio"),
  rule("coordination-M22", "Acting together on corridors", null, null, "M22", "USD million/y"),
  rule("first-arms-supplier", "Share of Northreach in the arms delivered", null, { value: 0.94 }, "M09", "ratio"),
  rule(
    "unrest-elites",
    "Nationwide unrest when the elite falls out",
    of(0.15, 0.005, 0.56),
    of(0.072, 0.005, 0.24),
    "M28",
  ),
  rule(
    "nr-incursion-M15",
    "Northreach attacks: foreign stakes deter an attack",
    of(0.0061, 7e-7, 0.072),
    of(0.014, 0.000014, 0.072),
    "M15",
  ),
  rule(
    "nr-incursion-M16",
    "Northreach attacks: trade lowers the chance",
    of(0.014, 0.000014, 0.072),
    of(0.014, 0.000014, 0.072),
    "M16",
  ),
  rule(
    "currency-shock-now",
    "Mark when the crown loses 30 % of its value",
    of(0.08, -0.008, 0.16),
    { value: 0 },
    "M31",
    "share of its value lost",
  ),
  rule("relocation-firms", "Firms that move in", of(5200, 4000, 6400), null, "M12", "firms/y"),
];

const threat = (id: string, title: string, rate: RuleReading | null, imminence: string): ThreatReading => ({
  ...{ threat: id, title, severity: of(4, 2, 5), imminence },
  rate: rate && { ...rate, id: `threat-${id}`, title },
  indicators: ["An inspection is announced", "A court date"],
  claims: ["C901-05"],
  shocks: rate === null ? [] : ["closure"],
});

const THREATS: ThreatReading[] = [
  threat("incursion", "Northreach moves into the north", RULES[7]!, "remote"),
  threat("halt", "Northern Pipeline halted", rule("", "", of(0.1, 0.024, 0.23), of(0.1, 0.024, 0.23), ""), "months"),
  threat("isolation", "Isolation", null, "not known"),
];

const MONTHS = Array.from({ length: 24 }, (_, i) => ({
  month: `${2029 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}-01`,
  beta: 0.6 - i * 0.02,
  low: 0.3 - i * 0.02,
  high: 0.9 - i * 0.02,
}));

/** Invented rest of the system: rules with ranges, on and off, and what nobody knows. */
export function toySociety(): SocietyResult {
  return {
    memberships: [
      { body: "pact", role: "member", from: "1995-01-01", to: "" },
      { body: "league", role: "observer", from: "2012-01-01", to: "" },
    ],
    compatibility: [
      {
        ...{ duty: "pact-no-other", body: "pact", title: "No other alliance", with: "lever-901-04" },
        ...{
          warning: "Joint exercises stand beside a duty of the River Pact: members join no other alliance.",
          conflicts: ["K1"],
        },
      },
    ],
    arms: [
      { supplier: "NR", from: "2020-01-01", to: "2025-01-01", share: 0.62, figure: "share/case:toyland/arms:NR@2020" },
      { supplier: "WH", from: "2020-01-01", to: "2025-01-01", share: 0.2, figure: "share/case:toyland/arms:WH@2020" },
      { supplier: "NR", from: "2025-01-01", to: "2030-01-01", share: 0.94, figure: "share/case:toyland/arms:NR@2025" },
    ],
    mediation: [
      {
        between: ["NR", "SV"],
        ties: [
          { actor: "NR", tie: of(0.63, 0.58, 0.75), figures: ["identical-votes/actor:ML/NR"] },
          { actor: "SV", tie: of(0.56, 0.47, 0.75), figures: ["identical-votes/actor:ML/SV"] },
        ],
        ...{ weakest: "SV", threshold: of(0.4, 0.2, 0.57), eligible: true, open: true, claims: ["C901-07"] },
      },
      {
        between: ["NR", "WH"],
        ties: [
          { actor: "NR", tie: of(0.63, 0.58, 0.75), figures: ["identical-votes/actor:ML/NR"] },
          { actor: "WH", tie: null, figures: [] },
        ],
        ...{ weakest: null, threshold: of(0.4, 0.2, 0.57), eligible: null, open: true, claims: ["C901-07"] },
      },
    ],
    passThrough: {
      ...{ of: "Mark", on: "Crown", window: 36, notes: ["What moves both at once is in the slope too."] },
      regimes: [
        { title: "dollar peg", from: "2019-01-01", to: "2022-01-01", beta: null, months: 36 },
        { title: "float", from: "2022-01-01", to: "2027-01-01", beta: of(0.63, 0.51, 0.75), months: 60 },
        { title: "since the war", from: "2027-01-01", to: "", beta: of(0.24, -0.02, 0.5), months: 48 },
      ],
      rolling: MONTHS,
    },
    threats: THREATS,
    finance: [
      {
        ...{
          channel: "bank",
          title: "Development bank of the west",
          limitUsdM: of(500, 200, 900),
          limitIsYearly: true,
        },
        ...{ interest: of(0.05, 0.03, 0.08), delayYears: of(2, 1, 4), claims: ["C900-05"], note: "Loans only." },
        investments: [{ investment: "tanks", costUsdM: of(40, 20, 80), covers: of(1, 1, 1), standsAfter: of(4, 2, 6) }],
      },
    ],
    rules: RULES,
    deterrence: {
      stakes: [{ owner: "WH", usdBillion: 22.4, share: 0.41, figure: "fdi", note: "Residence of the direct owner." }],
      level: { value: 0.55 },
      elsewhere: [{ actor: "SV", name: "Southvale", level: { value: 0.49 }, figure: "fdi", note: "Attacked in 2014." }],
      hazards: [],
      rules: RULES.slice(7, 9),
      notModelled: [],
    },
    joint: [
      {
        ...{ body: "league", members: ["SV", "WH"] },
        corridors: [
          { corridor: "vale", name: "Lake and Vale route", inside: ["SV"], outside: [] },
          { corridor: "north", name: "Northern Pipeline", inside: ["SV"], outside: ["NR"] },
        ],
      },
    ],
    notModelled: [{ what: "When unrest comes", why: "So few episodes allow a rate with a wide range, but no date." }],
  };
}
