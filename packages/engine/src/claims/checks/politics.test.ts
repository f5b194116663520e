import { expect, test } from "vitest";
import type { Actor, PlaceName } from "../../case/types.ts";
import { outcomeOn, tinyCase, tinyClaim, tinyMember } from "../testing/tiny-case.ts";

const origin = { file: "tiny", line: 1 };
const actor: Actor = {
  id: "A",
  name: "A-land",
  kind: "state",
  country: "A",
  offices: [
    { office: "president", holder: "Old", from: "1991", to: "2019-03-20", source: "s1" },
    { office: "president", holder: "New", from: "2019-03-20", to: "", source: "s2" },
  ],
  source: "s",
  note: "",
  origin,
};
const name = (called: string, from: string, to: string): PlaceName => ({
  place: "capital",
  name: called,
  from,
  to,
  source: "s",
  basis: "observed",
  confidence: 1,
  note: "",
  origin,
});
const data = tinyCase({
  actors: [actor],
  names: [name("First", "", "2019-03-23"), name("Second", "2019-03-23", "")],
  memberships: [
    tinyMember("A", "union", "1922", "1991-12-16"),
    tinyMember("A", "pact", "1992"),
    tinyMember("B", "pact", "2017-06-09"),
    tinyMember("A", "region", "1991"),
    tinyMember("B", "region", "1991"),
    tinyMember("A", "neighbours", "1991"),
  ],
});
const on = (kind: string, values: Record<string, unknown>) => outcomeOn(data, kind, values);

test("office-held at the date of text, claim or case", () => {
  const office = { actor: "A", office: "president" };
  expect(on("office-held", { ...office, holder: "New" }).holds).toBe(true);
  expect(on("office-held", { ...office, holder: "Old", at: "2018" }).holds).toBe(true);
  expect(on("office-held", { ...office, holder: "Old", at: "case" }).holds).toBe(false);
  expect(on("office-held", { ...office, holder: "Old", former: "yes" }).holds).toBe(true);
  expect(on("office-held", { ...office, holder: "New", since: "2020" }).holds).toBe(false);
  expect(on("office-held", { actor: "A", office: "king", holder: "Old" }).holds).toBeNull();
});

test("the moment of a claim is its own date", () => {
  const claim = tinyClaim("C1", { asOf: "2010" });
  const values = { actor: "A", office: "president", holder: "Old", at: "claim" };
  expect(outcomeOn(data, "office-held", values, claim).holds).toBe(true);
});

test("name-valid follows the table of names", () => {
  expect(on("name-valid", { place: "capital", name: "First", at: "2010" }).holds).toBe(true);
  expect(on("name-valid", { place: "capital", name: "First" }).holds).toBe(false);
  expect(on("name-valid", { place: "village", name: "First" }).holds).toBeNull();
});

test("member-of", () => {
  expect(on("member-of", { actor: "B", body: "pact" }).holds).toBe(true);
  expect(on("member-of", { actor: "B", body: "pact", at: "2016" }).holds).toBe(false);
  expect(on("member-of", { actor: "A", body: "union", stated: "not-member" }).holds).toBe(true);
  expect(on("member-of", { actor: "A", body: "club" }).holds).toBeNull();
});

test("members of one body or of two at once", () => {
  expect(on("members", { body: "region", stated: ["A", "B"] }).holds).toBe(true);
  expect(on("members", { body: "region", stated: ["A"], test: "includes" }).holds).toBe(true);
  expect(on("members", { body: "region", stated: ["B"], test: "excludes" }).holds).toBe(false);
  expect(on("members", { body: "region", within: "neighbours", stated: ["A"] }).holds).toBe(true);
  expect(on("members", { body: "region", stated: ["A"], count: 3, test: "count-at-least" }).holds).toBe(false);
});

test("membership-ended names what was left", () => {
  const outcome = on("membership-ended", { actor: "A", body: "pact", year: 1991 });
  expect(outcome.holds).toBe(false);
  expect(outcome.found).toContain("union (1991-12-16)");
});
