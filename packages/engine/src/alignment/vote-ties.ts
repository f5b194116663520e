import { lookup } from "../case/lookup.ts";
import type { AlignmentDomain } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import { normalQuantile } from "../quantity/elementary.ts";
import { firstYear, lastYear } from "./held-figures.ts";
import type { Reading, Tie } from "./types.ts";

/** Share of chance on each side of an interval of an agreement share, as that of the ideal points. */
const TAIL = 0.05;

/** Ties of a domain of votes: the share of roll calls on which the focal state and the pole's voter voted alike, in the latest year up to `year` that has one. */
export function voteTies(kase: Case, domain: AlignmentDomain, year: number): Tie[] {
  const told = latestYear(kase, domain, year);
  return domain.poles.map(({ pole, series, note }) => {
    const figure = told === null ? undefined : identicalIn(kase, series[0] ?? pole, told);
    const calls = figure && rollCallsOf(kase, figure);
    return {
      ...{
        pole,
        domain: domain.id,
        unit: "ratio",
        note: figure ? note : `no roll calls with ${series[0] ?? pole} known`,
      },
      tie: figure ? (calls ? wilson(figure.value, calls.value) : { value: figure.value }) : null,
      figures: [figure, calls].flatMap((one) => (one ? [one.id] : [])),
      basis: figure?.basis ?? null,
      year: figure ? told : null,
    };
  });
}

function latestYear(kase: Case, domain: AlignmentDomain, year: number): number | null {
  const years = domain.poles.flatMap(({ pole, series }) => yearly(kase, series[0] ?? pole).map(firstYear));
  const known = years.filter((one) => one <= year);
  return known.length === 0 ? null : Math.max(...known);
}

function yearly(kase: Case, voter: string): Figure[] {
  const figures = lookup(kase).figures(`actor:${kase.focal}`, "identical-votes", voter);
  return figures.filter((figure) => firstYear(figure) === lastYear(figure));
}

function identicalIn(kase: Case, voter: string, year: number): Figure | undefined {
  return yearly(kase, voter).find((figure) => firstYear(figure) === year);
}

function rollCallsOf(kase: Case, { subject, of, from, to }: Figure): Figure | undefined {
  return lookup(kase)
    .figures(subject, "roll-calls", of)
    .find((figure) => figure.from === from && figure.to === to);
}

/**
 * A share of n roll calls with its 90 % interval, as if they were drawn from all that could have been put to a vote (Wilson 1927:
 * never beyond 0 or 1, wide where n is small).
 */
function wilson(share: number, n: number): Reading {
  const z = normalQuantile(1 - TAIL);
  const square = (z * z) / n;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + (square / n) * 0.25);
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
