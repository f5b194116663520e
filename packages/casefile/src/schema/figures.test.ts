import type { Figure } from "@multivector/engine";
import { describe, expect, it } from "vitest";
import { readCsv } from "../files/read-csv.ts";
import { readRecords } from "../read/read-records.ts";
import { figures, withOwnIds } from "./figures.ts";
import { columnsOf } from "./walk.ts";

const HEADER = "subject,quantity,of,from,to,value,low,high,unit,as_of,source,basis,confidence,use,note";
const read = (...rows: readonly string[]) => {
  const { records } = readCsv("f.csv", [HEADER, ...rows].join("\n"), columnsOf(figures.row));
  return withOwnIds(readRecords<Figure>(figures, records).records);
};
const flow = (to: string, source: string, use: string) =>
  `corridor:c,flow,KZ,2024-01-01,${to},1,,,Mt,2025,${source},observed,1,${use},`;

describe("a figure", () => {
  it("is named by quantity, subject, qualifier and date", () => {
    expect(read("link:x,capacity,,2020-01-01,,8,,,kt/d,2020,b,observed,1,yes,")[0]!.id).toBe(
      "capacity/link:x@2020-01-01",
    );
    expect(read(flow("2025-01-01", "b", "yes"))[0]!.id).toBe("flow/corridor:c/KZ@2024-01-01");
  });

  it("that is not in use adds its source, and a number where that is not enough", () => {
    const rows = [flow("2025-01-01", "b", "no"), flow("2025-01-01", "b", "no"), flow("2025-01-01", "c", "no")];
    expect(read(...rows).map(({ id }) => id.slice("flow/corridor:c/KZ@2024-01-01".length))).toEqual([
      "~b",
      "~b.2",
      "~c",
    ]);
  });

  it("of a shorter period says where it ends, so that a half-year and its year are told apart", () => {
    const ids = read(flow("2024-07-01", "b", "yes"), flow("2025-01-01", "b", "yes")).map(({ id }) => id);
    expect(ids).toEqual(["flow/corridor:c/KZ@2024-01-01..2024-07-01", "flow/corridor:c/KZ@2024-01-01"]);
  });

  it("has low and high only where they are given", () => {
    const [bare, ranged] = read(flow("2025-01-01", "b", "yes"), "link:x,capacity,,,,8,7,9.5,kt/d,,b,observed,1,,");
    expect(bare).not.toHaveProperty("low");
    expect(ranged).toMatchObject({ low: 7, high: 9.5, use: true, from: "", asOf: "" });
  });
});
