import { expect, it } from "vitest";
import { amount, cell, count, dateText, inSentence, listText, mark, shortDate, shortList } from "./format.ts";

it("gives amounts in the unit that reads best, with their range", () => {
  expect(amount({ value: 2100, low: 1800, high: 2600 }, "kt")).toBe("2.1\u00a0Mt (1.8–2.6)");
  expect(amount(340, "kt")).toBe("340\u00a0kt");
  expect(amount(1500, "USD million")).toBe("USD\u00a01.5\u00a0billion");
  expect(cell({ value: 0, low: 0, high: 0 })).toBe("0");
  expect(cell(null)).toBe("–");
});

it("writes dates, counts and lists in words", () => {
  expect([dateText("2022-07-05"), dateText("2022-07"), dateText("2022")]).toEqual(["5 July 2022", "July 2022", "2022"]);
  expect([shortDate("2022-07-05"), shortDate("2022")]).toEqual(["5 Jul 2022", "2022"]);
  expect([count(1, "day"), count(1200, "day")]).toEqual(["1 day", "1\u202f200 days"]);
  expect([listText(["a", "b", "c"]), shortList(["a", "b", "c"], 2)]).toEqual(["a, b and c", "a, b and 1 more"]);
  expect([inSentence("Crude oil"), inSentence("LNG"), inSentence("CPC blend")]).toEqual([
    "crude oil",
    "LNG",
    "CPC blend",
  ]);
});

it("marks what nobody observed", () => {
  expect([mark("assumed"), mark("memory"), mark("derived"), mark("observed"), mark("estimated")]).toEqual([
    "†",
    "†",
    "†",
    "",
    "",
  ]);
});
