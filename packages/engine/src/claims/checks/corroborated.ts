import { measureOf, spoken, toBase } from "../amounts.ts";
import { answer, type CheckKind } from "../check.ts";

/** Does anyone but the text itself give the number? Holds only if some source does. */
export const corroborated: CheckKind = {
  kind: "corroborated",
  title: "a source other than the text gives the stated number",
  args: {
    subject: "subject of the figures",
    quantity: "quantity",
    "of?": "qualifier",
    stated: "the number",
    unit: "its unit",
    "notFrom?": "source ids that do not count, being the text itself",
    "tolerance?": "relative; default 0.05",
  },
  evaluate: ({ case: data }, args) => {
    const stated = toBase(args.number("stated"), args.text("unit"));
    const own = args.list("notFrom", []);
    const others = data.figures.filter(
      (figure) =>
        figure.subject === args.text("subject") &&
        figure.quantity === args.text("quantity") &&
        figure.of === args.text("of", "") &&
        !own.includes(figure.source),
    );
    const near = others.filter((figure) => {
      const measure = measureOf(figure);
      return (
        measure.unit === stated.unit &&
        Math.abs(measure.value - stated.value) <= args.number("tolerance", 0.05) * stated.value
      );
    });
    const seen =
      others.length === 0 ? "no source in the case gives it" : others.map((f) => spoken(measureOf(f))).join(", ");
    return answer(near.length > 0, `stated ${spoken(stated)}; ${seen}`, {
      figures: others.map((figure) => figure.id),
      sources: others.map((figure) => figure.source),
    });
  },
};
