import { type Figure, moneyPerUnit, type Problem } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/**
 * Prices and penalties stand in the order that storage needs (docs/model/stores.md): -shut-in cost < price - discount, so that a store is filled
 * before a field is shut in, and price + cost of a missed nomination < penalty of unmet demand, so that domestic supply comes first.
 * What the case does not state is not checked.
 */
export const storeValueOrder: Check = {
  code: "store-value-order",
  says: "-shut-in cost < price - spot discount, and price + cost of a missed nomination < penalty of unmet domestic demand",
  run({ case: kase }) {
    const money = kase.figures.filter((figure) => figure.use && QUANTITIES.has(figure.quantity));
    return kase.commodities.flatMap(({ id }) => problemsOf(money, id));
  },
};

const QUANTITIES = new Set(["price", "missed-nomination", "spot-discount", "unmet-penalty", "shut-in-cost"]);

function problemsOf(money: readonly Figure[], commodity: string): Problem[] {
  const extreme = (quantity: string, sign: 1 | -1) => extremeOf(money, quantity, commodity, sign);
  const [highest, lowest] = [extreme("price", 1), extreme("price", -1)];
  const [missed, discount] = [extreme("missed-nomination", 1), extreme("spot-discount", 1)];
  const [penalty, shutIn] = [extreme("unmet-penalty", -1), extreme("shut-in-cost", -1)];
  return [
    ...(highest && penalty && worth(highest) + worth(missed) >= worth(penalty)
      ? [penaltyProblem(penalty, highest, missed)]
      : []),
    ...(lowest && discount && -worth(shutIn) >= worth(lowest) - worth(discount)
      ? [discountProblem(discount, lowest)]
      : []),
  ];
}

function extremeOf(money: readonly Figure[], quantity: string, commodity: string, sign: 1 | -1): Figure | undefined {
  let best: Figure | undefined;
  for (const figure of money) {
    if (figure.quantity !== quantity || figure.of !== commodity) continue;
    if (best === undefined || sign * worth(figure) > sign * worth(best)) best = figure;
  }
  return best;
}

const worth = (figure: Figure | undefined): number => (figure ? moneyPerUnit(figure.value, figure.unit) : 0);

const stated = (figure: Figure): string => `${figure.value} ${figure.unit}`;

function penaltyProblem(penalty: Figure, price: Figure, missed: Figure | undefined): Problem {
  const sum = missed
    ? `the price ${stated(price)} plus the cost of a missed nomination ${stated(missed)}`
    : `the price ${stated(price)}`;
  const message = `The penalty of unmet demand ${stated(penalty)} is not above ${sum}, so domestic supply would be sold abroad.`;
  const remedy = "Raise the penalty above the dearest price plus the cost of a missed nomination.";
  return report(found("figures", penalty), ["value"], { code: "store-value-order", message, remedy });
}

function discountProblem(discount: Figure, price: Figure): Problem {
  const message = `The spot discount ${stated(discount)} leaves nothing of the price ${stated(price)}, so fields would be shut in before the store is full.`;
  const remedy = "Lower the discount below the lowest price plus the shut-in cost.";
  return report(found("figures", discount), ["value"], { code: "store-value-order", message, remedy });
}
