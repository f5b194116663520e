import type { Claim, Verdict } from "@multivector/engine";

const origin = { file: "claims.yaml", line: 1 };

const WORDS = [
  "balances",
  "trades with",
  "joins",
  "depends on",
  "promotes culture of",
  "fears retaliation of",
  "mediates between",
];
const VERDICTS: readonly Verdict[] = [
  "supported",
  "opinion",
  "contradicted",
  "imprecise",
  "opinion",
  "outdated",
  "ambiguous",
  "unverified",
];

const toyVerdict = (n: number): Verdict => VERDICTS[n % VERDICTS.length]!;

function claim(text: string, n: number, kind: string): Claim {
  return {
    id: `C${text}-${String(n).padStart(2, "0")}`,
    text,
    line: n,
    kind,
    quote: `Midland ${WORDS[n % WORDS.length]} its neighbours (${n})`,
    subject: "Midland",
    predicate: WORDS[n % WORDS.length]!,
    object: "neighbours",
    value: "",
    unit: "",
    asOf: "2030",
    definition: "",
    checkableBy: "data",
    conflictsWith: [],
    checks: [],
    origin,
    recorded: {
      verdict: toyVerdict(n),
      reason: "Compared with the yearbook, which says otherwise for two of three years.",
      sources: ["yearbook"],
    },
  };
}

/** Two invented texts: an article, and a report with twelve recommendations. */
export const CLAIMS: readonly Claim[] = [
  ...Array.from({ length: 14 }, (_, i) => claim("900", i + 1, "relation")),
  ...Array.from({ length: 8 }, (_, i) => claim("901", i + 1, "quantity")),
  ...Array.from({ length: 12 }, (_, i) => claim("901", i + 20, "recommendation")),
];
