/** Parts of the spatial model that can be chosen; names as its authors write them. The first of each list but `pce` and `voting` is theirs by default. */
export const SMP_CHOICES = {
  victProb: ["Linear", "Square", "Quartic", "Octic", "Binary"],
  pce: ["MarkovIncentive", "MarkovUniform", "Conditional"],
  voting: ["PropCbc", "Proportional", "Cubic", "Binary", "PropBin", "ASymProsp"],
  rRange: ["Mid", "Min", "Max"],
  observers: ["OneThird", "None", "Half", "TwoThirds", "Full"],
  thirdParty: ["SemiCommit", "NoCommit", "FullCommit"],
  interp: ["S2P2", "S1P1", "S2PMax"],
  offers: ["InitOnlyInterp", "InitRcvrInterp", "PWCompInterp"],
  transition: ["Deterministic", "Stochastic"],
} as const;

type Choices = typeof SMP_CHOICES;

/** Settings of the spatial model. */
export type SmpSettings = { readonly [K in keyof Choices]: Choices[K][number] } & {
  /** Bargaining ends once a turn moves actors less than this share of the first turn's movement. */
  readonly stopRatio: number;
  /** The most turns there are. */
  readonly maxTurns: number;
  /** Seed of the `Stochastic` transition. */
  readonly seed: number;
};

/** What holds where nothing is said. */
export const SMP_DEFAULTS: SmpSettings = {
  victProb: "Linear",
  pce: "MarkovIncentive",
  voting: "PropCbc",
  rRange: "Mid",
  observers: "OneThird",
  thirdParty: "SemiCommit",
  interp: "S2P2",
  offers: "InitOnlyInterp",
  transition: "Deterministic",
  stopRatio: 0.01,
  maxTurns: 100,
  seed: 1,
};
