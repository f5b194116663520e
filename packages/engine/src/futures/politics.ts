import type { Case } from "../case/types.ts";
import { drawAt } from "../design/hash-key.ts";
import { Levels } from "../mechanism/levels.ts";
import type { SwitchSet } from "../mechanism/types.ts";
import type { Day, Period } from "../quantity/dates.ts";
import { Excitements } from "../reaction/excitements.ts";
import { excitation, hazard, type Provocation } from "../reaction/hazard.ts";
import type { Leverage } from "../reaction/leverage.ts";
import { actOf, instrumentWeights } from "../reaction/marks.ts";
import type { HazardNumbers, InstrumentModel, ReactionModel } from "../reaction/model.ts";
import type { Move, Shift } from "../strategy/types.ts";
import { type Chances, chancesOf, type Moment } from "./moments.ts";
import { readingFunction } from "./political-readings.ts";
import { readSlot, slotOf } from "./slots.ts";
import type { Act, Future } from "./types.ts";

/** What a political course is made of besides its future. */
export interface PoliticalSetting {
  readonly kase: Case;
  readonly models: readonly ReactionModel[];
  readonly switches: SwitchSet;
  readonly periods: readonly Period[];
  readonly moves: readonly Move[];
  readonly shifts: readonly Shift[];
  /** Leverage of senders in each month; the first is today's, with nothing built. */
  readonly leverage: readonly ReadonlyMap<string, Leverage>[];
  readonly today: ReadonlyMap<string, Leverage>;
  /** Ids of reactions that are switched off. */
  readonly without: ReadonlySet<string>;
  /** Overrides how recent moves count: a run with provocation off beside one with it on. */
  readonly provocation?: Provocation;
}

/** What happens between actors in a future: acts, levels of variables by month, hazards at the start of each month. */
export interface PoliticalCourse {
  readonly acts: readonly Act[];
  readonly variables: Readonly<Record<string, Float64Array>>;
  readonly hazards: Readonly<Record<string, Float64Array>>;
}

const NO_LEVERAGE: Leverage = { dependence: 0, ownCost: 0, channels: new Map() };

/** Steps politics through the months, from one moment at which somebody may act to the next (MODEL D). Pure: the same setting and future give the same course. */
export function politicsOf(setting: PoliticalSetting, future: Future): PoliticalCourse {
  return new PoliticalRun(setting, future).course();
}

/** One run of politics. */
class PoliticalRun {
  readonly #setting: PoliticalSetting;
  readonly #future: Future;
  readonly #chances: Chances;
  readonly #numbers: readonly HazardNumbers[];
  readonly #excitements: Excitements;
  /** Moments at which reactions may act, of all of them, in order of days. */
  readonly #moments: readonly Moment[];
  readonly #levels: Levels;
  readonly #regimes: ReadonlyMap<string, number>;
  /** Months each reaction spends in the other regime. */
  readonly #warMonths: Float64Array;
  readonly #acts: Act[] = [];
  /** What leverage adds to the log of each hazard, and that with what mechanisms add. */
  readonly #leverageLogs: Float64Array;
  readonly #logs: Float64Array;
  /** How much the instruments of each reaction are used as leverage stands; worked out when it acts. */
  #weights: (readonly number[] | undefined)[] = [];
  readonly #war: Uint8Array;
  readonly #atRest: Float64Array;
  /** How recent moves count with each reaction, and whether it acts at all. */
  readonly #counts: readonly Provocation[];
  readonly #acting: Uint8Array;
  #month = 0;
  #nextMove = 0;
  #nextMoment = 0;

  constructor(setting: PoliticalSetting, future: Future) {
    const { kase, models, switches, periods } = setting;
    const { values } = future;
    this.#setting = setting;
    this.#future = future;
    const chances = chancesOf(models, future, periods[0]!.from, periods.at(-1)!.to);
    this.#chances = chances;
    this.#numbers = chances.numbers;
    this.#moments = chances.moments;
    this.#excitements = new Excitements(models, this.#numbers);
    const regimes = new Set(models.flatMap(({ reaction }) => (reaction.regime === "" ? [] : [reaction.regime])));
    this.#regimes = new Map(
      [...regimes].map((id) => [id, readSlot(slotOf(kase, `variable:${id}`, "start"), values) * periods.length]),
    );
    this.#levels = new Levels(kase, switches, values, this.#regimeLevels(0), (variable, level) =>
      readingFunction(variable, {
        leverage: (sender) => setting.leverage[this.#month]!.get(sender) ?? NO_LEVERAGE,
        today: (sender) => setting.today.get(sender) ?? NO_LEVERAGE,
        pressure: (sender) => this.#excitements.felt(sender),
        excitement: (pole) => this.#excitementOf(pole),
        level,
      }),
    );
    this.#warMonths = Float64Array.from(models, ({ reaction }) => this.#regimes.get(reaction.regime) ?? 0);
    this.#leverageLogs = new Float64Array(models.length);
    this.#logs = new Float64Array(models.length);
    this.#war = new Uint8Array(models.length);
    this.#atRest = new Float64Array(models.length);
    this.#counts = models.map((model) => countsIn(setting, model));
    this.#acting = Uint8Array.from(models, ({ reaction }) =>
      switches.reactions && !setting.without.has(reaction.id) ? 1 : 0,
    );
    this.#excitements.advance(periods[0]!.from);
  }

  course(): PoliticalCourse {
    const { kase, models, periods } = this.#setting;
    const months = periods.length;
    const levels = this.#levels.now;
    const variables = rowsOf(kase.variables.length, months);
    const hazards = rowsOf(models.length, months);
    for (this.#month = 0; this.#month < months; this.#month++) {
      const { from, to } = periods[this.#month]!;
      this.#beginMonth();
      for (let r = 0; r < hazards.length; r++) hazards[r]![this.#month] = this.#hazardOf(r, from);
      this.#actsUntil(to);
      this.#levels.step(this.#shiftsIn(from, to), this.#regimeLevels(this.#month + 1));
      for (let v = 0; v < variables.length; v++) variables[v]![this.#month] = levels[v]!;
    }
    return {
      acts: this.#acts,
      variables: Object.fromEntries(kase.variables.map(({ id }, v) => [id, variables[v]!])),
      hazards: Object.fromEntries(models.map(({ reaction }, r) => [reaction.id, hazards[r]!])),
    };
  }

  /** What holds all month: the regime, leverage and mechanisms. */
  #beginMonth(): void {
    const { models, leverage } = this.#setting;
    if (this.#month === 0 || leverage[this.#month] !== leverage[this.#month - 1]) this.#readLeverage();
    for (let r = 0; r < models.length; r++) {
      this.#logs[r] = this.#leverageLogs[r]! + this.#levels.logHazard(models[r]!.reaction.id);
      this.#war[r] = this.#month < this.#warMonths[r]! ? 1 : 0;
      this.#atRest[r] = this.#acting[r] === 1 ? hazard(this.#numbers[r]!, this.#war[r] === 1, this.#logs[r]!) : 0;
    }
  }

  #readLeverage(): void {
    const { models, leverage, today } = this.#setting;
    this.#weights = [];
    models.forEach(({ reaction }, r) => {
      const now = leverage[this.#month]!.get(reaction.sender) ?? NO_LEVERAGE;
      const before = today.get(reaction.sender) ?? NO_LEVERAGE;
      const { dependence, ownCost } = this.#numbers[r]!;
      this.#leverageLogs[r] =
        dependence * (now.dependence - before.dependence) - ownCost * (now.ownCost - before.ownCost);
    });
  }

  /** Hazard on a day of the month, acts a year. Most reactions are at rest on most days: they have the hazard of the month. */
  #hazardOf(r: number, day: Day): number {
    const counts = this.#counts[r]!;
    const stock = counts === "off" ? 0 : this.#excitements.on(r, day);
    if (stock <= 0) return this.#atRest[r]!;
    const numbers = this.#numbers[r]!;
    return hazard(numbers, this.#war[r] === 1, this.#logs[r]! + excitation(numbers, stock, counts));
  }

  /** Moves and moments up to a day, in order; on one day moves are seen before anybody acts. */
  #actsUntil(end: Day): void {
    const { moves } = this.#setting;
    for (;;) {
      const [move, moment] = [moves[this.#nextMove], this.#moments[this.#nextMoment]];
      const isMove = move !== undefined && (moment === undefined || move.day <= moment.day);
      const day = isMove ? move.day : (moment?.day ?? end);
      if (day >= end) break;
      if (isMove) {
        this.#nextMove++;
        if (day < this.#setting.periods[0]!.from) continue;
        this.#excitements.advance(day);
        this.#excitements.move(move.pole, move.direction, move.severity);
      } else {
        this.#nextMoment++;
        const { r, chance } = moment!;
        if (this.#acting[r] === 0) continue;
        if (chance < this.#hazardOf(r, day) / this.#numbers[r]!.cap) this.#act(moment!);
      }
    }
    this.#excitements.advance(end);
  }

  #act(moment: Moment): void {
    const { r, day } = moment;
    this.#excitements.advance(day);
    const model = this.#setting.models[r]!;
    const { values } = this.#future;
    const act = this.#actAt(moment);
    this.#acts.push(act);
    for (const { pole, direction } of model.reaction.signals)
      this.#excitements.move(pole, direction, readSlot(model.severity.get(pole)!, values));
    if (model.reaction.register === "answer" || !act.attributed) return;
    this.#excitements.pressure(r);
  }

  /** The act of a moment with its marks; one object wherever the same act is taken, so that what follows from it is worked out once. */
  #actAt(moment: Moment): Act {
    const { r, day, n } = moment;
    const model = this.#setting.models[r]!;
    const { seed, index, values } = this.#future;
    const { acts, streams } = this.#chances;
    const channelWeight = (instrument: InstrumentModel) => this.#channelWeight(model, instrument);
    this.#weights[r] ??= instrumentWeights(model, values, channelWeight);
    const weights = this.#weights[r];
    const known = acts.get(moment);
    if (known?.weights.every((weight, i) => weight === weights[i])) return known.act;
    const act = actOf(model, day, values, weights, (purpose) => drawAt(seed, index, streams[r]!, n, purpose));
    acts.set(moment, { act, weights });
    return act;
  }

  /** Dependence in the commodities an instrument hinders, against today's: what no longer hurts is used less. */
  #channelWeight({ reaction }: ReactionModel, { commodities }: InstrumentModel): number {
    const now = this.#setting.leverage[this.#month]!.get(reaction.sender);
    const before = this.#setting.today.get(reaction.sender);
    if (!now || !before) return 1;
    const sum = (channels: ReadonlyMap<string, number>) =>
      commodities.reduce((total, commodity) => total + (channels.get(commodity) ?? 0), 0);
    const was = sum(before.channels);
    return was > 0 ? sum(now.channels) / was : 1;
  }

  #excitementOf(pole: string): number {
    const r = this.#setting.models.findIndex(
      ({ reaction }) => reaction.excitedBy?.stock === "moves-away" && reaction.excitedBy.pole === pole,
    );
    return r < 0 ? 0 : Math.max(0, this.#excitements.stock[r]!);
  }

  #regimeLevels(month: number): ReadonlyMap<string, number> {
    return new Map([...this.#regimes].map(([id, until]) => [id, month < until ? 1 : 0]));
  }

  #shiftsIn(from: number, to: number): ReadonlyMap<string, number> {
    const shifts = new Map<string, number>();
    for (const shift of this.#setting.shifts) {
      const length = shift.to - shift.from;
      const part = length <= 0 ? (shift.from >= from && shift.from < to ? 1 : 0) : overlap(shift, from, to) / length;
      if (part > 0) shifts.set(shift.variable, (shifts.get(shift.variable) ?? 0) + shift.by * part);
    }
    return shifts;
  }
}

/** An answer of the focal state is no provocation: it follows what excites it under every theory in which anybody reacts. */
function countsIn({ switches, provocation, ...setting }: PoliticalSetting, { reaction }: ReactionModel): Provocation {
  const { excitedBy, id } = reaction;
  if (excitedBy === undefined || !switches.reactions || setting.without.has(id)) return "off";
  return excitedBy.stock === "moves-away" ? (provocation ?? switches.provocation) : "linear";
}

function overlap(shift: Shift, from: number, to: number): number {
  return Math.max(0, Math.min(shift.to, to) - Math.max(shift.from, from));
}

/** Rows of one array: less to make than an array each. */
function rowsOf(rows: number, length: number): Float64Array[] {
  const all = new Float64Array(rows * length);
  return Array.from({ length: rows }, (_, i) => all.subarray(i * length, (i + 1) * length));
}
