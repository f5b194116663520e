import type { Strategy } from "../case/politics.ts";
import type { Intervention } from "../change/intervention.ts";
import { switchesOf } from "../mechanism/switches.ts";
import type { SwitchSet } from "../mechanism/types.ts";
import { type Day, isoOf } from "../quantity/dates.ts";
import type { Provocation } from "../reaction/hazard.ts";
import { scheduleOf } from "../strategy/schedule.ts";
import type { Schedule } from "../strategy/types.ts";
import { interventionsOfActs, outsideLoss, workingDays } from "./act-changes.ts";
import type { Outlook } from "./outlook.ts";
import { type PoliticalCourse, politicsOf } from "./politics.ts";
import type { Missing } from "./strand.ts";
import type { Act, Future, FutureTrace } from "./types.ts";

/** Under which theory and strategy futures run. */
export interface Scene {
  /** Ids of theories: one, or several mixed. */
  readonly theories: readonly string[];
  /** Id of a strategy, or one that the case does not hold; absent: nothing is done. */
  readonly strategy?: string | Strategy;
  /** Default true. false: announcements are left out; an opening is still seen. */
  readonly announced?: boolean;
  /** Senders that do nothing. */
  readonly without?: readonly string[];
  /** How recent moves count, instead of what the theory says. */
  readonly provocation?: Provocation;
  /** Mechanisms switched on and off beyond the theory. */
  readonly on?: readonly string[];
  readonly off?: readonly string[];
  /** First day of each lever, instead of the strategy's own. */
  readonly starts?: ReadonlyMap<string, Day>;
}

/** An outlook under a theory and a strategy: what `simulate` takes. */
export interface FutureWorld {
  readonly outlook: Outlook;
  readonly scene: Scene;
  readonly switches: SwitchSet;
  /** Ids of reactions whose sender does nothing. */
  readonly idle: ReadonlySet<string>;
}

/** Puts an outlook under a theory and a strategy. Throws a request error for unknown ids. */
export function futureWorld(outlook: Outlook, scene: Scene): FutureWorld {
  const { on, off, without = [] } = scene;
  const switches = switchesOf(outlook.kase, scene.theories, { ...(on && { on }), ...(off && { off }) });
  const idle = outlook.models
    .filter(({ reaction }) => without.includes(reaction.sender))
    .map(({ reaction }) => reaction.id);
  return { outlook, scene, switches, idle: new Set(idle) };
}

/** What actors do in a future: politics alone, before its physics. */
export interface Course extends PoliticalCourse {
  readonly schedule: Schedule | null;
}

/** Politics of a future. */
export function courseOf({ outlook, scene, switches, idle }: FutureWorld, future: Future): Course {
  const schedule = scheduled(outlook, scene, future.values);
  const ground = outlook.ground(schedule?.changes ?? []);
  const course = politicsOf(
    {
      kase: outlook.kase,
      models: outlook.models,
      switches,
      periods: outlook.periods,
      moves: schedule?.moves ?? [],
      shifts: schedule?.shifts ?? [],
      leverage: ground.leverage,
      today: outlook.leverage.of([]),
      without: idle,
      ...(scene.provocation ? { provocation: scene.provocation } : {}),
    },
    future,
  );
  return { ...course, schedule };
}

/** What the acts of a course cost month by month: the network's loss and what is stated for goods outside it. */
export function lossOf(world: FutureWorld, course: Course, future: Future): Missing {
  const { instruments, periods } = world.outlook;
  const network = networkLossOf(world, course);
  const outside = outsideLoss(instruments, course.acts, future.values, periods);
  return { value: network.value.map((value, t) => value + outside[t]!), weight: network.weight };
}

/** What acts keep the network from carrying, USD million and kt a month. */
export function networkLossOf({ outlook }: FutureWorld, { acts, schedule }: Course): Missing {
  const ground = outlook.ground(schedule?.changes ?? []);
  const working = acts.filter((act) => workingDays(act) !== null);
  return outlook.lost(ground, keyOf(working), () => {
    const all = interventionsOfActs(outlook.kase, outlook.instruments, working);
    return sum(outlook.strands.map((strand, g) => strand.missing(ground.bases[g]!, touching(strand, all))));
  });
}

/** A course without its extreme acts: a rate nobody has observed times a loss without bound would drown all that can be argued. */
export function withoutExtremes({ models }: Outlook, course: Course): Course {
  const extreme = new Set(models.flatMap(({ reaction }) => (reaction.register === "extreme" ? [reaction.id] : [])));
  return { ...course, acts: course.acts.filter(({ reaction }) => !extreme.has(reaction)) };
}

/**
 * One future, month by month for the whole window: politics by the day, the network by the month. Pure: the same world and future give the same
 * trace, bit for bit, on any machine (MODEL F).
 */
export function simulate(world: FutureWorld, future: Future): FutureTrace {
  const { outlook, scene } = world;
  const course = courseOf(world, future);
  const loss = lossOf(world, course, future);
  const { bases } = outlook.ground(course.schedule?.changes ?? []);
  // Goods outside the network are in the loss, but never were in its exports.
  const missing = networkLossOf(world, course).value;
  const exports = outlook.periods.map((_, t) => bases.reduce((total, base) => total + base.value[t]!, 0) - missing[t]!);
  return {
    theory: scene.theories.join("+"),
    strategy: typeof scene.strategy === "object" ? scene.strategy.id : (scene.strategy ?? ""),
    announced: scene.announced ?? true,
    future: future.index,
    months: outlook.periods.map(({ from }) => isoOf(from)),
    acts: course.acts,
    variables: course.variables,
    hazards: course.hazards,
    lossUsdM: loss.value,
    lossKt: loss.weight,
    exportUsdM: Float64Array.from(exports),
  };
}

function scheduled(outlook: Outlook, scene: Scene, values: ReadonlyMap<string, number>): Schedule | null {
  if (scene.strategy === undefined) return null;
  const { announced = true, starts } = scene;
  return scheduleOf(outlook.kase, scene.strategy, { values, announced, ...(starts ? { starts } : {}) });
}

function touching(strand: Outlook["strands"][number], interventions: readonly Intervention[]): Intervention[] {
  return interventions.filter((one) => strand.touches(one));
}

function keyOf(acts: readonly Act[]): string {
  return acts
    .map(
      ({ instrument, day, days, effect, licensedUntil = "" }) =>
        `${instrument}@${day}+${days}x${effect}/${licensedUntil}`,
    )
    .join(" ");
}

function sum(parts: readonly Missing[]): Missing {
  const months = parts[0]?.value.length ?? 0;
  const total = { value: new Float64Array(months), weight: new Float64Array(months) };
  for (const { value, weight } of parts) {
    for (let t = 0; t < months; t++) {
      total.value[t]! += value[t]!;
      total.weight[t]! += weight[t]!;
    }
  }
  return total;
}
