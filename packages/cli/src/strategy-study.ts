import {
  type Case,
  type Disagreement,
  disagreements,
  endingsOf,
  type Future,
  type LeverOrder,
  leverOrder,
  Outlook,
  type ProvocationProfile,
  provocationProfiles,
  type SceneOptions,
  type SolverFactory,
  type Spread,
  type StrategyResult,
  type SwitchSet,
  spreadOf,
  strategyResult,
  type VulnerabilityWindow,
  vulnerabilityWindow,
  windowFutures,
} from "@multivector/engine";
import { type PlannedStrategy, planned } from "./run-politics.ts";

/** What strategies are put under. */
export interface StudyRequest {
  readonly strategies: readonly string[];
  readonly theories: readonly SwitchSet[];
  readonly futures: readonly Future[];
  readonly scene: SceneOptions;
  /** Absent: orders of levers are not compared. */
  readonly order?: { readonly budgetPerYear?: number };
}

/** A theory with what doing nothing comes to under it. */
export interface StudiedTheory {
  readonly theory: string;
  readonly provocation: SwitchSet["provocation"];
  readonly reactions: boolean;
  readonly lossUsdM: Spread;
  readonly lossKt: Spread;
  readonly acts: Spread;
}

/** Strategies under theories, against doing nothing in the same futures. */
export interface StrategyStudy {
  readonly outlook: Outlook;
  readonly plans: readonly PlannedStrategy[];
  readonly theories: readonly StudiedTheory[];
  readonly strategies: readonly StrategyResult[];
  readonly windows: readonly VulnerabilityWindow[];
  readonly orders: readonly LeverOrder[];
  readonly profiles: readonly ProvocationProfile[];
  readonly disagreements: readonly Disagreement[];
}

type Progress = (done: number, all: number, what: string) => void;

/** Runs every strategy under every theory; windows and orders where recent moves provoke. */
export function studyOf(kase: Case, solver: SolverFactory, request: StudyRequest, progress: Progress): StrategyStudy {
  const plans = request.strategies.map((id) => planned(kase, id, request.scene.announced !== false));
  const outlook = new Outlook(kase, solver);
  const all = request.theories.length * plans.length;
  const studied = request.theories.map((switches, t) =>
    underTheory(outlook, request, plans, switches, (s, what) => progress(t * plans.length + s, all, what)),
  );
  const strategies = studied.flatMap((one) => one.strategies);
  return {
    outlook,
    plans,
    theories: studied.map(({ theory }) => theory),
    strategies,
    windows: studied.flatMap(({ windows }) => windows),
    orders: studied.flatMap(({ orders }) => orders),
    profiles: plans.flatMap(({ description }) => provocationProfiles(outlook, description.id, request.futures)),
    disagreements: request.theories.length > 1 ? disagreements(kase, strategies) : [],
  };
}

function underTheory(
  outlook: Outlook,
  { futures, scene, order }: StudyRequest,
  plans: readonly PlannedStrategy[],
  { theories, reactions, provocation }: SwitchSet,
  progress: (done: number, what: string) => void,
) {
  const baseline = endingsOf(outlook, undefined, theories, futures, scene);
  const strategies: StrategyResult[] = [];
  const windows: VulnerabilityWindow[] = [];
  const orders: LeverOrder[] = [];
  plans.forEach(({ description: { id, levers } }, s) => {
    progress(s, `${id} under ${theories.join("+")}`);
    strategies.push(strategyResult(outlook, id, theories, futures, baseline, scene));
    if (!reactions || provocation === "off" || levers.length === 0) return;
    windows.push(
      vulnerabilityWindow(outlook, { ...scene, theories, strategy: id, provocation }, windowFutures(futures)),
    );
    if (order && levers.length > 1)
      orders.push(leverOrder(outlook, id, windowFutures(futures), { theories, ...order }));
  });
  const theory: StudiedTheory = {
    ...{ theory: theories.join("+"), provocation, reactions },
    lossUsdM: spreadOf(baseline.map(({ usdM }) => usdM)),
    lossKt: spreadOf(baseline.map(({ kt }) => kt)),
    acts: spreadOf(baseline.map(({ acts }) => acts)),
  };
  return { theory, strategies, windows, orders };
}
