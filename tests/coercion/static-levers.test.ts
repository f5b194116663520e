import { describe, expect, test } from "vitest";
import { closuresOf, widestClosures } from "../../packages/engine/src/coercion/levers.ts";
import { type Toy, toyCase } from "./static-toy.ts";

/** A pipe from the home field through AA and BB to a port of BB and on by sea, beside a railway through CC. */
const toy: Toy = {
  fields: { field: 10 },
  markets: { market: 100 },
  links: [
    { id: "pipe.1", corridor: "pipe", from: "field", to: "gate", states: ["FF"] },
    { id: "pipe.2", corridor: "pipe", from: "gate", to: "port", states: ["AA", "BB"] },
    { id: "pipe.3", corridor: "pipe", from: "port", to: "market", states: ["BB"], mode: "sea" },
    { id: "rail.1", corridor: "rail", from: "field", to: "market", states: ["CC"], mode: "rail" },
  ],
  places: [
    { id: "field", country: "FF" },
    { id: "gate", country: "FF" },
    { id: "port", country: "BB", kind: "seaport" },
  ],
  actors: [
    { id: "FF", kind: "state", country: "FF" },
    { id: "AA", kind: "state", country: "AA" },
    { id: "BB", kind: "state", country: "BB" },
    { id: "CC", kind: "state", country: "CC" },
    { id: "pumps", kind: "company", country: "AA" },
    { id: "home-pumps", kind: "company", country: "FF" },
    { id: "owner", kind: "company", country: "ZZ" },
  ],
};

const closures = (controls: readonly string[], options = {}) =>
  closuresOf(toyCase({ ...toy, controls }), options).map(
    ({ actor, lever, links, disputed }) => `${actor} ${lever} ${links.join("+")}${disputed ? " disputed" : ""}`,
  );

describe("what an actor can close", () => {
  test("a state by territory: what crosses it or ends in it, and no more", () => {
    expect(closures(["corridor:pipe AA territory yes", "corridor:pipe BB territory yes"])).toEqual([
      "AA territory pipe.2",
      "BB territory pipe.2+pipe.3",
    ]);
    expect(closures(["corridor:pipe CC territory yes"])).toEqual([]);
  });

  test("a port: what goes by water at its own shore", () => {
    expect(closures(["corridor:pipe BB port yes"])).toEqual(["BB port pipe.3"]);
  });

  test("a sole operator the whole corridor, one of several its own country's part", () => {
    expect(closures(["corridor:pipe pumps operator yes"])).toEqual(["pumps operator pipe.1+pipe.2+pipe.3"]);
    expect(closures(["corridor:pipe pumps operator yes", "corridor:pipe home-pumps operator yes"])).toEqual([
      "pumps operator pipe.2",
    ]);
  });

  test("a law from afar reaches the whole corridor", () => {
    expect(closures(["corridor:rail ZZ law yes"])).toEqual(["ZZ law rail.1"]);
  });

  test("equity without a veto nothing, and the focal state is no threat to itself", () => {
    expect(closures(["corridor:rail owner operator no", "corridor:rail FF territory yes"])).toEqual([]);
    expect(closures(["corridor:pipe FF territory yes"], { focal: true })).toEqual(["FF territory pipe.1+pipe.2"]);
  });

  test("several levers make one more closure with all of them", () => {
    expect(closures(["corridor:pipe BB territory yes", "corridor:rail BB law yes"])).toEqual([
      "BB territory pipe.2+pipe.3",
      "BB law rail.1",
      "BB all pipe.2+pipe.3+rail.1",
    ]);
  });

  test("what is disputed is in no undisputed closure, and never among the widest", () => {
    const kase = toyCase({ ...toy, controls: ["corridor:pipe BB territory yes", "corridor:rail BB law disputed"] });
    expect(closuresOf(kase).map(({ lever, disputed, links }) => [lever, disputed, links.length])).toEqual([
      ["territory", false, 2],
      ["law", true, 1],
    ]);
    expect(widestClosures(closuresOf(kase)).map(({ actor, lever }) => [actor, lever])).toEqual([["BB", "territory"]]);
  });

  test("a shared capacity by its id, a link by its id", () => {
    expect(closures(["link:pipe.3 CC law yes"])).toEqual(["CC law pipe.3"]);
  });
});
