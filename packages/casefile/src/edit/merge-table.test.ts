import { describe, expect, it } from "vitest";
import { TOY } from "../testing/toy-folder.ts";
import { mergedTable } from "./merge-table.ts";
import { csvOf } from "./tables.ts";

const FILES = new Map(
  Object.entries({
    ...TOY,
    "names.csv": "place,name,from,to,source,basis,confidence\nalpha,Old Alpha,,2000-01-01,book,observed,1\n",
    "names/more.csv": 'place,name,from,to,source,basis,confidence\nbravo,"Bravo, B",,,book,observed,1\n',
  }),
);
const merged = (name: string, text: string, into = `${name}.csv`) => mergedTable(name, text, FILES, into);

describe("a whole table in the place of the rows of a kind", () => {
  it("changes nothing if it is the table that was taken out, in any order of rows, from CSV or from a spreadsheet", () => {
    for (const kind of ["links", "places", "figures", "names"]) {
      const { text } = csvOf(kind, FILES);
      const rows = text.trimEnd().split("\n").length;
      expect(rows).toBeGreaterThan(2);
      expect(merged(kind, text)).toMatchObject({ files: new Map(), changed: 0, added: 0, removed: 0 });
    }
    const [header, ...rows] = csvOf("links", FILES).text.trimEnd().split("\n");
    const sheet = [header, ...rows.reverse()].join("\n").replaceAll(",", "\t");
    expect(merged("links", sheet)).toEqual({ files: new Map(), kept: 2, changed: 0, added: 0, removed: 0 });
  });

  it("changes only the cells that say something else, in the file they stand in", () => {
    const text = csvOf("names", FILES).text.replace("Old Alpha", "Alpha the old").replace("Bravo, B", "Bravo, C");
    const { files, changed, added, removed } = merged("names", text);
    // The name is part of what tells a row without an id: the old row goes and a new one comes, in the first file.
    expect([changed, added, removed]).toEqual([0, 2, 2]);
    expect(files.get("names/more.csv")).toBe("place,name,from,to,source,basis,confidence\n");
    const links = csvOf("links", FILES).text.replace("pipe", '"rail, slow"');
    expect(merged("links", links).files).toEqual(
      new Map([["links.csv", TOY["links.csv"]!.replace("pipe", '"rail, slow"')]]),
    );
  });

  it("takes rows out and puts new ones at the end of the file that is named", () => {
    const [header, first] = csvOf("links", FILES).text.split("\n");
    const added = first!.replace("coast.1", "coast.3");
    const merge = merged("links", `${header}\n${first}\n${added}\n`, "links/new.csv");
    expect([merge.kept, merge.changed, merge.added, merge.removed]).toEqual([1, 0, 1, 1]);
    const [head, one] = TOY["links.csv"]!.split("\n");
    expect(merge.files.get("links.csv")).toBe(`${head}\n${one}\n`);
    expect(merge.files.get("links/new.csv")).toBe(`${header}\n${added}\n`);
  });

  it("leaves a column as it is that the table lacks, and empties one that is there and empty", () => {
    const thin = "id,corridor,from,to,mode,commodities,basis\n";
    const rows = "coast.1,coast,alpha,bravo,pipe,oil,observed\ncoast.2,,bravo,charlie,sea,oil,observed\n";
    const { files, kept, changed } = merged("links", thin + rows);
    expect([kept, changed]).toEqual([1, 1]);
    expect(files.get("links.csv")).toBe(TOY["links.csv"]!.replace("coast.2,coast,", "coast.2,,"));
  });

  it("is refused without a header, and where a table has no such column", () => {
    expect(() => merged("links", "coast.1,coast,alpha,bravo,pipe,oil,,,,,observed,\n")).toThrow("needs its first row");
    const files = new Map([...FILES, ["links.csv", TOY["links.csv"]!.replaceAll(/,[^,\n]*\n/g, "\n")]]);
    const noted = csvOf("links", FILES).text.replace("book,observed,\n", "book,observed,why\n");
    expect(() => mergedTable("links", noted, files, "links.csv")).toThrow("`links.csv` has no column `note`");
  });
});
