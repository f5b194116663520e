import type { Case, Figure } from "../../case/types.ts";
import { figuresOf, type Measure, plain, spoken, sumOf, toBase } from "../amounts.ts";
import type { Arguments } from "../arguments.ts";
import { answer, type CheckKind, missing } from "../check.ts";

interface Reading {
  readonly name: string;
  readonly result: Measure;
  readonly used: readonly Figure[];
}

/** The stated value fits one definition and misses another: the sentence needs its definition. */
export const readingsDiffer: CheckKind = {
  kind: "readings-differ",
  title: "the stated value fits some definitions and not others",
  args: {
    readings: "list of {name, numerator: figure ids, denominator?: figure ids}",
    stated: "the value",
    "unit?": "unit of the value; default ratio",
    "tolerance?": "relative; default 0.05",
  },
  evaluate: ({ case: data }, args) => {
    const readings = args.groups("readings").map((group) => readOne(data, group));
    const failed = readings.find((reading): reading is string => typeof reading === "string");
    if (failed !== undefined) return missing(failed);
    const known = readings.filter((reading): reading is Reading => typeof reading !== "string");
    const stated = toBase(args.number("stated"), args.text("unit", "ratio"));
    const allowed = args.number("tolerance", 0.05) * Math.abs(stated.value);
    const fits = known.map(
      ({ result }) => result.unit === stated.unit && Math.abs(result.value - stated.value) <= allowed,
    );
    const holds = fits.some(Boolean) && !fits.every(Boolean);
    const words = known.map((reading, i) => `${reading.name}: ${spoken(reading.result)}${fits[i] ? " (fits)" : ""}`);
    const used = known.flatMap((reading) => reading.used);
    return answer(holds, `stated ${spoken(stated)}; ${words.join("; ")}`, {
      figures: used.map((figure) => figure.id),
      sources: used.map((figure) => figure.source),
    });
  },
};

function readOne(data: Case, group: Arguments): Reading | string {
  const top = figuresOf(data, group.list("numerator"));
  const bottom = figuresOf(data, group.list("denominator", []));
  const absent = [...top.absent, ...bottom.absent];
  if (absent.length > 0) return `no figure ${absent.join(", ")}`;
  const part = sumOf(top.figures);
  if (!part) return "the units do not agree";
  const used = [...top.figures, ...bottom.figures];
  const name = group.text("name");
  if (bottom.figures.length === 0) return { name, result: part, used };
  const whole = sumOf(bottom.figures);
  if (!whole || whole.unit !== part.unit || whole.value === 0) return `${name}: ${plain(part.value)} has no whole`;
  return { name, result: { value: part.value / whole.value, unit: "ratio" }, used };
}
