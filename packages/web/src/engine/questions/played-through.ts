import {
  courseOf,
  drawFutures,
  FUTURES,
  type Future,
  futureWorld,
  isoOf,
  networkSimplex,
  Outlook,
  type Scene,
  type Spread,
  spreadOf,
  switchesOf,
} from "@multivector/engine";
import type { Question } from "../question.ts";
import { withYours } from "../strategy-asked.ts";
import type { StrategyAsk } from "./moves-read.ts";

/** Acts a year under a theory over the futures: doing nothing, with the strategy, and with the strategy while moves provoke nothing. */
export interface PlayedTheory {
  readonly theory: string;
  readonly provocation: "off" | "linear" | "threshold";
  /** Acts of others, extreme ones apart. */
  readonly still: Spread;
  readonly acts: Spread;
  readonly difference: Spread;
  readonly off: Spread;
  /** By reaction, extreme ones too. */
  readonly reactions: readonly PlayedReaction[];
}

export interface PlayedReaction {
  readonly reaction: string;
  readonly still: Spread;
  readonly acts: Spread;
  readonly off: Spread;
  /** Mean acts a year of each instrument with the strategy. */
  readonly instruments: readonly { readonly instrument: string; readonly acts: number }[];
}

export interface Played {
  readonly from: string;
  readonly to: string;
  readonly futures: number;
  readonly theories: readonly PlayedTheory[];
}

const SEED = 1;

/** Politics of a strategy played through under each theory: the acts of `multivector strategy`, of the same futures. */
export const playedThrough: Question<StrategyAsk, Played> = (desk, { strategy, moves, assumptions }, report) => {
  const kase = withYours(desk.assuming(assumptions), moves);
  const outlook = new Outlook(kase, networkSimplex);
  const futures = drawFutures(kase, FUTURES, SEED);
  const theories = kase.theories.map(({ id }, t): PlayedTheory => {
    report({ done: t, all: kase.theories.length, what: id });
    return underTheory(outlook, futures, id, strategy);
  });
  const { from, to } = outlook;
  outlook.dispose();
  return { from: isoOf(from), to: isoOf(to), futures: futures.length, theories };
};

function underTheory(outlook: Outlook, futures: readonly Future[], theory: string, strategy: string): PlayedTheory {
  const { provocation } = switchesOf(outlook.kase, [theory]);
  const run = (scene: Omit<Scene, "theories">) => {
    const world = futureWorld(outlook, { theories: [theory], ...scene });
    return futures.map((future) => courseOf(world, future));
  };
  const still = run({});
  const acts = run({ strategy });
  const off = provocation === "off" ? acts : run({ strategy, provocation: "off" });
  const counts = (courses: readonly Course[]) => countsOf(outlook, courses, (act) => !isOwnOrExtreme(outlook, act));
  const [before, after] = [counts(still), counts(acts)];
  return {
    theory,
    provocation,
    still: spreadOf(before),
    acts: spreadOf(after),
    difference: spreadOf(after.map((count, i) => count - before[i]!)),
    off: spreadOf(counts(off)),
    reactions: outlook.models.map(({ reaction: { id, instruments } }) => {
      const of = (courses: readonly Course[]) =>
        spreadOf(countsOf(outlook, courses, ({ reaction }) => reaction === id));
      return {
        reaction: id,
        ...{ still: of(still), acts: of(acts), off: of(off) },
        instruments: instruments.map((one) => ({
          instrument: one.id,
          acts: spreadOf(countsOf(outlook, acts, (act) => act.reaction === id && act.instrument === one.id)).mean,
        })),
      };
    }),
  };
}

type Course = ReturnType<typeof courseOf>;
type CourseAct = Course["acts"][number];

function isOwnOrExtreme({ kase, models }: Outlook, { sender, reaction }: CourseAct): boolean {
  return (
    sender === kase.focal || models.some((one) => one.reaction.id === reaction && one.reaction.register === "extreme")
  );
}

/** Acts a year in each future. */
function countsOf({ periods }: Outlook, courses: readonly Course[], counted: (act: CourseAct) => boolean): number[] {
  const years = periods.length / 12;
  return courses.map(({ acts }) => acts.filter(counted).length / years);
}
