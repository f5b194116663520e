import type { PowerTable, Shares } from "@multivector/engine";

/** A player's shares without and with the corridor that is compared. */
export interface Player {
  readonly actor: string;
  readonly without: Shares;
  readonly with: Shares;
}

/**
 * Players of today's network beside a plan that is added, or beside the network without a corridor. Who plays in one of the two only has nothing in
 * the other.
 */
export function comparedWith(today: PowerTable, other: PowerTable["planned"][number] | PowerTable): readonly Player[] {
  if ("investment" in other)
    return today.players.map((player) => ({
      ...{ actor: player.actor, without: player, with: player.with[other.investment] ?? player },
    }));
  const actors = [...new Set([...today.players, ...other.players].map(({ actor }) => actor))];
  const find = ({ players }: PowerTable, id: string): Shares =>
    players.find(({ actor }) => actor === id) ?? { shapleyUsdM: 0, nucleolusUsdM: 0 };
  return actors.map((actor) => ({ actor, without: find(other, actor), with: find(today, actor) }));
}
