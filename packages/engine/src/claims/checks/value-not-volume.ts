import { figuresOf, measureOf, plain } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";

/** A rise in money that is not a rise in quantity. */
export const valueNotVolume: CheckKind = {
  kind: "value-not-volume",
  title: "the value grew much faster than the volume",
  args: {
    valueFirst: "figure id, money, earlier",
    valueLast: "figure id, money, later",
    volumeFirst: "figure id, amount, earlier",
    volumeLast: "figure id, amount, later",
    "ratio?": "growth of value must exceed growth of volume by this factor; default 1.25",
  },
  evaluate: ({ case: data }, args) => {
    const ids = ["valueFirst", "valueLast", "volumeFirst", "volumeLast"].map((name) => args.text(name));
    const { figures, absent } = figuresOf(data, ids);
    if (absent.length > 0) return missing(`no figure ${absent.join(", ")}`);
    const [v0, v1, q0, q1] = figures.map((figure) => measureOf(figure).value) as [number, number, number, number];
    const value = v1 / v0;
    const volume = q1 / q0;
    return answer(
      value > args.number("ratio", 1.25) * volume,
      `value changed by ${plain((value - 1) * 100)}%, volume by ${plain((volume - 1) * 100)}%`,
      { figures: ids, sources: figures.map((figure) => figure.source) },
    );
  },
};
