import {
  drawFutures,
  FUTURES,
  isoOf,
  networkSimplex,
  Outlook,
  type ProvocationProfile,
  provocationProfiles,
  scheduleOf,
} from "@multivector/engine";
import type { Move } from "../../state/workbench-state.ts";
import type { Question } from "../question.ts";
import { withYours } from "../strategy-asked.ts";

/** A strategy of the case, or the scenario's levers by the id `yours`. */
export interface StrategyAsk {
  readonly strategy: string;
  readonly moves: readonly Move[];
  readonly assumptions: Readonly<Record<string, number>>;
}

/** A signal of a strategy on the day a pole sees it. */
export interface MoveRead {
  readonly lever: string;
  readonly day: string;
  readonly pole: string;
  readonly direction: "away" | "toward";
  readonly severity: number;
  readonly announced: boolean;
}

/** How poles read a strategy, and how far its moves pile up in their memory against the threshold of over-alignment. */
export interface MovesRead {
  readonly moves: readonly MoveRead[];
  readonly profiles: readonly ProvocationProfile[];
  readonly futures: number;
}

const SEED = 1;

/** The moves and profiles of `multivector strategy` with its usual futures. */
export const movesRead: Question<StrategyAsk, MovesRead> = (desk, { strategy, moves, assumptions }) => {
  const kase = withYours(desk.assuming(assumptions), moves);
  const outlook = new Outlook(kase, networkSimplex);
  const read = scheduleOf(kase, strategy).moves.map(({ day, announcement, lever, pole, direction, severity }) => ({
    ...{ lever, pole, direction, severity },
    ...{ day: isoOf(day), announced: announcement },
  }));
  const profiles = provocationProfiles(outlook, strategy, drawFutures(kase, FUTURES, SEED));
  outlook.dispose();
  return { moves: read, profiles, futures: FUTURES };
};
