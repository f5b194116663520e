import { measureOf, plain, spoken } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";

/** Sources that give different values for the same thing. */
export const figuresDisagree: CheckKind = {
  kind: "figures-disagree",
  title: "the values that sources give for one thing lie further apart than a share of the largest",
  args: {
    subject: "subject of the figures",
    quantity: "quantity",
    "of?": "qualifier",
    "from?": "only figures of this first day",
    "spread?": "(largest - smallest) / largest; default 0.02",
  },
  evaluate: ({ case: data }, args) => {
    const from = args.text("from", "");
    const figures = data.figures.filter(
      (figure) =>
        figure.subject === args.text("subject") &&
        figure.quantity === args.text("quantity") &&
        figure.of === args.text("of", "") &&
        (from === "" || figure.from === from),
    );
    if (figures.length < 2)
      return missing(`fewer than two figures ${args.text("quantity")} of ${args.text("subject")}`);
    const measures = figures.map(measureOf).sort((a, b) => a.value - b.value);
    const low = measures[0]!;
    const high = measures[measures.length - 1]!;
    if (low.unit !== high.unit) return missing("the units do not agree");
    const spread = (high.value - low.value) / high.value;
    return answer(
      spread > args.number("spread", 0.02),
      `${figures.length} sources give ${spoken(low)} to ${spoken(high)}, a spread of ${plain(spread * 100)}%`,
      { figures: figures.map((figure) => figure.id), sources: figures.map((figure) => figure.source) },
    );
  },
};
