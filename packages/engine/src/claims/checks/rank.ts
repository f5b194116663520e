import { figuresOf, measureOf, spoken } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";

/** The place of one figure among others. */
export const rank: CheckKind = {
  kind: "rank",
  title: "the named figures hold the stated place among the candidates, largest first",
  args: {
    named: "figure ids; it is enough that one of them holds the place",
    others: "figure ids they are ranked against",
    "place?": "the stated rank; default 1",
  },
  evaluate: ({ case: data }, args) => {
    const named = args.list("named");
    const { figures, absent } = figuresOf(data, [...named, ...args.list("others")]);
    if (absent.length > 0) return missing(`no figure ${absent.join(", ")}`);
    const ranked = figures
      .map((figure) => ({ id: figure.id, label: figure.of || figure.subject, measure: measureOf(figure) }))
      .sort((a, b) => b.measure.value - a.measure.value || (a.id < b.id ? -1 : 1));
    if (ranked.some(({ measure }) => measure.unit !== ranked[0]!.measure.unit))
      return missing("the units do not agree");
    const place = args.number("place", 1);
    const holder = ranked[place - 1];
    if (!holder) return missing(`fewer than ${place} candidates`);
    const order = ranked.map(({ label, measure }, i) => `${i + 1}. ${label} ${spoken(measure)}`).join(", ");
    return answer(named.includes(holder.id), order, {
      figures: figures.map((figure) => figure.id),
      sources: figures.map((figure) => figure.source),
    });
  },
};
