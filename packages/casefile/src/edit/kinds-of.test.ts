import { describe, expect, it } from "vitest";
import { mentions } from "../check/mentions.ts";
import { readCaseFiles } from "../read/read-case-files.ts";
import { LISTS } from "../schema/registry.ts";
import { edited } from "../testing/toy-folder.ts";
import { WHOLE_POLITICS } from "../testing/toy-politics.ts";
import { type FieldOfKind, kindsOf } from "./kinds-of.ts";
import { REFERENCES } from "./references.ts";

const KINDS = kindsOf();
const field = (path: string): FieldOfKind => {
  const [kind, ...names] = path.split(".");
  let fields = KINDS.find(({ name }) => name === kind)!.fields;
  for (const name of names.slice(0, -1))
    fields = (fields.find((one) => one.name === name) as { fields: FieldOfKind[] } & FieldOfKind).fields;
  return fields.find(({ name }) => name === names.at(-1))!;
};

function pathsOf(fields: readonly FieldOfKind[], owner: string): { path: string; field: FieldOfKind }[] {
  return fields.flatMap((one) => {
    const path = `${owner}.${one.name}`;
    return [{ path, field: one }, ...("fields" in one ? pathsOf(one.fields, path) : [])];
  });
}

describe("the kinds of record for an editor", () => {
  it("are the case, every list, and the text and claims of a claims file", () => {
    expect(KINDS).toHaveLength(Object.keys(LISTS).length + 3);
    expect(KINDS.find(({ name }) => name === "links")).toMatchObject({
      file: "links.csv",
      format: "csv",
      required: true,
    });
    expect(KINDS.find(({ name }) => name === "texts")).toMatchObject({ file: "claims.yaml", within: "text" });
  });

  it("tell what each field takes", () => {
    expect(field("links.id")).toMatchObject({ type: "text", required: true });
    expect(field("links.states")).toMatchObject({ type: "list", required: false });
    expect(field("links.opens")).toMatchObject({ type: "date", partial: false });
    expect(field("figures.as_of")).toMatchObject({ type: "date", partial: true, required: false });
    expect(field("figures.value")).toEqual({
      name: "value",
      description: "The central value.",
      type: "number",
      required: true,
    });
    expect(field("figures.low")).toMatchObject({ type: "number", required: false });
    expect(field("places.lat")).toMatchObject({ type: "number", least: -90, most: 90 });
    expect(field("figures.use")).toMatchObject({ type: "yes-no" });
    expect(field("controls.veto")).toMatchObject({ type: "choice", options: ["yes", "no", "disputed"] });
    expect(field("shocks.changes")).toMatchObject({ type: "changes" });
    expect(field("backtest.years")).toMatchObject({ type: "numbers" });
    expect(field("sources.author")).toMatchObject({ type: "any" });
    expect(field("siderows.terms")).toMatchObject({ type: "records", required: true });
    expect(field("siderows.terms.coefficient")).toMatchObject({ type: "number", required: false });
    expect(field("theories.switches.provocation")).toMatchObject({ type: "choice" });
  });

  it("describe every field that holds a value", () => {
    const silent = KINDS.flatMap(({ fields, name }) =>
      fields.filter((one) => one.description === "" && !("fields" in one)).map((one) => `${name}.${one.name}`),
    );
    expect(silent).toEqual([]);
  });

  it("tell which field names what, as the checks of a case have it", () => {
    const { case: toy } = readCaseFiles(new Map(Object.entries(edited(WHOLE_POLITICS))), "cases/toy");
    // A reading is a function with arguments, and `of` of a figure means what its quantity says.
    const elsewhere = ["variables.reading", "figures.of"];
    const found = mentions(toy!).map(({ at, path, names }) => ({
      path: [at.kind, ...path.filter((key) => typeof key === "string")].join("."),
      names,
    }));
    const named = found.filter(({ path }) => !elsewhere.includes(path));
    expect(new Set(named.map(({ path }) => path)).size).toBeGreaterThan(40);
    for (const { path, names } of named) {
      const told = field(path).names;
      expect(told === "series" ? ["quantity", "ref"] : [told], path).toContainEqual(names);
    }
  });

  it("have every field that is said to name something", () => {
    const all = KINDS.flatMap(({ fields, name }) => pathsOf(fields, name));
    const naming = all
      .filter((one) => one.field.names !== undefined && one.field.name !== "source")
      .map(({ path }) => path);
    expect(naming.sort()).toEqual(Object.keys(REFERENCES).sort());
  });
});
