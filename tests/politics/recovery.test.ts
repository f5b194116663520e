import { type CaseEvent, dayOf, isoOf, periodsOf } from "@multivector/engine";
import { describe, expect, test } from "vitest";
import { tinyEvent } from "../../packages/engine/src/claims/testing/tiny-case.ts";
import { uniform } from "../../packages/engine/src/design/philox.ts";
import { politicsOf } from "../../packages/engine/src/futures/politics.ts";
import { toyFigures, toyPolitics, toySetting } from "../../packages/engine/src/futures/testing/toy-politics.ts";
import { episodesOf, movesAway } from "../../packages/engine/src/reaction/record/coded-acts.ts";
import { hazardDays } from "../../packages/engine/src/reaction/record/hazard-tests.ts";
import { fitProvocation, type HazardFit } from "../../packages/engine/src/reaction/record/provocation-fit.ts";
import { recordPlan } from "../../packages/engine/src/reaction/record/record-plan.ts";
import type { Move } from "../../packages/engine/src/strategy/types.ts";

const [FROM, TO] = ["2027-01-01", "2067-01-01"];
const HALF_LIFE = 60;

/** A move away from R of severity 1 to 3 about every eighty days. */
function movesOf(seed: number): Move[] {
  const moves: Move[] = [];
  let day = dayOf(FROM) + 1;
  for (let n = 0; ; n++) {
    day += 1 + Math.floor(160 * uniform(seed, 91, n));
    if (day >= dayOf(TO)) return moves;
    const severity = 1 + Math.floor(3 * uniform(seed, 92, n));
    moves.push({ lever: "l", day, pole: "R", direction: "away", severity, announcement: true });
  }
}

function coded(id: string, day: number, coding: Partial<NonNullable<CaseEvent["coding"]>>): CaseEvent {
  const blank = { severity: 0, toward: [], away: [], instrument: "", pretext: "", follows: [], counts: true };
  return tinyEvent(id, isoOf(day), { coding: { as: "move", sender: "A", ...blank, ...coding } });
}

/** Neither levelling off nor a cap: the record's fit knows neither. */
function unsaturated(figures: ReturnType<typeof toyFigures>) {
  const beyond: Readonly<Record<string, number>> = { "half-excitement": 1e9, "rate-cap": 400 };
  return figures.map((one) => ({ ...one, value: beyond[one.quantity] ?? one.value }));
}

type Recovered = HazardFit & { readonly acts: number };
const FITS = new Map<string, Recovered>();

/**
 * One simulated future entered as a record, and what the record's fit makes of it. A run feels a move on its own day, the record from the next one on:
 * dated the day before, with what a day forgets added, the two stocks are the same.
 */
function recovered(b1: number, seed: number): Recovered {
  const key = `${b1} ${seed}`;
  const fit = FITS.get(key) ?? fitted(b1, seed);
  FITS.set(key, fit);
  return fit;
}

function fitted(b1: number, seed: number): Recovered {
  const figures = unsaturated(toyFigures(b1, 2));
  const moves = movesOf(seed);
  const periods = periodsOf(dayOf(FROM), dayOf(TO), "month");
  const setting = toySetting(toyPolitics(b1, { figures }), { periods, moves, leverage: periods.map(() => new Map()) });
  const { acts } = politicsOf(setting, { seed, index: 0, values: new Map() });
  const events = [
    ...moves.map(({ day, severity }, i) =>
      coded(`m${i}`, day - 1, { severity: severity * 2 ** (1 / HALF_LIFE), away: ["R"] }),
    ),
    ...acts.map(({ day }, i) => coded(`a${i}`, day, { as: "pressure", sender: "R" })),
  ];
  const record = toyPolitics(b1, { figures, events });
  const plan = recordPlan(record, "R", { from: FROM, regime: "", to: TO });
  const days = hazardDays(plan, "no regime", HALF_LIFE, movesAway(record, "R"), episodesOf(record, "R"));
  return { ...fitProvocation(days)!, acts: acts.length };
}

describe("the record gives back the coefficient with which a future was simulated", () => {
  const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

  test.each(["-0.3", "0", "0.2", "0.5"])(
    "b1 = %s: the 95 percent interval holds it in 17 of 20 records or more",
    (said) => {
      const b1 = Number(said);
      const fits = SEEDS.map((seed) => recovered(b1, seed));
      expect(fits.filter(({ low, high }) => low! <= b1 && b1 <= high!).length).toBeGreaterThanOrEqual(17);
      for (const { acts } of fits) expect(acts).toBeGreaterThan(25);
      const mean = fits.reduce((sum, { provocation }) => sum + provocation, 0) / fits.length;
      expect(Math.abs(mean - b1)).toBeLessThan(0.05);
    },
  );

  test("and tells a strong one from none", () => {
    for (const seed of SEEDS.slice(0, 5)) {
      expect(recovered(0.5, seed).low!).toBeGreaterThan(0.3);
      expect(recovered(0, seed).high!).toBeLessThan(0.3);
    }
  });

  test("and the rate at rest: two a year", () => {
    const rates = SEEDS.map((seed) => recovered(0.2, seed).rates[0]! * 365.25);
    expect(rates.reduce((sum, rate) => sum + rate, 0) / rates.length).toBeCloseTo(2, 0);
  });
});
