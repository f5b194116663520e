import type { Case, Figure } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { amountOf } from "../quantity/units.ts";

/** A number in a base unit; two measures compare only if their units are equal. */
export interface Measure {
  readonly value: number;
  readonly unit: string;
}

const FACTORS: Readonly<Record<string, readonly [factor: number, base: string]>> = {
  USD: [1e-6, "USD million"],
  "USD million": [1, "USD million"],
  "USD billion": [1000, "USD million"],
  ratio: [1, "ratio"],
  "%": [0.01, "ratio"],
  "%/y": [0.01, "ratio/y"],
  km: [1, "km"],
  mi: [1.609344, "km"],
  bcm: [1000, "mcm"],
  "bcm/y": [1000, "mcm"],
};

const MASSES: readonly string[] = ["kt", "Mt", "kt/d", "Mb/d", "t/h", "kt/y", "Mt/y"];
const YEAR = 365.25;

/** A value in its base unit: money in USD million, mass in kt (a rate: kt a year), lengths in km, shares as ratio. */
export function toBase(value: number, unit: string, days = YEAR): Measure {
  const known = FACTORS[unit];
  if (known) return { value: value * known[0], unit: known[1] };
  return MASSES.includes(unit) ? { value: amountOf(value, unit, days), unit: "kt" } : { value, unit };
}

/** A figure in its base unit; a daily rate counts over the figure's period, a rate a year over a year. */
export function measureOf(figure: Figure): Measure {
  if (figure.unit.endsWith("/y")) return toBase(figure.value, figure.unit);
  const from = dayOf(figure.from);
  const to = dayOf(figure.to);
  const days = Number.isNaN(from) || Number.isNaN(to) ? YEAR : to - from;
  return toBase(figure.value, figure.unit, days);
}

/**
 * Figures of the ids, or the ids that are missing. An id names a series and a first day; where a part of a year and the whole
 * year share it, the one in use with the longest period is meant.
 */
export function figuresOf(data: Case, ids: readonly string[]): { figures: Figure[]; absent: string[] } {
  const figures: Figure[] = [];
  const absent: string[] = [];
  for (const id of ids) {
    const [figure] = byId(data).get(id) ?? [];
    if (figure) figures.push(figure);
    else absent.push(id);
  }
  return { figures, absent };
}

const BY_ID = new WeakMap<Case, ReadonlyMap<string, readonly Figure[]>>();

/** Figures by id, the one that is meant first. */
function byId(data: Case): ReadonlyMap<string, readonly Figure[]> {
  const known = BY_ID.get(data);
  if (known) return known;
  const found = new Map<string, Figure[]>();
  for (const figure of data.figures) {
    const same = found.get(figure.id);
    if (same) same.push(figure);
    else found.set(figure.id, [figure]);
  }
  for (const same of found.values()) same.sort(byUseAndLength);
  BY_ID.set(data, found);
  return found;
}

function byUseAndLength(a: Figure, b: Figure): number {
  if (a.use !== b.use) return a.use ? -1 : 1;
  if (a.to === b.to) return 0;
  return a.to === "" || (b.to !== "" && a.to > b.to) ? -1 : 1;
}

/** Sum of figures in one base unit; undefined when their units do not agree. */
export function sumOf(figures: readonly Figure[]): Measure | undefined {
  const measures = figures.map(measureOf);
  const unit = measures[0]?.unit;
  if (unit === undefined || measures.some((measure) => measure.unit !== unit)) return undefined;
  return { value: measures.reduce((sum, measure) => sum + measure.value, 0), unit };
}

/** A number with four significant digits and no trailing zeros. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(4)));
}

/** A measure for a reader: Mt above 1000 kt, USD billion above 1000 million, shares in percent. */
export function spoken({ value, unit }: Measure): string {
  if (unit === "ratio") return `${plain(value * 100)}%`;
  if (unit === "ratio/y") return `${plain(value * 100)}% a year`;
  if (unit === "kt" && Math.abs(value) >= 1000) return `${plain(value / 1000)} Mt`;
  if (unit === "mcm") return `${plain(value / 1000)} bcm`;
  if (unit === "USD million" && Math.abs(value) >= 1000) return `USD ${plain(value / 1000)} billion`;
  if (unit === "USD million" && Math.abs(value) < 1) return `USD ${plain(value * 1e6)}`;
  if (unit === "USD million") return `USD ${plain(value)} million`;
  return `${plain(value)} ${unit}`;
}
