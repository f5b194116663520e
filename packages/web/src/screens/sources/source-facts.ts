import { type Basis, dayOf, type Figure, type Source } from "@multivector/engine";

const YEAR = 365.25;

/**
 * Age of a source on a day, in years: to a tenth where day or month of issue are known (the middle of the month), in whole years where only the year
 * is; null where no date is noted.
 */
export function ageOf(issued: string, on: string): number | null {
  if (issued === "") return null;
  if (issued.length === 4) return Number(on.slice(0, 4)) - Number(issued);
  const day = dayOf(issued.length === 7 ? `${issued}-15` : issued);
  return Math.round(((dayOf(on) - day) / YEAR) * 10) / 10;
}

const LICENCE =
  /\b(CC0|CC[ -]BY[-\w .]*\d|Creative Commons[^.;)]*|Open (Government|Data|Database) Licen[cs]e[^.;)]*|public domain|licen[cs]ed under [^.;)]*)/i;

/** The licence that title or note of a source states; empty where neither does. */
export function licenceOf({ title, note }: Source): string {
  return (LICENCE.exec(title) ?? LICENCE.exec(note))?.[0].trim() ?? "";
}

/** Every basis a figure can have, from the firmest to the weakest. */
export const BASES: readonly Basis[] = ["observed", "derived", "estimated", "modelled", "memory", "assumed"];

/** How many figures have which basis. */
export function countByBasis(figures: readonly Figure[]): Readonly<Record<Basis, number>> {
  const counts = Object.fromEntries(BASES.map((basis) => [basis, 0])) as Record<Basis, number>;
  for (const { basis } of figures) counts[basis] += 1;
  return counts;
}

/** Bands of stated confidence, from the surest; `least` is the lower end. */
export const BANDS = [
  { id: "high", least: 0.9 },
  { id: "good", least: 0.7 },
  { id: "middle", least: 0.5 },
  { id: "low", least: 0 },
] as const;
export type Band = (typeof BANDS)[number]["id"];

/** The band of a stated confidence. */
export function bandOf(confidence: number): Band {
  return BANDS.find(({ least }) => confidence >= least)?.id ?? "low";
}

/** A value that is kept but not used, and the one in use for the same thing and first day, if there is one. */
export interface Conflicting {
  readonly beside: Figure;
  readonly inUse: Figure | undefined;
}

/** Values that sources give and the model does not use, in the order of the case. */
export function conflictingValues(figures: readonly Figure[]): readonly Conflicting[] {
  const keyOf = ({ subject, quantity, of, from }: Figure) => JSON.stringify([subject, quantity, of, from]);
  const used = new Map(figures.filter(({ use }) => use).map((figure) => [keyOf(figure), figure]));
  return figures.filter(({ use }) => !use).map((beside) => ({ beside, inUse: used.get(keyOf(beside)) }));
}
