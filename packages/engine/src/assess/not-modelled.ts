/** What a reader would look for and not find yet, by section of the report. */
export const NOT_MODELLED: readonly { readonly section: string; readonly text: string }[] = [
  { section: "political", text: "Alignment of the powers by domain, with floors and thresholds." },
  {
    section: "political",
    text: "Retaliation and reaction: who would answer which move, and when. All results here are with reactions off (T0).",
  },
  { section: "cultural", text: "Identity, language and heritage policy and their side effects." },
  {
    section: "coercion",
    text: "What anyone does in answer to a closure (the focal state re-routes, stores and shuts in, no more); insurance and war-risk cover, penalties in contracts, prices that answer, military force, politics.",
  },
  { section: "alliances", text: "What an alliance changes for its members; only memberships are recorded." },
  { section: "threats", text: "Likelihood of a shock. Only its physical consequences are computed." },
  {
    section: "threats",
    text: "How an operator shares a cut among fields: the plan shuts in where it costs least, so quote totals, not the split by field.",
  },
  {
    section: "alternatives",
    text: "New corridors beyond the investments the case lists with a cost; capacity can be added by hand with build-capacity.",
  },
  { section: "assessments", text: "The rival theories T1 to T5 as switch sets, and where they disagree." },
  { section: "recommendations", text: "Packages of measures over many futures, and their robustness." },
  { section: "economy", text: "Loss of income beyond gross export value: production, budget, currency." },
];
