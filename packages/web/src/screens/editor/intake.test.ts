import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { IntakeRefused, MOST_BYTES_OF_FILE, MOST_FILES, namesTaken } from "./intake.ts";
import { zipOf } from "./pack.ts";
import { unpackedCase } from "./unpack.ts";

const offered = (...names: readonly string[]) => names.map((name) => ({ name, size: 10 }));
const taken = (...names: readonly string[]) => Object.fromEntries(namesTaken(offered(...names)).taken);
const why = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof IntakeRefused ? error.why : error;
  }
  return "taken";
};

describe("files that are opened as a case", () => {
  it("are those of the folder with case.yaml, under their names in the case", () => {
    expect(namesTaken(offered("toy/case.yaml", "toy/links/a.csv", "other/readme.md"))).toEqual({
      taken: new Map([
        ["toy/case.yaml", "case.yaml"],
        ["toy/links/a.csv", "links/a.csv"],
      ]),
      title: "toy",
    });
    expect(taken("case.yaml", "links/a.csv")).toEqual({ "case.yaml": "case.yaml", "links/a.csv": "links/a.csv" });
    expect(taken("toy/links/a.csv", "toy/places.csv")).toEqual({
      "toy/links/a.csv": "links/a.csv",
      "toy/places.csv": "places.csv",
    });
    expect(taken("links/a.csv", "links/b.csv")).toHaveProperty(["links/a.csv"], "links/a.csv");
  });

  it("leave out what is hidden and what no case holds", () =>
    expect(
      taken("case.yaml", ".git/HEAD.md", "__MACOSX/case.yaml", "map.png", "links/.a.csv", "LICENSE", "empty/"),
    ).toEqual({ "case.yaml": "case.yaml", LICENSE: "LICENSE" }));

  it("are refused where a name leads out of the folder, is too deep, stands twice, or there is none", () => {
    for (const name of ["../case.yaml", "/etc/case.yaml", "a\\..\\case.yaml", "C:/case.yaml", "a/../../b.csv"])
      expect(
        why(() => taken("case.yaml", name)),
        name,
      ).toBe("path");
    expect(why(() => taken("case.yaml", "links/more/a.csv"))).toBe("deep");
    expect(why(() => taken("case.yaml", "a.csv", "a.csv"))).toBe("twice");
    expect(why(() => taken("a/case.yaml", "b/case.yaml"))).toBe("several");
    expect(why(() => taken("picture.png"))).toBe("none");
  });

  it("are refused where there are too many or too large ones", () => {
    const many = Array.from({ length: MOST_FILES + 1 }, (_, i) => `links/${i}.csv`);
    expect(why(() => taken("case.yaml", ...many))).toBe("count");
    expect(why(() => namesTaken([{ name: "case.yaml", size: MOST_BYTES_OF_FILE + 1 }]))).toBe("size");
    const some = Array.from({ length: 5 }, (_, i) => ({ name: `${i}.csv`, size: MOST_BYTES_OF_FILE }));
    expect(why(() => namesTaken(some))).toBe("total");
  });
});

describe("a ZIP that is opened as a case", () => {
  const FILES = new Map([
    ["case.yaml", "id: toy\n"],
    ["links/a.csv", "id,from\r\nä,ö\n"],
  ]);

  it("gives back what was packed, whatever the day", () => {
    const bytes = zipOf(FILES, "toy");
    expect(zipOf(FILES, "toy")).toEqual(bytes);
    const { files, title } = unpackedCase(bytes);
    expect(title).toBe("toy");
    expect(new Map([...files].map(([name, content]) => [name, new TextDecoder().decode(content)]))).toEqual(FILES);
  });

  it("is refused if it is none, or leads out of its folder", () => {
    expect(why(() => unpackedCase(strToU8("no archive, but long enough to be looked at")))).toBe("zip");
    expect(why(() => unpackedCase(zipSync({ "../case.yaml": strToU8("id: x") })))).toBe("path");
  });

  it("is stopped if it holds more than it states", () => {
    const bomb = zipSync({ "case.yaml": [new Uint8Array(MOST_BYTES_OF_FILE + 1), { level: 9 }] });
    expect(bomb.length).toBeLessThan(100_000);
    expect(why(() => unpackedCase(bomb))).toBe("size");
    // The same, with a stated size of 10 bytes in both of its entries (offset 22 and, in the list at the end, 24).
    const view = new DataView(bomb.buffer);
    view.setUint32(22, 10, true);
    const list = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(list + 24, 10, true);
    expect(why(() => unpackedCase(bomb))).toBe("size");
  });
});
