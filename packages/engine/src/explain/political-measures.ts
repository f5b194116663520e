import type { CoercionMeasure } from "../coercion/measures.ts";

/** Measures of politics, in the order of the documentation: how each is asked for and its equation (MODEL D). */
export const POLITICAL_MEASURES: readonly CoercionMeasure[] = [
  {
    id: "alignment",
    title: "the tie to a pole in a domain, in the domain's own unit; --at names the year",
    usage: "alignment:DOMAIN/POLE",
    equation: "votes alike / roll calls; the pole's figures / the whole; or bodies both belong to",
  },
  {
    id: "net-alignment",
    title: "where the ideal point lies between two poles, 1 at the first, -1 at the second; --at names the year",
    usage: "net-alignment:POLE/POLE",
    equation: "(|x - b| - |x - a|) / |a - b|",
  },
  {
    id: "hazard",
    title: "acts a year of a reaction, at rest or with recent moves of so much severity in memory",
    usage: "hazard:REACTION[/SEVERITY]",
    equation: "min(cap, rate of the regime x exp(b1 E / (1 + E/E0) + b2 change of D - b4 change of D' + mechanisms))",
  },
  {
    id: "severity",
    title: "how far a pole takes a lever for a step away from it or towards it, 0 to 5",
    usage: "severity:LEVER/POLE",
    equation: "a coder's judgement, added to the stock of moves on the day it is seen and halved every half-life",
  },
  {
    id: "window",
    title: "area of a strategy's window of vulnerability under a theory: what announcing costs in all",
    usage: "window:STRATEGY/THEORY",
    equation: "mean over futures of the sum over months of (loss if announced - loss if not)",
  },
  {
    id: "indicator",
    title: "expected information of an observation within a year about which theory is right, or which of two",
    usage: "indicator:ID[/THEORY/THEORY]",
    equation: "h(mean of p) - mean of h(p), h(p) = -p log2 p - (1 - p) log2 (1 - p)",
  },
];
