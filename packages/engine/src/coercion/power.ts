import type { Case } from "../case/types.ts";
import { playersOf } from "./game/table.ts";
import type { Addition, Shut, StaticProgramme } from "./static-programme.ts";
import type { Closure } from "./types.ts";
import { type Closable, controllers } from "./worst-closures.ts";

/** A corridor that may be built: what it adds, and what it costs over the horizon of the programme. */
export interface Planned {
  readonly adds: Addition;
  /** Cost spread over its life, USD million over the horizon; 0: it stands anyway. */
  readonly costUsdM: number;
}

/** A game on the network: a table of 2^n values by coalition (bit i is player i), USD million over the horizon; player 0 is the focal state. */
export interface NetworkGame {
  readonly players: readonly string[];
  readonly values: Float64Array;
  /** Programmes solved; the other coalitions are worth what one of these is. */
  readonly solved: number;
}

/**
 * Who plays beside the focal state: by default the states that hold an undisputed veto over something its cargo may use, each with all its levers;
 * with `operators` also the companies that hold one, each for itself. Ids in the order of the closures.
 */
export function playersFrom(kase: Case, closures: readonly Closure[], operators = false): Closable[] {
  const states = new Set(kase.actors.flatMap(({ id, kind }) => (kind === "state" ? [id] : [])));
  return controllers(closures).filter(({ id }) => operators || states.has(id));
}

/**
 * v(S) of MODEL C: what the focal state's cargo earns on the links whose every veto player is in S, less what it earns with everything the players
 * control shut; nothing without the focal state. A planned corridor is built only where it is worth its cost to the coalition.
 *
 * Coalitions are worked out from the largest down. Shutting what an optimum does not use changes nothing: a coalition has the value of one with
 * one more member if that one's optimum uses nothing the member alone opens.
 */
export function networkGame(
  programme: StaticProgramme,
  focal: string,
  players: readonly Closable[],
  planned?: Planned,
): NetworkGame {
  return new NetworkGames(programme, focal, players).game(planned);
}

/** The games of one list of players: as the network is, and with one planned corridor or another. The network as it is is tabulated once. */
export class NetworkGames {
  readonly players: readonly string[];
  readonly #programme: StaticProgramme;
  readonly #closables: readonly Closable[];
  readonly #open: Tabulated;

  constructor(programme: StaticProgramme, focal: string, closables: readonly Closable[]) {
    this.players = [focal, ...closables.map(({ id }) => id)];
    this.#programme = programme;
    this.#closables = closables;
    this.#open = tabulate(programme, closables, {});
  }

  game(planned?: Planned): NetworkGame {
    const open = this.#open;
    const built = planned ? tabulate(this.#programme, this.#closables, planned.adds) : null;
    const worth = (rest: number) =>
      built ? Math.max(open.values[rest]!, built.values[rest]! - planned!.costUsdM) : open.values[rest]!;
    const values = new Float64Array(2 ** this.players.length);
    const alone = worth(0);
    for (let rest = 0; rest < values.length / 2; rest++) values[2 * rest + 1] = Math.max(0, worth(rest) - alone);
    return { players: this.players, values, solved: open.solved + (built?.solved ?? 0) };
  }
}

interface Tabulated {
  readonly values: Float64Array;
  readonly solved: number;
}

/**
 * The same value for one coalition at a time, where there are too many players to tabulate. Bit 0 is the focal state, as in a {@link NetworkGame}.
 */
export function coalitionValue(
  programme: StaticProgramme,
  players: readonly Closable[],
  planned?: Planned,
): (coalition: number) => number {
  const worth = (coalition: number) => {
    const outside = union(players.filter((_, p) => ((coalition >>> (p + 1)) & 1) === 0));
    const open = programme.value(outside);
    return planned ? Math.max(open, programme.value(outside, planned.adds) - planned.costUsdM) : open;
  };
  const alone = worth(0);
  return (coalition) => ((coalition & 1) === 1 ? Math.max(0, worth(coalition) - alone) : 0);
}

/** Value of the network with the vetoes of all players outside each coalition of them used. */
function tabulate(programme: StaticProgramme, players: readonly Closable[], addition: Addition): Tabulated {
  const n = players.length;
  const values = new Float64Array(2 ** n);
  const uses = new Uint32Array(2 ** n);
  let solved = 0;
  for (let coalition = 2 ** n - 1; coalition >= 0; coalition--) {
    const spare = playersOf(2 ** n - 1 - coalition).find((p) => (uses[coalition | (1 << p)]! & (1 << p)) === 0);
    if (spare !== undefined) {
      values[coalition] = values[coalition | (1 << spare)]!;
      uses[coalition] = uses[coalition | (1 << spare)]!;
      continue;
    }
    const outside = players.filter((_, p) => (coalition & (1 << p)) === 0);
    values[coalition] = -programme.solve(union(outside), addition).objective / 1000;
    uses[coalition] = usedBy(programme, players);
    solved++;
  }
  return { values, solved };
}

/** Which players' vetoes lie on what the last optimum uses, as bits. */
function usedBy(programme: StaticProgramme, players: readonly Closable[]): number {
  const { links, rows } = programme.carrying();
  return players.reduce(
    (bits, player, p) =>
      player.links.some((id) => links.has(id)) || player.rows.some((id) => rows.has(id)) ? bits | (1 << p) : bits,
    0,
  );
}

function union(players: readonly Closable[]): Shut {
  return { links: players.flatMap(({ links }) => links), rows: players.flatMap(({ rows }) => rows) };
}
