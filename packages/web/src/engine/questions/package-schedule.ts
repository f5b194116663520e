import {
  type Case,
  dayOf,
  isoOf,
  RequestError,
  type Schedule,
  type Strategy,
  scheduleOf,
  startsInOrder,
} from "@multivector/engine";
import type { Question } from "../question.ts";
import { planOf } from "./levers.ts";

/** A package of the reader's, and under which assumptions it is dated. */
export interface PackageAsk {
  readonly assumptions: Readonly<Record<string, number>>;
  readonly levers: Strategy["levers"];
}

/** How a package unfolds at central values, or what keeps it from doing so: one sentence each. */
export interface PackageSchedule {
  readonly schedule: Schedule | null;
  readonly problems: readonly string[];
}

/** The dates on which the levers of a package stand, and what it costs. */
export const packageSchedule: Question<PackageAsk, PackageSchedule> = (desk, { assumptions, levers }) =>
  unfolded(desk.assuming(assumptions), levers);

/** Ids of the packages that can stand as they are: the others cannot be compared. */
export const soundPackages: Question<
  {
    readonly assumptions: PackageAsk["assumptions"];
    readonly packages: readonly { readonly id: string; readonly levers: Strategy["levers"] }[];
  },
  readonly string[]
> = (desk, { assumptions, packages }) => {
  const kase = desk.assuming(assumptions);
  return packages.filter(({ levers }) => unfolded(kase, levers).problems.length === 0).map(({ id }) => id);
};

function unfolded(kase: Case, levers: Strategy["levers"]): PackageSchedule {
  const undated = undatedLevers(levers);
  if (undated.length > 0) return { schedule: null, problems: undated };
  try {
    return { schedule: scheduleOf(kase, planOf("package", "", levers)), problems: [] };
  } catch (error) {
    if (error instanceof RequestError) return { schedule: null, problems: error.problems };
    throw error;
  }
}

/** The earliest first days of the levers of a package if they begin one after the other, in their order, from the first one's day on. */
export const datesInOrder: Question<PackageAsk, Strategy["levers"]> = (desk, { assumptions, levers }) => {
  const undated = undatedLevers(levers.slice(0, 1));
  if (undated.length > 0) throw new RequestError(undated);
  return inOrder(desk.assuming(assumptions), levers);
};

function inOrder(kase: Case, levers: Strategy["levers"]): Strategy["levers"] {
  const order = levers.map(({ lever }) => lever);
  const starts = startsInOrder(kase, order, { from: dayOf(levers[0]?.start ?? "") });
  return order.map((lever) => ({ lever, start: isoOf(starts.get(lever)!) }));
}

function undatedLevers(levers: Strategy["levers"]): string[] {
  return levers
    .filter(({ start }) => Number.isNaN(dayOf(start)))
    .map(({ lever, start }) => `lever \`${lever}\` begins on \`${start}\`, which is no date; write it as 2027-01-01`);
}
