import type { Reading } from "../alignment/types.ts";
import type { Case } from "../case/types.ts";
import { readSlot, type Slot, slotOf } from "../futures/slots.ts";
import { excitation, hazard, type Provocation } from "./hazard.ts";
import { hazardNumbers, type ReactionModel, reactionModels } from "./model.ts";

/** Acts a year of a reaction today, leverage and mechanisms as they are, with recent moves of `severity` in memory (docs/model/reactions.md). */
export interface HazardToday {
  readonly reaction: string;
  readonly title: string;
  readonly sender: string;
  readonly register: string;
  /** Whose moves away excite it; empty: it knows no excitement by moves away. */
  readonly pole: string;
  readonly severity: number;
  /** Recent moves do nothing; they count from the first on; they count beyond the threshold. Range: the stated ranges of all its figures. */
  readonly off: Reading;
  readonly linear: Reading;
  readonly threshold: Reading;
  /** Severity above which one theory sees provocation; null: no figure states one. */
  readonly trigger: Reading | null;
  /** Coefficient of provocation, log a unit of severity, with its prior; null: it has none. */
  readonly coefficient: Reading | null;
  /** Ids of the figures of the trigger and of the coefficient; empty: there is none. */
  readonly triggerFigure: string;
  readonly coefficientFigure: string;
}

const CENTRAL: ReadonlyMap<string, number> = new Map();

/** The hazard of every reaction today, by the severity of moves away from each pole that is remembered; a pole that is left out: 0. */
export function hazardsToday(kase: Case, severities: Readonly<Record<string, number>>): HazardToday[] {
  return reactionModels(kase).map((model) => {
    const { id, title, sender, register, excitedBy } = model.reaction;
    const pole = excitedBy?.stock === "moves-away" ? excitedBy.pole : "";
    const severity = pole === "" ? 0 : (severities[pole] ?? 0);
    const war = isWar(kase, model);
    const at = (counts: Provocation) => readingOf(model, war, severity, counts);
    return {
      ...{ reaction: id, title, sender, register, pole, severity },
      off: at("off"),
      linear: at("linear"),
      threshold: at("threshold"),
      trigger: model.threshold && figureOf(model.threshold),
      coefficient: model.provocation && figureOf(model.provocation),
      triggerFigure: model.threshold?.id ?? "",
      coefficientFigure: model.provocation?.id ?? "",
    };
  });
}

function isWar(kase: Case, { reaction }: ReactionModel): boolean {
  return reaction.regime !== "" && readSlot(slotOf(kase, `variable:${reaction.regime}`, "start"), CENTRAL) > 0;
}

/** At central values, and the least and the largest over all corners of the figures' ranges: a hazard rises or falls all the way with each of them. */
function readingOf(model: ReactionModel, war: boolean, severity: number, counts: Provocation): Reading {
  const at = (values: ReadonlyMap<string, number>) => {
    const numbers = hazardNumbers(model, values);
    return hazard(numbers, war, excitation(numbers, severity, counts));
  };
  const rate = war && model.war ? model.war : model.calm;
  const slots = [rate, model.cap, model.provocation, model.half, model.threshold].filter((slot) => slot !== null);
  const corners = slots.reduce<readonly ReadonlyMap<string, number>[]>(
    (maps, slot) => maps.flatMap((map) => endsOf(slot).map((end) => new Map([...map, [slot.id, end]]))),
    [CENTRAL],
  );
  const values = corners.map(at);
  return { value: at(CENTRAL), low: Math.min(...values), high: Math.max(...values) };
}

function endsOf({ figure: { value, low = value, high = value } }: Slot): number[] {
  return low === high ? [low] : [low, high];
}

function figureOf({ figure: { value, low = value, high = value } }: Slot): Reading {
  return { value, low, high };
}
