import { count } from "../format.ts";
import { byVerdict } from "../readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

const CONFLICT_KINDS = [
  { kind: "between", letter: "K", title: "Between texts" },
  { kind: "inside", letter: "S", title: "Inside one text" },
  { kind: "record", letter: "D", title: "Against the record" },
] as const;

/** The id with which an entry begins. */
const CLAIM = /^C\d+-\d+[a-z]?/;

/** Every examined sentence with its verdict, text by text, and the list of contradictions. */
export function writeClaims(writer: Writer, view: View): void {
  const { claims, flags, texts } = view.assessment.claims;
  writer.heading(1, "annex-claims", "Annex B: The sentences and their verdicts");
  writer.paragraph(
    `All ${claims.length} examined sentences, by text; those that no longer stand come first. “check” marks a verdict computed from data or a run, “record” one kept with its reason. Quotes are shortened.`,
    texts.map((t) => `tab-claims-${t.text}`),
  );
  for (const text of texts) {
    const own = byVerdict(view.claimsOf(text.text));
    if (own.length === 0) continue;
    writer.heading(2, `claims-${text.text}`, `Text ${text.text}: ${text.author}`);
    writer.paragraph(
      text.noLongerStand.length === 0
        ? "No sentence of this text is contradicted or outdated by the record held here."
        : `${count(text.noLongerStand.length, "sentence")} ${text.noLongerStand.length === 1 ? "does" : "do"} not stand as written.`,
      [`tab-claims-${text.text}`, ...text.noLongerStand.flatMap((entry) => CLAIM.exec(entry)?.[0] ?? []).slice(0, 8)],
    );
    writer.table({
      id: `tab-claims-${text.text}`,
      title: `Sentences of text ${text.text}`,
      unit: "verdicts",
      sources: [`run:${view.assessment.runId}`],
      dense: true,
      table: tableOf(
        ["Claim", "Line", "Sentence", "Verdict", "By", "Reason", "Sources"],
        own.map((c) => [
          c.id,
          String(c.line),
          `“${c.quote}”`,
          c.verdict,
          c.verdictBy,
          c.reason || "–",
          c.sources.join(", ") || "–",
        ]),
      ),
    });
  }
  writer.heading(1, "annex-conflicts", "Annex C: Contradictions");
  writer.paragraph(
    `${count(flags.length, "contradiction")} a reader should not have to find: between texts (K), inside one text (S) and against the record (D), each with how it is handled here.`,
    CONFLICT_KINDS.filter((k) => flags.some((f) => f.kind === k.kind))
      .map((k) => `tab-conflicts-${k.letter}`)
      .concat(["annex-claims"]),
  );
  for (const group of CONFLICT_KINDS) {
    writer.table({
      id: `tab-conflicts-${group.letter}`,
      title: `${group.title} (${group.letter})`,
      unit: "none",
      sources: [`run:${view.assessment.runId}`],
      dense: true,
      table: tableOf(
        ["Id", "Contradiction", "Claims", "Raised by", "Reason", "Handling"],
        flags
          .filter((f) => f.kind === group.kind)
          .map((f) => [f.id, f.title, f.claims.join(", "), f.raisedBy, f.reason, f.handling]),
      ),
    });
  }
}
