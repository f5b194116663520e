import type { Case, Verdict } from "../case/types.ts";
import type { ClaimResult, TextReading } from "./types.ts";

/** Every verdict, in the order in which reports list them. */
export const VERDICTS: readonly Verdict[] = [
  "supported",
  "contradicted",
  "outdated",
  "imprecise",
  "ambiguous",
  "unverified",
  "opinion",
];

const FALLEN: readonly Verdict[] = ["contradicted", "outdated", "imprecise"];

/** For each text: how many claims have which verdict, and which sentences a reader should no longer rely on, with the reason. */
export function readTexts(data: Case, claims: readonly ClaimResult[]): TextReading[] {
  return data.texts.map((text) => {
    const own = claims.filter((claim) => claim.text === text.id);
    return {
      text: text.id,
      author: text.author,
      thesis: text.thesis,
      theory: text.theory,
      counts: countsOf(own),
      noLongerStand: own.filter((claim) => FALLEN.includes(claim.verdict)).map(sentenceOf),
    };
  });
}

function countsOf(claims: readonly ClaimResult[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const claim of claims) counts[claim.verdict] += 1;
  return counts;
}

function sentenceOf(claim: ClaimResult): string {
  return `${claim.id} (line ${claim.line}) "${claim.quote}": ${claim.verdict}. ${claim.reason}`;
}
