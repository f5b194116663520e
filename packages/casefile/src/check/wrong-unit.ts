import { type Figure, findQuantity, type Problem, QUANTITIES } from "@multivector/engine";
import { didYouMean } from "../suggest.ts";
import { type Check, found, report } from "./check.ts";

/** A figure's quantity is of the registry and its unit is one that the quantity can carry. */
export const wrongUnit: Check = {
  code: "wrong-unit",
  says: "a figure's unit is one that its quantity can carry",
  run: ({ case: kase }) => kase.figures.flatMap(problemOf),
};

function problemOf(figure: Figure): Problem[] {
  const at = found("figures", figure);
  if (figure.quantity === "" || figure.unit === "") return [];
  const quantity = findQuantity(figure.quantity);
  if (!quantity) {
    const ids = QUANTITIES.map(({ id }) => id);
    const remedy = didYouMean(figure.quantity, ids, `Write one of: ${ids.join(", ")}.`);
    return [
      report(at, ["quantity"], {
        code: "unknown-quantity",
        message: `There is no quantity \`${figure.quantity}\`.`,
        remedy,
      }),
    ];
  }
  if (quantity.units.includes(figure.unit)) return [];
  const near = quantity.units.find((unit) => unit.toLowerCase() === figure.unit.toLowerCase());
  const remedy = near ? `Did you mean \`${near}\`?` : `Convert it to one of: ${quantity.units.join(", ")}.`;
  const message = `A figure of \`${quantity.id}\` cannot be in \`${figure.unit}\`.`;
  return [report(at, ["unit"], { code: "wrong-unit", message, remedy })];
}
