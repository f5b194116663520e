import { figuresOf, measureOf, spoken, toBase } from "../amounts.ts";
import { answer, type CheckKind, missing } from "../check.ts";

/** A number given as an inflow that is really a stock. */
export const stockOrFlow: CheckKind = {
  kind: "stock-or-flow",
  title: "the stated number is of the size of a stock and not of a year's flow",
  args: {
    stated: "the number",
    unit: "its unit",
    stocks: "figure ids of stocks",
    flows: "figure ids of yearly flows",
    "tolerance?": "how near to a stock, relative; default 0.15",
  },
  evaluate: ({ case: data }, args) => {
    const stocks = figuresOf(data, args.list("stocks"));
    const flows = figuresOf(data, args.list("flows"));
    const absent = [...stocks.absent, ...flows.absent];
    if (absent.length > 0) return missing(`no figure ${absent.join(", ")}`);
    const stated = toBase(args.number("stated"), args.text("unit"));
    const near = (value: number) => Math.abs(value - stated.value) <= args.number("tolerance", 0.15) * stated.value;
    const isStock = stocks.figures.some((figure) => near(measureOf(figure).value));
    const isFlow = flows.figures.some((figure) => near(measureOf(figure).value));
    const used = [...stocks.figures, ...flows.figures];
    const list = (figures: typeof used) => figures.map((figure) => spoken(measureOf(figure))).join(", ");
    return answer(
      isStock && !isFlow,
      `stated ${spoken(stated)}; stocks ${list(stocks.figures)}; flows of a year ${list(flows.figures)}`,
      { figures: used.map((figure) => figure.id), sources: used.map((figure) => figure.source) },
    );
  },
};
