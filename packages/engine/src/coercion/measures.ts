/** A measure of coercion: how it is asked for and its equation (MODEL C). */
export interface CoercionMeasure {
  readonly id: string;
  readonly title: string;
  /** How it is written. */
  readonly usage: string;
  readonly equation: string;
}

/** Measures of coercion, in the order of the documentation. Without a subject each speaks of the largest. */
export const COERCION_MEASURES: readonly CoercionMeasure[] = [
  {
    id: "closure-loss",
    title: "export value the focal state does not earn while an actor closes what it can",
    usage: "closure-loss:ACTOR[/LEVER][/DAYS]",
    equation:
      "sum over days of closure, markets and cargos of the focal state of price x (delivered undisturbed - delivered)",
  },
  {
    id: "own-cost",
    title: "what a closure costs the actor that closes",
    usage: "own-cost:ACTOR[/LEVER][/DAYS]",
    equation: "fees not earned + share of profit not made + value of its own cargo that stops",
  },
  {
    id: "worst-closures",
    title: "the worst set of k closures",
    usage: "worst-closures:links|controllers[/K][/DAYS]",
    equation: "V(nothing shut) - min over sets U of k of V(U shut)",
  },
  {
    id: "shapley",
    title:
      "bargaining power: what an actor adds on arrival, averaged over all orders; with an investment: that planned corridor may be built",
    usage: "shapley:ACTOR[/INVESTMENT]",
    equation: "sum over S without i of |S|! (n - |S| - 1)! / n! x (v(S with i) - v(S))",
  },
  {
    id: "nucleolus",
    title:
      "bargaining power: the division with the least complaints, largest first; with an investment: that planned corridor may be built",
    usage: "nucleolus:ACTOR[/INVESTMENT]",
    equation: "x with sum v(N), whose excesses v(S) - x(S), largest first, come first in lexicographic order",
  },
];
