import { type Case, runIdOf } from "@multivector/engine";
import { describe, expect, it } from "vitest";
import { findCaseFolder } from "../find-folder.ts";
import { readCase } from "../read/read-case.ts";
import { readCaseFiles } from "../read/read-case-files.ts";
import { edited, TOY } from "../testing/toy-folder.ts";
import { WHOLE_POLITICS } from "../testing/toy-politics.ts";
import { packCase } from "./pack-case.ts";
import { unpackCase } from "./unpack-case.ts";

const VOTES = `subject,quantity,of,from,to,value,low,high,unit,as_of,source,basis,confidence,use,note
actor:AA,identical-votes,BB,2020-01-01,2021-01-01,0.75,,,ratio,2022,book,observed,1,yes,Three of four.
actor:AA,identical-votes,BB,2020-01-01,2020-07-01,0.5,,,ratio,2022,book,observed,1,no,
actor:AA,roll-calls,BB,2020-01-01,2021-01-01,4,,,count,2022,book,observed,1,yes,
`;

/** The toy with politics and a record of votes that stands between two other files of figures. */
function toy(): Case {
  const files = new Map(Object.entries({ ...edited(WHOLE_POLITICS), "figures/middle.csv": VOTES }));
  const { case: kase, problems } = readCaseFiles(files, "cases/toy");
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return kase!;
}

const textsOf = (packed: ReturnType<typeof packCase>) => packed.rest.map(({ text }) => text);

describe("a packed case", () => {
  for (const [name, open] of [
    ["the toy", toy],
    ["the triangle", () => readCase(findCaseFolder("triangle")!).case!],
  ] as const) {
    it(`comes back equal, field by field and in order: ${name}`, () => {
      const kase = open();
      const packed = packCase(kase);
      const { case: back, missing } = unpackCase(packed.core, textsOf(packed).reverse());
      expect(missing).toEqual([]);
      expect(back).toStrictEqual(kase);
      expect(runIdOf(back, { command: "x" })).toBe(runIdOf(kase, { command: "x" }));
    });
  }

  it("can be worked with before its notes, votes and claims are there, and says that they are not", () => {
    const kase = toy();
    const { core } = packCase(kase);
    const { case: early, missing } = unpackCase(core);
    expect(missing).toEqual(["notes", "votes", "claims"]);
    expect(early.figures.map(({ id }) => id)).toEqual(
      kase.figures.filter(({ origin }) => origin.file !== "cases/toy/figures/middle.csv").map(({ id }) => id),
    );
    expect(kase.figures.length - early.figures.length).toBe(3);
    expect(early.links).toStrictEqual(kase.links.map((link) => ({ ...link, note: "" })));
    expect(early.claims).toEqual([]);
    expect(Object.keys(early)).toEqual(Object.keys(kase));
  });

  it("takes its parts one by one, in any order", () => {
    const kase = toy();
    const { core, rest } = packCase(kase);
    const votes = rest.find(({ name }) => name === "votes")!.text;
    const { case: some, missing } = unpackCase(core, [votes]);
    expect(missing).toEqual(["notes", "claims"]);
    expect(some.figures.map(({ id }) => id)).toEqual(kase.figures.map(({ id }) => id));
    // The record of votes brings its own notes.
    expect(some.figures.find(({ quantity }) => quantity === "identical-votes")!.note).toBe("Three of four.");
  });

  it("keeps figures of actors in the core where they are no record of votes", () => {
    const files = new Map(
      Object.entries({
        ...TOY,
        "figures/middle.csv": `${VOTES}link:coast.1,length,,,,9,,,km,2022,book,observed,1,yes,\n`,
      }),
    );
    const kase = readCaseFiles(files, "cases/toy").case!;
    expect(unpackCase(packCase(kase).core).case.figures).toHaveLength(kase.figures.length);
  });

  it("cannot be changed", () => {
    const { case: back } = unpackCase(packCase(toy()).core);
    expect(() => (back.links as unknown[]).push({})).toThrow(TypeError);
    expect(() => Object.assign(back.figures[0]!, { value: 0 })).toThrow(TypeError);
  });

  it("refuses a part of another version, and a text that is not whole", () => {
    const packed = packCase(toy());
    const other = packCase({ ...toy(), title: "Another" });
    expect(() => unpackCase(packed.core, textsOf(other))).toThrow("another version of the case");
    expect(() => unpackCase(packed.core.slice(0, -9))).toThrow("damaged");
    expect(() => unpackCase(packed.core, ["{}"])).toThrow("damaged");
  });
});
