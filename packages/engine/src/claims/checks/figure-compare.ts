import { figuresOf, spoken, sumOf, toBase } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { compare, comparisonWords, testOf } from "../comparison.ts";

/** A figure (or a sum) against the stated number. */
export const figureCompare: CheckKind = {
  kind: "figure-compare",
  title: "a figure, or the sum of several, against the stated number",
  args: {
    figures: "figure ids, summed",
    stated: "the number",
    unit: "its unit",
    "test?": "equals (default), at-least, at-most, more, less",
    "tolerance?": "relative, for equals; default 0.05",
  },
  evaluate: ({ case: data }, args) => {
    const { figures, absent } = figuresOf(data, args.list("figures"));
    if (absent.length > 0) return missing(`no figure ${absent.join(", ")}`);
    const sum = sumOf(figures);
    const stated = toBase(args.number("stated"), args.text("unit"));
    if (!sum || sum.unit !== stated.unit) return missing("the units do not agree");
    const test = testOf(args);
    const holds = compare(sum.value, test, stated.value, args.number("tolerance", 0.05));
    return answer(holds, `${spoken(sum)} ${comparisonWords(holds, test)} ${spoken(stated)}`, {
      figures: figures.map((figure) => figure.id),
      sources: figures.map((figure) => figure.source),
    });
  },
};
