import { count } from "../format.ts";
import { byVerdict, verdictCounts } from "../readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

const MOST = 8;

/** A short table of the claims whose words match, those that no longer stand first; returns the ids. */
export function claimsAbout(writer: Writer, view: View, section: string, words: RegExp): string[] {
  const found = view.assessment.claims.claims.filter((result) => {
    const claim = view.claim(result.id);
    return claim !== undefined && words.test(`${claim.subject} ${claim.predicate} ${claim.object}`);
  });
  if (found.length === 0) return [];
  const counts = verdictCounts(found);
  const checkable = byVerdict(found).filter((c) => c.verdict !== "opinion");
  const shown = checkable.slice(0, MOST);
  const named = (shown.length === 0 ? found : shown).slice(0, 6).map((c) => c.id);
  const restIds = shown.length === 0 ? named : [`tab-claims-${section}`, ...named];
  const opinions =
    counts.opinion === 0 ? "" : ` ${count(counts.opinion, "is", "are")} opinion, which no record can settle.`;
  writer.paragraph(
    `${count(found.length, "examined sentence touches", "examined sentences touch")} on this: ${counts.supported} supported, ${counts.contradicted + counts.outdated} contradicted or outdated, ` +
      `${counts.imprecise + counts.ambiguous} imprecise or ambiguous, ${counts.unverified} without a verdict.${opinions}`,
    restIds,
  );
  writer.table({
    id: `tab-claims-${section}`,
    title:
      checkable.length > shown.length
        ? `The ${shown.length} of ${checkable.length} sentences to look at first`
        : "The sentences that a record can settle",
    unit: "verdicts",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Claim", "Sentence", "Verdict", "By", "Reason"],
      shown.map((c) => [c.id, `“${c.quote}”`, c.verdict, c.verdictBy, c.reason]),
    ),
  });
  return found.map((c) => c.id);
}
