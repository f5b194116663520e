import { describe, expect, it } from "vitest";
import { hunksOf } from "./diff.ts";
import { patchOf } from "./patch.ts";

const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("");
const LINES = Array.from({ length: 20 }, (_, i) => `line ${i + 1}`);
const shown = (before: string, after: string) =>
  hunksOf(before, after).map(({ lines }) => lines.map((line) => line.sign + line.text.replace("\n", "")));

/** What a comparison says the new text is, given the old one. */
function applied(before: string, after: string): string {
  const old = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  for (const { oldFrom, lines } of hunksOf(before, after)) {
    while (at < oldFrom - 1) out.push(old[at++]!);
    for (const line of lines) {
      if (line.sign !== "+") expect(old[at++]).toBe(line.text);
      if (line.sign !== "-") out.push(line.text);
    }
  }
  return [...out, ...old.slice(at)].join("");
}

describe("a comparison of two texts by lines", () => {
  it("shows a changed line with three lines around it", () => {
    const after = text(LINES.with(9, "tenth"));
    expect(shown(text(LINES), after)).toEqual([
      [" line 7", " line 8", " line 9", "-line 10", "+tenth", " line 11", " line 12", " line 13"],
    ]);
    expect(hunksOf(text(LINES), after)[0]).toMatchObject({ oldFrom: 7, newFrom: 7 });
    expect(hunksOf(text(LINES), text(LINES))).toEqual([]);
  });

  it("keeps changes apart that have more than six lines between them", () => {
    const two = LINES.with(1, "x").with(9, "y");
    expect(hunksOf(text(LINES), text(two))).toHaveLength(2);
    expect(hunksOf(text(LINES), text(LINES.with(1, "x").with(8, "y")))).toHaveLength(1);
  });

  it("is the shortest: of a b c a b b a to c b a b a c, five lines change", () => {
    // The example of Myers's paper.
    const hunks = hunksOf(text([..."abcabba"]), text([..."cbabac"]));
    expect(hunks.flatMap(({ lines }) => lines).filter(({ sign }) => sign !== " ")).toHaveLength(5);
  });

  it("leads from the old text to the new one, whatever they are", () => {
    const words = [..."abcab"];
    const texts = ["", "a\n", "a", "a\nb", "a\r\nb\n", text(LINES), text([...LINES].reverse()), text(words)];
    for (const before of texts) for (const after of texts) expect(applied(before, after)).toBe(after);
    const much = text(Array.from({ length: 2000 }, (_, i) => `new ${i}`));
    expect(applied(text(LINES), much)).toBe(much);
  });
});

describe("edits as a patch", () => {
  it("are what git takes: changed, new and deleted files, ends of files", () => {
    const before = new Map([
      ["a.csv", "id\nx\ny"],
      ["gone.csv", "id\n"],
    ]);
    const after = new Map([
      ["a.csv", "id\nx\nz\n"],
      ["links/new.csv", "id\nq\n"],
    ]);
    expect(patchOf(before, after, "cases/toy")).toBe(`diff --git a/cases/toy/a.csv b/cases/toy/a.csv
--- a/cases/toy/a.csv
+++ b/cases/toy/a.csv
@@ -1,3 +1,3 @@
 id
 x
-y
\\ No newline at end of file
+z
diff --git a/cases/toy/gone.csv b/cases/toy/gone.csv
deleted file mode 100644
--- a/cases/toy/gone.csv
+++ /dev/null
@@ -1,1 +0,0 @@
-id
diff --git a/cases/toy/links/new.csv b/cases/toy/links/new.csv
new file mode 100644
--- /dev/null
+++ b/cases/toy/links/new.csv
@@ -0,0 +1,2 @@
+id
+q
`);
  });
});
