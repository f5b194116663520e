import { describe, expect, test } from "vitest";
import { tinyCase, tinyFigure, tinyLink, tinyPlace } from "../claims/testing/tiny-case.ts";
import { corridorProfile } from "./profile.ts";

const corridor = (id: string, commodities: readonly string[]) => ({
  ...{ id, name: id.toUpperCase(), mode: "rail", commodities, gauge: [], status: "", source: "s", note: "" },
  origin: { file: "f", line: 1 },
});

const place = (id: string, lon: number, kind = "hub") => ({ ...tinyPlace(id), name: id.toUpperCase(), lon, kind });
const rail = (id: string, from: string, to: string, more = {}) => tinyLink(id, from, to, { mode: "rail", ...more });

/** A to B to C by rail, where C is a port, on by sea to D; a spur from B to E, and a way only for boxes. */
const toy = tinyCase({
  asOf: "2026-01-01",
  corridors: [corridor("c", ["oil", "box"])],
  places: [place("a", 0), place("b", 1, "border"), place("c", 2, "seaport"), place("d", 4), place("e", 9)],
  links: [
    rail("spur", "b", "e"),
    rail("c.1", "a", "b", { states: ["A"] }),
    rail("c.2", "b", "c", { states: ["A", "B"] }),
    tinyLink("c.3", "c", "d", { mode: "tanker", basis: "memory" }),
    rail("boxes", "d", "a", { commodities: ["box"] }),
    rail("later", "d", "e", { opens: "2028-01-01" }),
  ],
  figures: [
    tinyFigure("length/link:c.1", 130, "km", { source: "atlas" }),
    tinyFigure("time/link:c.1@2020-01-01", 3, "d", { source: "old" }),
    tinyFigure("time/link:c.1@2024-01-01", 2, "d", { source: "new" }),
    tinyFigure("tariff/link:c.1", 7, "USD/t"),
    tinyFigure("tariff/link:c.3", 90, "USD/TEU"),
    tinyFigure("time/place:b", 1.5, "d", { basis: "estimated" }),
    tinyFigure("time/corridor:c/official", 20, "d"),
    tinyFigure("time/corridor:c/stale", 30, "d", { use: false }),
  ],
});

describe("the profile of a corridor", () => {
  const profile = corridorProfile(toy, { corridor: "c" });
  const [first, border, second, sea] = profile.legs;

  test("takes the longest row of links for its first commodity, and names the links beside it", () => {
    expect(profile.legs.map(({ link, from, to, kind }) => [link, from, to, kind])).toEqual([
      ["c.1", "a", "b", "rail"],
      ["", "b", "b", "crossing"],
      ["c.2", "b", "c", "rail"],
      ["c.3", "c", "d", "sea"],
    ]);
    expect([profile.commodity, profile.beside]).toEqual(["oil", ["spur"]]);
  });

  test("reads what is stated, with figures and sources", () => {
    expect(first).toMatchObject({ km: 130, days: 2, usdPerTonne: 7, missing: [] });
    expect(first!.figures).toEqual(["length/link:c.1", "time/link:c.1@2024-01-01", "tariff/link:c.1"]);
    expect(first!.sources).toEqual(["s", "atlas", "new"]);
    expect(border).toMatchObject({ km: 0, days: 1.5, usdPerTonne: null, bases: { days: "estimated" } });
  });

  test("gives a great circle where no length is stated, and calls it derived", () => {
    // One degree of the equator is 6371.0088 x pi / 180 km.
    expect(second!.km).toBeCloseTo(111.195, 3);
    expect([second!.bases.km, second!.lengthFigure]).toEqual(["derived", ""]);
    expect(second!.missing).toEqual([
      "length, B to C: not stated; a great circle, the shortest it can be",
      "time, B to C: not known",
      "cost, B to C: not known",
    ]);
  });

  test("never turns a cost per container into one per tonne", () => {
    expect(sea).toMatchObject({ usdPerTonne: null, cost: { value: 90, unit: "USD/TEU" }, basis: "memory" });
    expect(sea!.missing).toContain("cost, C to D: stated in USD/TEU, not per tonne");
  });

  test("keeps what is stated of the whole beside the legs, and leaves out what is not in use", () => {
    expect(profile.totals.map(({ of, value }) => [of, value])).toEqual([["official", 20]]);
  });

  test("says which crossings have no time of their own", () => {
    expect(profile.missing).toEqual([
      "time at C (seaport): not stated apart; times of the legs beside it may contain it",
    ]);
  });

  test("is that of the day and the commodity", () => {
    expect(corridorProfile(toy, { corridor: "c", date: "2021-06-01" }).legs[0]!.days).toBe(3);
    expect(corridorProfile(toy, { corridor: "c", date: "2028-06-01" }).legs.map(({ link }) => link)).toContain("later");
    expect(corridorProfile(toy, { corridor: "c", commodity: "box" }).legs.map(({ link }) => link)).toEqual(["boxes"]);
  });
});

test("a corridor of one link lends it what is stated of the corridor", () => {
  const one = tinyCase({
    corridors: [corridor("c", ["oil"])],
    places: [place("a", 0), place("b", 1)],
    links: [tinyLink("c.1", "a", "b")],
    figures: [tinyFigure("length/corridor:c", 976, "km")],
  });
  expect(corridorProfile(one, { corridor: "c" }).legs[0]).toMatchObject({ kind: "pipe", km: 976, days: null });
});

test("a corridor without an open link has no legs, and says so", () => {
  const none = corridorProfile(tinyCase({ corridors: [corridor("c", ["oil"])] }), { corridor: "c" });
  expect([none.legs, none.missing]).toEqual([[], ["no link of `c` is open to oil on 2026-01-01"]]);
});

test("a wrong name is answered with the right one", () => {
  expect(() => corridorProfile(toy, { corridor: "k" })).toThrow("unknown corridor `k`; did you mean `c`?");
  expect(() => corridorProfile(toy, { corridor: "c", commodity: "oli" })).toThrow(/unknown commodity `oli`.*`oil`/);
  expect(() => corridorProfile(toy, { corridor: "c", date: "soon" })).toThrow("`soon` is no date");
});
