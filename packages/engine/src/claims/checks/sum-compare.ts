import { figuresOf, plain, spoken, sumOf } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";

/** One sum of figures against another. */
export const sumCompare: CheckKind = {
  kind: "sum-compare",
  title: "one sum of figures is larger than a multiple of another",
  args: { left: "figure ids summed", right: "figure ids summed", "factor?": "left > factor x right; default 1" },
  evaluate: ({ case: data }, args) => {
    const left = figuresOf(data, args.list("left"));
    const right = figuresOf(data, args.list("right"));
    const absent = [...left.absent, ...right.absent];
    if (absent.length > 0) return missing(`no figure ${absent.join(", ")}`);
    const a = sumOf(left.figures);
    const b = sumOf(right.figures);
    if (!a || !b || a.unit !== b.unit) return missing("the units do not agree");
    const factor = args.number("factor", 1);
    const used = [...left.figures, ...right.figures];
    const holds = a.value > factor * b.value;
    const times = factor === 1 ? "" : `${plain(factor)} x `;
    return answer(holds, `${spoken(a)} against ${times}${spoken(b)}`, {
      figures: used.map((figure) => figure.id),
      sources: used.map((figure) => figure.source),
    });
  },
};
