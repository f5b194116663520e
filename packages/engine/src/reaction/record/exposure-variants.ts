import type { Case } from "../../case/types.ts";
import type { Day } from "../../quantity/dates.ts";
import { COUNTED, type CodedAct, type Dating, episodesOf, movesAway } from "./coded-acts.ts";
import { type Days, exposureRow, exposureTable } from "./exposure-table.ts";
import type { ExposureVariant } from "./types.ts";

/** Days of acts, as the table takes them. */
export function daysOf(moves: readonly CodedAct[], episodes: readonly CodedAct[]): Days {
  return { moves: moves.map(({ day }) => day), episodes: episodes.map(({ day }) => day) };
}

/** The table again with other dates, with the acts left out, with the day of the move exposed, and with the episode or move that matters most taken away. */
export function exposureVariants(
  kase: Case,
  sender: string,
  periods: readonly (readonly [Day, Day])[],
  windows: readonly number[],
): ExposureVariant[] {
  const of = (dating: Dating, leftOutToo: boolean) => {
    const choice = { dating, leftOutToo };
    const since = ({ day }: CodedAct) => !leftOutToo || day >= periods[0]![0];
    return daysOf(movesAway(kase, sender, choice).filter(since), episodesOf(kase, sender, choice).filter(since));
  };
  const table = (days: Days, first = 1) => exposureTable(days, periods, windows, first);
  return [
    {
      says: "On the events' own dates, the first of the month where only that is known.",
      rows: table(of("own", false)),
    },
    { says: "With the acts that the case knows and the table leaves out.", rows: table(of("coded", true)) },
    { says: "With the day of the move itself exposed.", rows: table(of("coded", false), 0) },
    ...leavingOut(kase, sender, periods, Math.max(...windows)),
  ];
}

/** The longest window over the longest period without the one act whose absence lowers the ratio most, and without the one that raises it most. */
function leavingOut(
  kase: Case,
  sender: string,
  periods: readonly (readonly [Day, Day])[],
  window: number,
): ExposureVariant[] {
  const [from, to] = periods[0]!;
  const [moves, episodes] = [movesAway(kase, sender, COUNTED), episodesOf(kase, sender, COUNTED)];
  const without = [...moves, ...episodes].map(({ id }) => {
    const others = (acts: readonly CodedAct[]) => acts.filter((act) => act.id !== id);
    return { id, row: exposureRow(daysOf(others(moves), others(episodes)), from, to, window) };
  });
  const sorted = without.filter(({ row }) => row.ratio !== null).sort((a, b) => a.row.ratio! - b.row.ratio!);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return [];
  return [
    { says: `Without ${least.id}, the act whose absence lowers the ratio most.`, rows: [least.row] },
    { says: `Without ${most.id}, the act whose absence raises it most.`, rows: [most.row] },
  ];
}
