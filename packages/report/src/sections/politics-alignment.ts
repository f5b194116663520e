import type { AlignmentResult, DomainAlignment, PoliticsResult } from "@multivector/engine";
import { count, distinct, inSentence, listText } from "../format.ts";
import { alignmentFigure } from "../pictures/alignment.ts";
import { ranged, recordedCell, two } from "../political-words.ts";
import { partyName, sourcesOf } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** Alignment by domain, with the floors that a text asks for: what is measured, with its interval, and what is not known. */
export function writeAlignment(writer: Writer, view: View, { alignment }: PoliticsResult): void {
  writer.paragraph(`${spreadWords(view, alignment)} ${unknownWords(alignment)}`.trim(), [
    "fig-politics-alignment",
    "tab-politics-domains",
  ]);
  for (const domain of alignment.domains.filter(({ measure }) => measure === "votes")) {
    writer.paragraph(voteWords(view, alignment, domain), [
      "fig-politics-alignment",
      ...(alignment.net.length > 0 ? ["tab-politics-poles"] : []),
      ...distinct(domain.ties.flatMap(({ figures }) => sourcesOf(view, figures))).slice(0, 3),
    ]);
  }
  writer.figure(alignmentFigure(view, alignment));
  writeDomains(writer, view, alignment);
  writePoles(writer, view, alignment);
  writeFloors(writer, view, alignment);
}

/** Below this effective number of poles a domain leans on one. */
const ONE_POLE = 1.5;
/** From this part of the poles it measures on, a domain is spread. */
const SPREAD = 0.6;

function spreadWords(view: View, { domains }: AlignmentResult): string {
  const measured = domains.filter(({ effectivePoles, ties }) => effectivePoles !== null && ties.length > 1);
  const wide = measured.filter(
    ({ effectivePoles, ties }) => effectivePoles!.value >= SPREAD * ties.length && ties.length > 2,
  );
  const lean = measured.filter(({ effectivePoles }) => effectivePoles!.value < ONE_POLE);
  const named = (list: readonly DomainAlignment[], poles: boolean) =>
    list
      .map(({ title, effectivePoles, ties, first }) => {
        const pole = poles && first !== null ? `${partyName(view, first)}, ` : "";
        return `${inSentence(title)} (${pole}${two(effectivePoles!.value)} of ${ties.length})`;
      })
      .join("; ");
  const many =
    wide.length === 0 ? "is multi-vector in no domain that is measured" : `is multi-vector in ${named(wide, false)}`;
  const one = lean.length === 0 ? "" : ` It leans on one pole in ${named(lean, true)}.`;
  return `By the effective number of poles, ${view.focalName} ${many}.${one} There is no single degree of alignment: domains are shown apart and are not added up.`;
}

function unknownWords({ domains }: AlignmentResult): string {
  const unknown = domains.filter(({ measure, ties }) => measure === "none" || ties.every(({ tie }) => tie === null));
  return unknown.length === 0
    ? ""
    : `No number is known for ${listText(unknown.map(({ title }) => inSentence(title)))}.`;
}

function voteWords(view: View, alignment: AlignmentResult, domain: DomainAlignment): string {
  const words = (pole: string | null) => {
    const tie = domain.ties.find((one) => one.pole === pole);
    return tie === undefined || pole === null
      ? null
      : `${partyName(view, pole)}, alike in ${recordedCell(tie.tie, tie.unit)}`;
  };
  const [first, last] = [words(domain.first), words(domain.last)];
  const order =
    first === null || last === null
      ? "no pole is first and none last: two stand level, or too few are known"
      : `first comes ${first}; last comes ${last}`;
  const near = alignment.distances.map(({ pole, distance }) => `${partyName(view, pole)} ${ranged(distance)}`);
  const year = alignment.distances[0]?.year;
  const points = near.length === 0 ? "" : ` Distance of ideal points in ${year}: ${listText(near)} points.`;
  const held = alignment.dynamic === null ? "" : ` Dynamic model: ${inSentence(alignment.dynamic.says)}`;
  return `${domain.title}, ${domain.year}: ${order}. ${domain.note}${points}${held}`;
}

function writeDomains(writer: Writer, view: View, { domains }: AlignmentResult): void {
  writer.table({
    id: "tab-politics-domains",
    title: "What each domain counts",
    unit: "effective number of poles, with its range",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Domain", "Year", "#Effective poles", "What is counted"],
      domains.map(({ title, year, effectivePoles, ties, note, measure }) => [
        title,
        year === null ? "not known" : String(year),
        effectivePoles === null ? "not known" : `${ranged(effectivePoles)} of ${ties.length}`,
        [note, ...(measure === "bodies" ? [] : distinct(ties.map((tie) => tie.note)).slice(0, 2))]
          .filter((text) => text !== "")
          .join(" "),
      ]),
    ),
  });
}

function writePoles(writer: Writer, view: View, { net, opposed }: AlignmentResult): void {
  const name = (pole: string) => partyName(view, pole);
  writer.table({
    id: "tab-politics-poles",
    title: "Between two poles: net alignment, and votes on which they opposed each other",
    caption:
      "Net alignment from ideal points: 1 is with the first or beyond it, \u22121 with the second. Where the poles’ own intervals overlap, which is nearer means nothing.",
    unit: "net alignment from \u22121 to 1 (low to high); number of roll calls",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Poles", "#Year", "#Net alignment", "Roll calls of yes against no: with the first, with the second, abstained"],
      net.map((one) => {
        const votes = opposed.filter(({ a, b }) => a === one.a && b === one.b).sort((a, b) => b.to - a.to)[0];
        return [
          `${name(one.a)}, ${name(one.b)}`,
          String(one.year),
          one.coincide ? "means nothing" : one.net === null ? "not known" : ranged(one.net),
          votes === undefined
            ? ""
            : `${votes.withA}, ${votes.withB}, ${votes.abstained} (${votes.from}\u2013${votes.to})`,
        ];
      }),
    ),
  });
}

function writeFloors(writer: Writer, view: View, { floors, domains }: AlignmentResult): void {
  if (floors.length === 0) return;
  const broken = floors.filter(({ holds }) => holds === false);
  const unsure = floors.filter(({ holds, sure }) => holds === true && sure === false);
  const title = (id: string) => inSentence(domains.find(({ domain }) => domain === id)?.title ?? id);
  const named = (list: typeof floors) =>
    listText(list.map((one) => `${partyName(view, one.pole)} in ${title(one.domain)}`));
  const verdict = broken.length === 0 ? "none is broken" : `broken: ${named(broken)}`;
  const open = unsure.length === 0 ? "" : `; not sure inside the ranges: ${named(unsure)}`;
  writer.paragraph(
    `One text asks to keep ties to every pole. Of ${count(floors.length, "floor")} drawn from it, ${verdict}${open}. The floors themselves are assumed, with wide ranges: no text states a number.`,
    ["tab-politics-floors", ...distinct(floors.flatMap(({ claims }) => claims)).slice(0, 4)],
  );
  writer.table({
    id: "tab-politics-floors",
    title: "Floors of ties",
    unit: "share in per cent, or number of bodies; (low to high)",
    sources: distinct(floors.flatMap(({ claims }) => claims)),
    dense: true,
    table: tableOf(
      ["Tie", "#Is", "#At least", "Holds", "Sure inside both ranges"],
      floors.map((one) => [
        `${partyName(view, one.pole)}: ${title(one.domain)}`,
        recordedCell(one.tie, one.unit),
        recordedCell(one.least, one.unit),
        one.holds === null ? "not known" : one.holds ? "yes" : "NO",
        one.sure === null ? "not known" : one.sure ? "yes" : "no",
      ]),
    ),
  });
}
