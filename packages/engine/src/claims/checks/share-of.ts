import { figuresOf, plain, spoken, sumOf } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";
import { compare, comparisonWords, testOf } from "../comparison.ts";

/** A share computed from figures against the stated one. */
export const shareOf: CheckKind = {
  kind: "share-of",
  title: "a sum of figures over another sum, against the stated share",
  args: {
    numerator: "figure ids summed",
    denominator: "figure ids summed",
    stated: "the share, 0 to 1",
    "test?": "equals (default), at-least, at-most, more, less",
    "tolerance?": "relative, for equals; default 0.05",
  },
  evaluate: ({ case: data }, args) => {
    const top = figuresOf(data, args.list("numerator"));
    const bottom = figuresOf(data, args.list("denominator"));
    const absent = [...top.absent, ...bottom.absent];
    if (absent.length > 0) return missing(`no figure ${absent.join(", ")}`);
    const part = sumOf(top.figures);
    const whole = sumOf(bottom.figures);
    if (!part || !whole || part.unit !== whole.unit || whole.value === 0) return missing("the units do not agree");
    const share = part.value / whole.value;
    const stated = args.number("stated");
    const test = testOf(args);
    const holds = compare(share, test, stated, args.number("tolerance", 0.05));
    const used = [...top.figures, ...bottom.figures];
    return answer(
      holds,
      `${spoken(part)} of ${spoken(whole)} is ${plain(share * 100)}%, which ${comparisonWords(holds, test)} ${plain(stated * 100)}%`,
      { figures: used.map((figure) => figure.id), sources: used.map((figure) => figure.source) },
    );
  },
};
