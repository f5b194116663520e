import { alignmentTies, type TieBar } from "@multivector/charts";
import type { AlignmentResult, DomainAlignment, Tie } from "@multivector/engine";
import type { Figure } from "../document.ts";
import { ranged, recordedCell, two } from "../political-words.ts";
import { partyName, sourcesOf } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf } from "../writer.ts";
import { both } from "./both.ts";

/** Poles in the order of the case, as far as a domain measures them. */
function polesOf({ domains }: AlignmentResult): string[] {
  return [...new Set(domains.flatMap(({ ties }) => ties.map(({ pole }) => pole)))];
}

/** Ties by domain and pole, with intervals and floors. */
export function alignmentFigure(view: View, alignment: AlignmentResult): Omit<Figure, "kind" | "name"> {
  const measured = alignment.domains.filter(({ ties }) => ties.length > 0);
  const poles = polesOf(alignment);
  const title = `How ${view.focalName} stands to each pole, by domain`;
  const figures = measured.flatMap(({ ties }) => ties.flatMap((tie) => tie.figures));
  return {
    id: "fig-politics-alignment",
    title,
    caption:
      "Votes: share of roll calls on which both vote alike. Shares: part of the whole that goes to the pole. Bodies: number held together, the longest bar being the largest number. " +
      "Lines: interval; upright ticks: the least that a text asks to keep. At the right the effective number of poles: 1 means that one pole has all, as many as are measured that none is preferred.",
    unit: "share in per cent, or number of bodies; (low to high)",
    sources: [...sourcesOf(view, figures), `run:${view.assessment.runId}`],
    table: tableOf(
      ["Domain", "Year", ...poles.map((pole) => `#${partyName(view, pole)}`), "#Effective poles", "#To no pole"],
      measured.map((domain) => [
        domain.title,
        domain.year === null ? "not known" : String(domain.year),
        ...poles.map((pole) => tieCell(domain, pole)),
        domain.effectivePoles === null ? "not known" : ranged(domain.effectivePoles),
        domain.elsewhere === null ? "" : recordedCell({ value: domain.elsewhere }, "ratio"),
      ]),
    ),
    ...both(alignmentTies, {
      id: "politics-alignment",
      title,
      desc: measured
        .map((domain) => `${domain.title}: ${poles.map((pole) => tieCell(domain, pole)).join(", ")}`)
        .join("; "),
      poles: poles.map((pole) => shortPole(view, pole)),
      spread: "effective poles",
      key: "bar: tie; line: interval; tick: least asked for; ?: not known",
      rows: measured.map((domain) => ({
        name: domain.title,
        cells: poles.map((pole) => barOf(domain, pole, alignment)),
        spread: domain.effectivePoles === null ? "" : `${two(domain.effectivePoles.value)} of ${domain.ties.length}`,
      })),
    }),
  };
}

/** A bloc by its abbreviation, which is its id; others by name: the columns of a phone are narrow. */
function shortPole(view: View, pole: string): string {
  const isBloc = view.case.actors.some(({ id, kind }) => id === pole && kind === "bloc");
  return isBloc && /^[A-Z]{2,5}$/.test(pole) ? pole : partyName(view, pole);
}

const tieOf = ({ ties }: DomainAlignment, pole: string): Tie | undefined => ties.find((tie) => tie.pole === pole);

function tieCell(domain: DomainAlignment, pole: string): string {
  const tie = tieOf(domain, pole);
  return tie === undefined ? "not counted" : recordedCell(tie.tie, tie.unit);
}

function barOf(domain: DomainAlignment, pole: string, { floors }: AlignmentResult): TieBar | "unknown" | null {
  const tie = tieOf(domain, pole);
  if (tie === undefined) return null;
  if (tie.tie === null) return "unknown";
  const full = domain.measure === "bodies" ? Math.max(1, ...domain.ties.map((one) => one.tie?.value ?? 0)) : 1;
  const floor = floors.find((one) => one.pole === pole && one.domain === domain.domain)?.least;
  const { value, low = value, high = value } = tie.tie;
  return {
    ...{ length: value / full, low: low / full, high: high / full },
    text: tie.unit === "ratio" ? `${two(value * 100)} %` : two(value),
    ...(floor === null || floor === undefined ? {} : { floor: floor.value / full }),
  };
}
