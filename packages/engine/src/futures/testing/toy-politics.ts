import type { Reaction } from "../../case/politics.ts";
import type { Case } from "../../case/types.ts";
import { tinyCase, tinyFigure } from "../../claims/testing/tiny-case.ts";
import type { SwitchSet } from "../../mechanism/types.ts";
import { dayOf, periodsOf } from "../../quantity/dates.ts";
import { reactionModels } from "../../reaction/model.ts";
import type { Move } from "../../strategy/types.ts";
import type { PoliticalSetting } from "../politics.ts";

const ORIGIN = { file: "toy", line: 1 };

/** A reaction of `R` to moves away from it, with one instrument outside the network. */
export function toyReaction(more: Partial<Reaction> = {}): Reaction {
  return {
    id: "r-informal",
    title: "R presses",
    sender: "R",
    register: "informal",
    excitedBy: { stock: "moves-away", pole: "R" },
    regime: "",
    instruments: [
      {
        id: "ban",
        title: "A ban",
        channel: "goods",
        pretext: "sanitary",
        changes: [],
        precedents: [],
        note: "",
      },
    ],
    signals: [],
    source: "s",
    note: "",
    origin: ORIGIN,
    ...more,
  };
}

/** Figures of the toy reaction: one act a year, b1 as given, half-life 60 days, E0 10, no cap that matters. */
export function toyFigures(provocation: number, rate = 1) {
  const of = (quantity: string, value: number, unit: string) =>
    tinyFigure(`${quantity}/reaction:r-informal/`, value, unit);
  const ban = (quantity: string, value: number, unit: string) => tinyFigure(`${quantity}/instrument:ban/`, value, unit);
  return [
    of("rate", rate, "1/y"),
    of("rate-cap", 40, "1/y"),
    of("provocation", provocation, "log/severity"),
    of("half-excitement", 10, "severity"),
    of("decay", 60, "d"),
    ban("weight", 1, "ratio"),
    ban("executed", 1, "ratio"),
    ban("duration", 30, "d"),
    ban("value-loss", 10, "USD million/month"),
  ];
}

/** A case in which `R` may react to `A`. */
export function toyPolitics(provocation: number, parts: Partial<Case> = {}): Case {
  return tinyCase({ poles: ["R"], reactions: [toyReaction()], figures: toyFigures(provocation), ...parts });
}

/** A move of severity 3 away from `R`, announced on a day. */
export function toyMove(day: string, more: Partial<Move> = {}): Move {
  return { lever: "l", day: dayOf(day), pole: "R", direction: "away", severity: 3, announcement: true, ...more };
}

export const SWITCHED_ON: SwitchSet = {
  theories: ["T"],
  reactions: true,
  provocation: "linear",
  mechanisms: [],
  on: new Set(),
};

/** The setting of a case over ten years. */
export function toySetting(kase: Case, more: Partial<PoliticalSetting> = {}): PoliticalSetting {
  const periods = periodsOf(dayOf("2027-01-01"), dayOf("2037-01-01"), "month");
  return {
    kase,
    models: reactionModels(kase),
    switches: SWITCHED_ON,
    periods,
    moves: [],
    shifts: [],
    leverage: periods.map(() => new Map()),
    today: new Map(),
    without: new Set(),
    ...more,
  };
}
