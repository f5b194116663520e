/** What a reader would look for and not find yet, by section of the report. */
export const NOT_MODELLED: readonly { readonly section: string; readonly text: string }[] = [
  {
    section: "political",
    text: "Motives. Moves and acts are coded from public reports; a hazard says how often acts came after what, not why.",
  },
  {
    section: "cultural",
    text: "Opinion: no survey is in the case, so identity and cohesion are ranges with a reason, not measurements.",
  },
  {
    section: "coercion",
    text: "What anyone does in answer to a closure (the focal state re-routes, stores and shuts in, no more); insurance and war-risk cover, penalties in contracts, prices that answer, military force, politics.",
  },
  {
    section: "alliances",
    text: "Whether a duty would be honoured, and what a coalition adds to the bargaining of its members.",
  },
  {
    section: "threats",
    text: "What an extreme act (an incursion) would cost beyond the corridors it shuts; its rate is a convention for what was never observed.",
  },
  {
    section: "shocks",
    text: "How an operator shares a cut among fields: the plan shuts in where it costs least, so quote totals, not the split by field.",
  },
  {
    section: "alternatives",
    text: "New corridors beyond the investments the case lists with a cost; capacity can be added by hand with build-capacity.",
  },
  {
    section: "assessments",
    text: "Futures in which the network itself is uncertain (capacities, prices, lead times) together with politics; here politics alone varies.",
  },
  {
    section: "recommendations",
    text: "Packages nobody has proposed: strategies are compared, not searched for; robustness under several metrics, and the boxes of futures in which one fails.",
  },
  { section: "economy", text: "Loss of income beyond gross export value: production, budget, currency." },
];
