/** A measure of a run: how it is asked for, its unit and its equation (MODEL B). */
export interface MeasureInfo {
  readonly id: string;
  readonly title: string;
  /** What the measure speaks about: `corridor`, `commodity`, `place`. */
  readonly of: "corridor" | "commodity" | "place";
  readonly equation: string;
}

/** Measures of a run, in the order of the documentation. */
export const MEASURES: readonly MeasureInfo[] = [
  {
    id: "flow",
    title: "amount over a corridor's gauge links; with an actor, that state's cargo alone",
    of: "corridor",
    equation: "sum over the corridor's gauge links and cargos of x(link, cargo)",
  },
  {
    id: "exports",
    title: "the focal state's deliveries to markets",
    of: "commodity",
    equation:
      "sum over markets and cargos of delivered = produced x (1 - loss) - supplied at home - put in store + taken from store",
  },
  {
    id: "shortfall",
    title: "exports of the undisturbed run less those of this run",
    of: "commodity",
    equation: "exports without events and changes - exports with them",
  },
  {
    id: "production",
    title: "output before losses",
    of: "place",
    equation: "p(field), 0 <= p <= potential; the rest is shut in",
  },
  {
    id: "shut-in",
    title: "output that could not leave the field",
    of: "commodity",
    equation: "potential - production",
  },
  {
    id: "delivered",
    title: "deliveries to one market",
    of: "place",
    equation: "sum over cargos of delivered(market, cargo)",
  },
  { id: "store-level", title: "stock at the end of the period", of: "place", equation: "level before + in - out" },
  { id: "unmet", title: "domestic obligation not met", of: "commodity", equation: "intake due - supplied" },
  {
    id: "export-value",
    title: "gross export value at the border",
    of: "commodity",
    equation: "sum of delivered x (benchmark + differential), spot deliveries less the spot discount",
  },
  {
    id: "transport-cost",
    title: "transport cost at tariffs",
    of: "commodity",
    equation: "sum over links of x x tariff",
  },
];
