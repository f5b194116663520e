import { nondominated, type Spread } from "@multivector/engine";
import type { ByTheory, ComparedRow, Comparison } from "../../engine/questions/comparison.ts";

/** A value with its range, null where it is not known. */
export interface Cell {
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
}

/** What a criterion is read from; words are made of it where it is shown. */
type CriterionKind =
  | "avoided"
  | "mean"
  | "stated"
  | "bad"
  | "regret"
  | "largest"
  | "worse"
  | "best"
  | "kept"
  | "once"
  | "yearly";

/** One way to look at strategies: a number for each of them, in their order. No criterion adds up others. */
export interface Criterion {
  readonly id: string;
  readonly kind: CriterionKind;
  /** Name of the measure, the floor or the strategy it speaks of. */
  readonly of: string;
  readonly unit: string;
  readonly better: "high" | "low";
  readonly share: boolean;
  readonly cells: readonly Cell[];
}

/** Every criterion of a comparison that is known of at least one strategy. `baseline`: name of the strategy the others are held against. */
export function criteriaOf(
  found: Comparison,
  baseline: string,
  floorName: (id: string) => string,
): readonly Criterion[] {
  const { rows, measures, robustness, kept } = found;
  const spread = (read: (row: ComparedRow) => ByTheory | null): Cell[] =>
    rows.map((row) => {
      const all = read(row)?.all;
      return all ? cellOf(all) : { value: null };
    });
  const about = measures.find(({ name }) => name === robustness.measure)!;
  const label = about.label ?? about.name;
  const regret = (read: (row: (typeof robustness.regret)[number]) => number) =>
    robustness.regret.map((row) => ({ value: read(row) }));
  const whole = { better: "low", share: false } as const;
  const share = { unit: "", of: label, share: true } as const;
  const all: Criterion[] = [
    {
      id: "avoided",
      kind: "avoided",
      of: baseline,
      unit: MONEY,
      better: "high",
      share: false,
      cells: spread((row) => row.avoided),
    },
    ...measures.flatMap(({ name, label: of = name, unit, sense }): Criterion[] => {
      const better = sense === "maximise" ? ("high" as const) : ("low" as const);
      const mean = {
        id: `mean.${name}`,
        kind: name === "cost" ? ("stated" as const) : ("mean" as const),
        of,
        unit,
        better,
        share: false,
      };
      const cells = spread((row) => row.measures[name] ?? null);
      const bad = cells.map(({ low, high }) => ({ value: (better === "low" ? high : low) ?? null }));
      return [
        { ...mean, cells },
        ...(name === "cost" ? [] : [{ ...mean, id: `bad.${name}`, kind: "bad" as const, cells: bad }]),
      ];
    }),
    { id: "regret", kind: "regret", of: label, unit: robustness.unit, ...whole, cells: regret((row) => row.p90) },
    { id: "largest", kind: "largest", of: label, unit: robustness.unit, ...whole, cells: regret((row) => row.largest) },
    { id: "worse", kind: "worse", better: "low", ...share, of: baseline, cells: regret((row) => row.worseIn) },
    { id: "best", kind: "best", better: "high", ...share, cells: regret((row) => row.bestIn) },
    ...kept.map(
      ({ floor, shares }): Criterion => ({
        ...{ id: `kept.${floor}`, kind: "kept", of: floorName(floor), unit: "", better: "high", share: true },
        cells: rows.map(({ id }) => {
          const one = shares.find(({ strategy, theory }) => strategy === id && theory === "");
          return one && Number.isFinite(one.share)
            ? { value: one.share, low: one.low, high: one.high }
            : { value: null };
        }),
      }),
    ),
    {
      id: "once",
      kind: "once",
      of: "",
      unit: "USD million",
      ...whole,
      cells: rows.map(({ cost }) => cost.costUsdM ?? { value: null }),
    },
    {
      id: "yearly",
      kind: "yearly",
      of: "",
      unit: MONEY,
      ...whole,
      cells: rows.map(({ cost }) => cost.yearlyUsdM ?? { value: null }),
    },
  ];
  return all.filter(({ cells }) => cells.some(({ value }) => value !== null));
}

const MONEY = "USD million a year";

const cellOf = ({ mean, low, high }: Spread): Cell => ({ value: mean, low, high });

const USUAL_AXES = ["mean.loss", "bad.loss", "regret", "worse", "mean.acts", "mean.cost"];
/** Axes side by side at most. */
export const MOST_AXES = 8;

/** Axes of a chart, in the order of the criteria: those a link names, else the usual ones and the first two ties to be kept. */
export function axesOf(criteria: readonly Criterion[], text: string): readonly Criterion[] {
  const ties = criteria.filter(({ kind, id }) => kind === "kept" && id !== "kept.loss").slice(0, 2);
  const usual = [...USUAL_AXES, ...ties.map(({ id }) => id)];
  const wanted = text === "" ? usual : text.split(",");
  return criteria.filter(({ id }) => wanted.includes(id)).slice(0, MOST_AXES);
}

/** Places of the strategies that no other beats on both criteria, in the order of the first; those not known on one are left out. */
export function paretoOf(x: Criterion, y: Criterion): readonly number[] {
  const known = x.cells.flatMap((cell, i) => (cell.value === null || (y.cells[i]?.value ?? null) === null ? [] : [i]));
  const turned = (criterion: Criterion, i: number) =>
    (criterion.better === "low" ? 1 : -1) * criterion.cells[i]!.value!;
  const front = nondominated(known.map((i) => [turned(x, i), turned(y, i)])).map((k) => known[k]!);
  return front.sort((a, b) => x.cells[a]!.value! - x.cells[b]!.value!);
}
