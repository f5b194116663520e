import { type CaseEvent, dayOf, isoOf, periodsOf } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { tinyEvent } from "../../packages/engine/src/claims/testing/tiny-case.ts";
import { uniform } from "../../packages/engine/src/futures/philox.ts";
import { politicsOf } from "../../packages/engine/src/futures/politics.ts";
import { toyFigures, toyPolitics, toySetting } from "../../packages/engine/src/futures/testing/toy-politics.ts";
import { reactionRecord } from "../../packages/engine/src/reaction/record/reaction-record.ts";
import type { Move } from "../../packages/engine/src/strategy/types.ts";

const [FROM, TO] = ["2027-01-01", "2127-01-01"];

/** A move away from R of severity 1 to 3 about every eighty days, for a hundred years. */
function movesOf(seed: number): Move[] {
  const moves: Move[] = [];
  let day = dayOf(FROM);
  for (let n = 0; ; n++) {
    day += 1 + Math.floor(160 * uniform(seed, 91, n));
    if (day >= dayOf(TO)) return moves;
    const severity = 1 + Math.floor(3 * uniform(seed, 92, n));
    moves.push({ lever: "l", day, pole: "R", direction: "away", severity, announcement: true });
  }
}

/** A coded event as an analyst would enter it. What a move sets off on its own day the table of days counts with the next. */
function event(id: string, day: number, coding: Partial<CaseEvent["coding"]>): CaseEvent {
  const blank = { severity: 0, toward: [], away: [], instrument: "", pretext: "", follows: [], counts: true };
  return tinyEvent(id, isoOf(day), { coding: { as: "move", sender: "A", ...blank, ...coding } });
}

/** One future of the simulator turned into a record, and the coefficient that the record gives back. */
function recovered(b1: number, seed: number) {
  const half = (figures: ReturnType<typeof toyFigures>) =>
    figures.map((one) => (one.quantity === "half-excitement" ? { ...one, value: 1e9 } : one));
  const figures = half(toyFigures(b1, 2));
  const moves = movesOf(seed);
  const periods = periodsOf(dayOf(FROM), dayOf(TO), "month");
  const setting = toySetting(toyPolitics(b1, { figures }), { periods, moves, leverage: periods.map(() => new Map()) });
  const { acts } = politicsOf(setting, { seed, index: 0, values: new Map() });
  const events = [
    ...moves.map(({ day, severity }, i) => event(`m${i}`, day - 1, { severity, away: ["R"] })),
    ...acts.map(({ day }, i) => event(`a${i}`, day, { as: "pressure", sender: "R" })),
  ];
  const record = reactionRecord(toyPolitics(b1, { figures, events }), "R", {
    ...{ from: FROM, regime: "", to: TO, trainTo: "2117-01-01" },
    ...{ windows: [90], halfLives: [60], skillWindows: [60] },
  });
  return { acts: acts.length, moves: moves.length, ...record.fitted[0]!, skill: record.skill[0]!.skill, record };
}

describe("the record gives back the coefficient with which a future was simulated", () => {
  const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

  test.each([-0.3, 0, 0.2, 0.5])("b1 = %f: its 95 %% interval holds it in at least 17 of 20 records", (b1) => {
    const fits = SEEDS.map((seed) => recovered(b1, seed));
    const held = fits.filter(({ low, high }) => low! <= b1 && b1 <= high!);
    expect(held.length).toBeGreaterThanOrEqual(17);
    for (const { acts, moves } of fits) {
      expect(acts).toBeGreaterThan(80);
      expect(moves).toBeGreaterThan(400);
    }
    const mean = fits.reduce((sum, { provocation }) => sum + provocation, 0) / fits.length;
    expect(Math.abs(mean - b1)).toBeLessThan(0.03);
  });

  test("and tells a strong one from none", () => {
    expect(recovered(0.5, 1).low!).toBeGreaterThan(0.3);
    expect(recovered(0, 1).high!).toBeLessThan(0.3);
  });

  test("forecasts made with it have skill where moves provoke", () => {
    expect(recovered(0.5, 1).skill).toBeGreaterThan(0);
  });
});
