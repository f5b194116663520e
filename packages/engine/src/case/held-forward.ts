import { dayOf } from "../quantity/dates.ts";
import type { Case, Figure } from "./types.ts";

/** Amounts of periods that a network reads: without them a year has no output and nobody who takes it. */
const HELD = new Set(["production", "intake", "demand"]);

/**
 * The case with output, intake and demand of its last known year repeated in every year of [from, to) (calendar years). A series is repeated
 * from the last calendar year that was over by the case's date and that its figures cover whole; other series end where they end. What is
 * repeated is `assumed`, and says of which year. Capacities and prices hold by themselves until superseded.
 */
export function heldForward(kase: Case, from: number, to: number): Case {
  const last = Number(kase.asOf.slice(0, 4)) - 1;
  const series = new Map<string, Figure[]>();
  for (const figure of kase.figures) {
    if (!figure.use || !HELD.has(figure.quantity) || figure.to === "") continue;
    const key = `${figure.subject}|${figure.quantity}|${figure.of}`;
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  const held = [...series.values()].flatMap((figures) => repeated(figures, last, from, to));
  return { ...kase, figures: [...kase.figures.filter((figure) => !reaches(figure, from)), ...held] };
}

/** A stated amount of a year that is held is set aside: one assumption rules the whole window. */
function reaches(figure: Figure, from: number): boolean {
  return HELD.has(figure.quantity) && figure.from !== "" && Number(figure.from.slice(0, 4)) >= from;
}

function repeated(figures: readonly Figure[], last: number, from: number, to: number): Figure[] {
  const years = [...new Set(figures.map((figure) => Number(figure.from.slice(0, 4))))].sort((a, b) => b - a);
  const year = years.find((candidate) => candidate <= last && covers(within(figures, candidate), candidate));
  if (year === undefined) return [];
  const own = within(figures, year);
  return Array.from({ length: to - from }, (_, i) => from + i).flatMap((later) =>
    own.map((figure) => movedTo(figure, year, later)),
  );
}

function within(figures: readonly Figure[], year: number): Figure[] {
  return figures.filter((figure) => figure.from >= `${year}-01-01` && dayOf(figure.to) <= dayOf(`${year + 1}-01-01`));
}

function covers(figures: readonly Figure[], year: number): boolean {
  let reached = dayOf(`${year}-01-01`);
  const ordered = [...figures].sort((a, b) => dayOf(a.from) - dayOf(b.from));
  for (const figure of ordered) if (dayOf(figure.from) <= reached) reached = Math.max(reached, dayOf(figure.to));
  return reached >= dayOf(`${year + 1}-01-01`);
}

function movedTo(figure: Figure, year: number, later: number): Figure {
  const move = (date: string) =>
    `${Number(date.slice(0, 4)) + later - year}${date.slice(4).replace("-02-29", "-02-28")}`;
  return {
    ...figure,
    id: `${figure.id}~${later}`,
    from: move(figure.from),
    to: move(figure.to),
    basis: "assumed",
    note: `Held at the level of ${year}.`,
  };
}
