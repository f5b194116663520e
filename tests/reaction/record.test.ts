import { openCase } from "@multivector/casefile";
import { type Case, resolveChanges } from "@multivector/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { episodesOf } from "../../packages/engine/src/reaction/record/coded-acts.ts";
import { poissonInterval } from "../../packages/engine/src/reaction/record/intervals.ts";
import { reactionRecord } from "../../packages/engine/src/reaction/record/reaction-record.ts";
import type { ReactionRecord } from "../../packages/engine/src/reaction/record/types.ts";

let kase: Case;
let record: ReactionRecord;

beforeAll(async () => {
  kase = await openCase("kazakhstan");
  record = reactionRecord(kase, "RU");
}, 60_000);

const figure = (subject: string, quantity: string, of = "") =>
  kase.figures.find((one) => one.subject === subject && one.quantity === quantity && one.of === of && one.use);

describe("the exposure table of the record", () => {
  it.each([
    ["2014-01-01", 90, 6, 1133, 4, 3250, "4.30", "1.2", "15.2"],
    ["2014-01-01", 60, 4, 876, 6, 3507, "2.67", "0.8", "9.5"],
    ["2014-01-01", 30, 2, 480, 8, 3903, "2.03", "0.4", "9.6"],
    ["2022-01-01", 90, 5, 795, 3, 666, "1.40", "0.3", "5.8"],
    ["2022-01-01", 60, 3, 628, 5, 833, "0.80", "0.2", "3.3"],
    ["2022-01-01", 30, 2, 343, 6, 1118, "1.09", "0.2", "5.4"],
  ])("from %s, %i days: %i acts in %i exposed days, %i in %i others", (from, days, a, A, b, B, ratio, low, high) => {
    const row = record.exposure.find((one) => one.from === from && one.days === days)!;
    expect(row).toMatchObject({ exposedEvents: a, exposedDays: A, otherEvents: b, otherDays: B, to: "2026-01-01" });
    expect([row.ratio!.toFixed(2), row.low!.toFixed(1), row.high!.toFixed(1)]).toEqual([ratio, low, high]);
  });

  it("is made of 20 moves and 10 acts over 4383 days", () => {
    expect(record.moves).toHaveLength(20);
    expect(record.episodes).toHaveLength(10);
    for (const row of record.exposure) expect([4383, 1461]).toContain(row.exposedDays + row.otherDays);
  });

  it("needs both of its conventions: with the events' own dates, or with the day of the move, its days are others", () => {
    const days = record.variants.slice(0, 3).map(({ rows }) => rows[0]!.exposedDays);
    expect(days).toEqual([1124, 1133, 1142]);
  });

  it("hangs on one day nobody knows: dating the milk ban to 1 April 2015 lifts the 30-day ratio from 2.0 to 3.4", () => {
    const own = record.variants[0]!.rows.find(({ days, from }) => days === 30 && from === "2014-01-01")!;
    expect(own.ratio).toBeCloseTo(3.44, 2);
  });

  it("keeps its reading with the acts the list has not got: 2022 on, no ratio differs from one", () => {
    const rows = record.variants[1]!.rows.filter(({ from }) => from === "2022-01-01");
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.low! < 1 && row.high! > 1).toBe(true);
  });
});

describe("rates, execution and pretexts", () => {
  it("Russia pressed 0.25 times a year before 2022 and 2.0 times since", () => {
    const [calm, war] = record.rates;
    expect([calm!.events, calm!.perYear, war!.events, war!.perYear]).toEqual([2, 0.25, 8, 2]);
  });

  it("7 acts were carried out, 2 partly, 1 not, of 1 it is not known", () => {
    expect(record.executed).toEqual({ yes: 7, partly: 2, no: 1, unknown: 1 });
  });

  it("every act came with a stated ground that is not political", () => {
    expect(record.pretexts.map(({ pretext }) => pretext)).not.toContain("none stated");
    expect(record.pretexts[0]).toEqual({ pretext: "plant health", events: ["e2024grain", "p2024-fruit"] });
  });

  it("third parties attacked the CPC three times in 2025 and other routes twice", () => {
    const attacks = reactionRecord(kase, "UA").rates.filter(({ from }) => from === "2025-01-01");
    expect(attacks.map(({ reaction, events }) => [reaction, events])).toEqual([
      ["", 5],
      ["attack", 3],
      ["attack-elsewhere", 2],
    ]);
  });

  it("the rate figures are the counts of the precedents, with their exact intervals, to two digits", () => {
    const senders = [...new Set(kase.reactions.map(({ sender }) => sender))];
    const rates = senders
      .flatMap((sender) => reactionRecord(kase, sender).rates)
      .filter(({ reaction }) => reaction !== "");
    expect(rates.length).toBeGreaterThanOrEqual(10);
    for (const rate of rates.filter(({ events }) => events > 0)) {
      const stated = figure(`reaction:${rate.reaction}`, "rate", rate.of)!;
      const rounded = [rate.perYear, rate.low, rate.high].map((value) => Number(value.toPrecision(2)));
      expect([rate.reaction, rate.of, stated.value, stated.low, stated.high]).toEqual([
        rate.reaction,
        rate.of,
        ...rounded,
      ]);
    }
  });

  it("the formal record is 22 first years of sanctions in 448 state-years, and falls: .080, .041, .036", () => {
    expect(figure("reaction:ru-formal", "rate")!.value).toBeCloseTo(22 / 448, 3);
    const periods = kase.figures.filter(({ subject, of }) => subject === "actor:RU" && of === "sanctions by period");
    expect(periods.map(({ value }) => value)).toEqual([0.08, 0.041, 0.036]);
    expect(periods.map(({ low }) => low)).toEqual(
      [9 / 112, 8 / 196, 5 / 140].map((rate, i) => {
        const years = [112, 196, 140][i]!;
        return expect.closeTo(poissonInterval(Math.round(rate * years)).low / years, 2);
      }),
    );
  });
});

describe("what the record says of provocation", () => {
  it("the fit with the regime lies near zero and its interval holds zero, at each half-life", () => {
    const fits = record.fitted.filter((fit) => fit.with === "regime");
    expect(fits.map(({ halfLife }) => halfLife)).toEqual([60, 15, 180]);
    for (const fit of fits) expect(fit.low! < 0 && fit.high! > 0).toBe(true);
    expect(fits[0]!.provocation).toBeCloseTo(0.06, 2);
  });

  it("without the regime it is five times as large: that is the regime's doing", () => {
    const plain = record.fitted.find((fit) => fit.with === "no regime" && fit.halfLife === 60)!;
    expect(plain.provocation).toBeCloseTo(0.29, 2);
  });

  it("the prior in the case contains zero and holds every fit", () => {
    const prior = figure("reaction:ru-informal", "provocation")!;
    expect([prior.low, prior.value, prior.high]).toEqual([-0.8, 0.2, 1.2]);
    for (const { provocation } of record.fitted) {
      expect(provocation).toBeGreaterThan(prior.low!);
      expect(provocation).toBeLessThan(prior.high!);
    }
  });

  it("forecasts of 2024 and 2025 made from data to 2023 do not beat a constant rate, and the record says so", () => {
    expect(record.skill).toHaveLength(8);
    expect(record.skill.every(({ from }) => from === "2024-01-01")).toBe(true);
    expect(record.skill.filter(({ skill }) => skill > 0)).toEqual([]);
    expect(record.notes.join(" ")).toContain("in 0 of 8 tests");
  });

  it("ten acts reject no hazard, not even a constant one", () => {
    expect(record.rescaling.map((one) => one.with)).toEqual(["constant rate", "no regime", "regime"]);
    for (const { n, distance, bound } of record.rescaling) {
      expect(n).toBe(10);
      expect(distance).toBeLessThan(bound);
    }
  });

  it("the notes say that the jump is the regime and that the prior contains zero", () => {
    expect(record.notes.join(" ")).toContain("The jump is the regime, not the moves.");
    expect(record.notes.join(" ")).toContain("contains zero");
  });
});

describe("the reactions as data", () => {
  const instruments = () =>
    kase.reactions.flatMap((reaction) => reaction.instruments.map((one) => ({ reaction, one })));

  it("every change parses and finds its target", () => {
    let changes = 0;
    for (const { one } of instruments()) {
      const resolved = resolveChanges(kase, one.changes, { date: 19_700, days: 30 });
      expect([one.id, resolved.problems]).toEqual([one.id, []]);
      changes += one.changes.length;
    }
    expect(changes).toBeGreaterThan(20);
  });

  it("every precedent is a coded event, and an instrument without one says so", () => {
    const coded = new Set(kase.events.filter(({ coding }) => coding).map(({ id }) => id));
    for (const { one } of instruments()) {
      expect(one.precedents.filter((id) => !coded.has(id))).toEqual([]);
      if (one.precedents.length === 0) expect(one.note.toLowerCase()).toContain("no precedent");
    }
  });

  it("every counted act of pressure and attack is the precedent of one instrument", () => {
    const named = instruments().flatMap(({ one }) => one.precedents);
    for (const sender of ["RU", "UA", "CN"])
      for (const { id } of episodesOf(kase, sender))
        expect([id, named.filter((other) => other === id).length]).toEqual([id, 1]);
  });

  it("every reaction has a capped rate with a range, every instrument its marks with theirs", () => {
    for (const reaction of kase.reactions) {
      const rates = kase.figures.filter(
        ({ subject, quantity }) => subject === `reaction:${reaction.id}` && quantity === "rate",
      );
      const cap = figure(`reaction:${reaction.id}`, "rate-cap")!;
      expect(rates.map(({ of }) => of)).toEqual(reaction.regime === "" ? [""] : ["calm", "war"]);
      for (const rate of [...rates, cap])
        expect([rate.id, rate.low !== undefined && rate.high !== undefined]).toEqual([rate.id, true]);
      for (const rate of rates) expect(cap.value).toBeGreaterThan(rate.value);
      for (const { id } of reaction.instruments)
        for (const quantity of ["weight", "executed", "flow-effect", "duration", "duration-spread"]) {
          const mark = figure(`instrument:${id}`, quantity);
          expect([id, quantity, mark?.low !== undefined && mark.high !== undefined]).toEqual([id, quantity, true]);
        }
    }
  });

  it("an excited reaction has a prior that contains zero, a memory, a saturation and a threshold; third parties have none", () => {
    const quantities = (id: string) =>
      ["provocation", "decay", "half-excitement"].filter((quantity) => figure(`reaction:${id}`, quantity));
    for (const { id, excitedBy, register } of kase.reactions) {
      expect([id, quantities(id).length]).toEqual([id, excitedBy ? 3 : 0]);
      if (register === "attack") expect(excitedBy).toBeUndefined();
      if (!excitedBy) continue;
      const prior = figure(`reaction:${id}`, "provocation")!;
      expect(prior.low! < 0 && prior.high! > 0).toBe(true);
      expect(figure(`reaction:${id}`, "threshold", "excitement")).toBeDefined();
    }
  });

  it("sanctions of the United States and the European Union carry their licences", () => {
    for (const id of ["services-ban", "shareholder-sanction", "transit-sanction"]) {
      expect(figure(`instrument:${id}`, "licence-same-day")!.low).toBe(0.5);
      expect(figure(`instrument:${id}`, "licence-term")!.value).toBe(169);
    }
  });
});
