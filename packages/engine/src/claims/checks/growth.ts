import { dayOf } from "../../quantity/dates.ts";
import { figuresOf, measureOf, plain, spoken } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { compare, comparisonWords, testOf } from "../comparison.ts";

const DAYS_PER_YEAR = 365.25;

/** Compound growth between two dated figures. */
export const growth: CheckKind = {
  kind: "growth",
  title: "compound annual growth between two figures against the stated rate",
  args: {
    first: "figure id of the earlier amount",
    last: "figure id of the later amount",
    stated: "growth a year, 0.1 is 10%",
    "test?": "equals (default), at-least, at-most, more, less",
    "tolerance?": "relative, for equals; default 0.05",
  },
  evaluate: ({ case: data }, args) => {
    const { figures, absent } = figuresOf(data, [args.text("first"), args.text("last")]);
    if (absent.length > 0) return missing(`no figure ${absent.join(", ")}`);
    const [first, last] = [figures[0]!, figures[1]!];
    const years = Math.round((dayOf(last.from) - dayOf(first.from)) / DAYS_PER_YEAR);
    const [a, b] = [measureOf(first), measureOf(last)];
    if (!(years > 0) || a.unit !== b.unit || a.value <= 0) return missing("no growth between the two figures");
    const rate = root(b.value / a.value, years) - 1;
    const stated = args.number("stated");
    const test = testOf(args);
    const holds = compare(rate, test, stated, args.number("tolerance", 0.05));
    return answer(
      holds,
      `${spoken(a)} to ${spoken(b)} in ${years} years is ${plain(rate * 100)}% a year, which ${comparisonWords(holds, test)} ${plain(stated * 100)}%`,
      { figures: figures.map((figure) => figure.id), sources: figures.map((figure) => figure.source) },
    );
  },
};

/** The n-th root of a positive number by Newton's method: the same digits on every machine. */
function root(value: number, n: number): number {
  let x = Math.max(value, 1);
  for (let i = 0; i < 400; i++) {
    let power = 1;
    for (let k = 1; k < n; k++) power *= x;
    const next = ((n - 1) * x + value / power) / n;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}
