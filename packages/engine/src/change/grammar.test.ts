import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf } from "../quantity/dates.ts";
import { parseChange } from "./grammar.ts";

describe("a change is KIND TARGET [VALUE] [@DATE][+DAYS]", () => {
  test.each([
    [
      "close-link cpc @2022-07-05+30",
      { kind: "close-link", targets: ["cpc"], value: null, date: dayOf("2022-07-05"), days: 30 },
    ],
    ["close-link cpc", { kind: "close-link", targets: ["cpc"], value: null, date: null, days: null }],
    ["close-link cpc +30", { kind: "close-link", targets: ["cpc"], value: null, date: null, days: 30 }],
    ["close-link cpc +30d", { kind: "close-link", targets: ["cpc"], value: null, date: null, days: 30 }],
    [
      "cap-row cpc-moorings 33% @2025-11-29",
      { targets: ["cpc-moorings"], value: { number: 33, unit: "%" }, days: null },
    ],
    ["cap-link uas 10Mt/y", { targets: ["uas"], value: { number: 10, unit: "Mt/y" } }],
    ["change-price trieste -10USD/t", { targets: ["trieste"], value: { number: -10, unit: "USD/t" } }],
    ["change-cost uas.1 +5.5USD/t", { targets: ["uas.1"], value: { number: 5.5, unit: "USD/t" } }],
    ["ban grain kz_ru_rail +24", { kind: "ban", targets: ["grain", "kz_ru_rail"], days: 24 }],
    ["  close-link   row:x  ", { targets: ["row:x"] }],
  ])("%s", (text, expected) => {
    expect(parseChange(text)).toMatchObject(expected);
  });

  test.each([
    ["", "does not begin with a kind"],
    ["CLOSE cpc", "does not begin with a kind"],
    ["close-link", "names no target"],
    ["close-link @2022-07-05", "names no target"],
    ["close-link cpc @2022-13-05", "is not a date"],
    ["close-link cpc @yesterday", "neither a target, a value"],
    ["close-link cpc thirty!", "neither a target, a value"],
  ])("%j is refused: %s", (text, reason) => {
    expect(parseChange(text)).toContain(reason);
  });

  test("any text is either understood or answered with a sentence that quotes it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `close-link ${rest}`),
        ),
        (text) => {
          const answer = parseChange(text);
          if (typeof answer !== "string") return;
          expect(answer).toContain(`"${text}"`);
          expect(answer.length).toBeGreaterThan(text.length + 10);
        },
      ),
      { seed: 1 },
    );
  });

  test("what is understood says the same when written again", () => {
    const change = fc.record({
      kind: fc.constantFrom("close-link", "cap-link", "cap-row", "ban"),
      target: fc.stringMatching(/^[a-z][a-z0-9_.-]{0,8}$/),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
      days: fc.option(fc.integer({ min: 1, max: 400 })),
    });
    fc.assert(
      fc.property(change, ({ kind, target, percent, days }) => {
        const text = [kind, target, percent === null ? [] : `${percent}%`, days === null ? [] : `@2023-01-01+${days}`]
          .flat()
          .join(" ");
        expect(parseChange(text)).toMatchObject({
          kind,
          targets: [target],
          value: percent === null ? null : { number: percent, unit: "%" },
          days,
        });
      }),
      { seed: 1 },
    );
  });
});
