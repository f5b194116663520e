import { count } from "../format.ts";
import { notModelled, verdictCounts } from "../readings.ts";
import type { View } from "../view.ts";
import type { Writer } from "../writer.ts";
import { claimsAbout } from "./claim-lists.ts";
import { POLITICAL_OUTLOOKS } from "./politics-outlooks.ts";

interface Outlook {
  readonly id: string;
  readonly title: string;
  readonly words: RegExp;
  readonly gap: string;
  readonly keys: readonly string[];
}

const OUTLOOKS: readonly Outlook[] = [
  {
    id: "continued-multi-vectorism",
    title: "Continued Multi-Vectorism",
    words: /multi-?vector|balanc|equilibrium/i,
    gap: "Whether balance holds, and at what price, needs rival theories run side by side over many futures. Neither the theories nor the futures run yet.",
    keys: ["theor", "future", "multi"],
  },
  {
    id: "increased-western-involvement",
    title: "Increased Western Involvement",
    words: /\bUS\b|U\.S\.|EU\b|europe|west|nato/i,
    gap: "What outside money, licences or guarantees change is not computed; the finance channels are not modelled.",
    keys: ["west", "finance", "licen", "sanction"],
  },
  {
    id: "threats-from-isolation",
    title: "Threats from Isolation",
    words: /retaliat|pressure|isolat|over-?align|provok/i,
    gap: "A threshold of over-alignment is asserted by one of the texts; the record does not identify it, and no retaliation is modelled.",
    keys: ["retaliat", "isolation", "window"],
  },
];

/** The three outlooks: each says what the physical model can contribute and what it cannot. */
export function writeAssessments(writer: Writer, view: View): void {
  writer.heading(1, "strategic-assessments", "Strategic Assessments");
  const { politics } = view.assessment;
  const { opinion } = verdictCounts(view.assessment.claims.claims);
  if (politics !== null) {
    writer.paragraph(
      `This part looks forward, over ${politics.futures} futures of ${Number(politics.to.slice(0, 4)) - Number(politics.from.slice(0, 4))} years and under each theory. ${count(opinion, "examined sentence")} are opinions or predictions; no result here proves one. The physical results above hold under every theory, because they ask what a closure does, not whether it comes.`,
      ["tab-politics-theories", "annex-claims", "fig-shocks"],
    );
  } else {
    writeNothing(writer, view, opinion);
  }
  for (const outlook of OUTLOOKS) {
    writer.heading(2, outlook.id, outlook.title);
    const write = POLITICAL_OUTLOOKS[outlook.id];
    if (politics !== null && write !== undefined) write(writer, view, politics);
    else writer.missing(notModelled(view, outlook.keys) || outlook.gap, ["annex-claims"]);
    claimsAbout(writer, view, outlook.id, outlook.words);
  }
}

function writeNothing(writer: Writer, view: View, opinion: number): void {
  writer.paragraph(
    `This part looks forward, and most of it cannot be computed yet: ${count(opinion, "examined sentence")} are opinions or predictions that only rival theories over many futures could test. The physical results above hold under each of them, because they ask what a closure does, not whether it comes.`,
    ["annex-claims", "fig-shocks"],
  );
  const general = notModelled(view, ["assessment"]);
  if (general !== "") writer.missing(general, ["annex-claims"]);
}
