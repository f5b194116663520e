/** The three naive rules for one route and year. */
export interface Naive {
  readonly lastYearShares: number;
  readonly lastYearVolumes: number;
  readonly sharesAtCutoff: number;
}

export const NAIVE_RULES = ["lastYearShares", "lastYearVolumes", "sharesAtCutoff"] as const;

/** What a naive rule is called where a score names it. */
export const NAIVE_NAMES: Readonly<Record<(typeof NAIVE_RULES)[number], string>> = {
  lastYearShares: "last year's shares",
  lastYearVolumes: "last year's volumes",
  sharesAtCutoff: "shares at the cutoff",
};

/**
 * The rules for every route of a year. They may use the observed total of the year (the model may not). `before` and `cutoff` are the
 * routes' amounts a year earlier and in the last year before the cutoff, in the order of the routes.
 */
export function naiveRules(
  total: number,
  before: { readonly flows: readonly number[]; readonly total: number },
  cutoff: { readonly flows: readonly number[]; readonly total: number },
): Naive[] {
  return before.flows.map((flow, r) => ({
    lastYearShares: (flow / before.total) * total,
    lastYearVolumes: flow,
    sharesAtCutoff: (cutoff.flows[r]! / cutoff.total) * total,
  }));
}
