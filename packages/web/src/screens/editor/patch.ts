import { hunksOf } from "./diff.ts";
import { changesBetween, type Files } from "./files.ts";

/** The edits of a folder as `git apply` takes them, named as in the folder `shown` (`cases/kazakhstan`). */
export function patchOf(before: Files, after: Files, shown: string): string {
  return [...changesBetween(before, after).keys()]
    .map((name) => filePatch(`${shown}/${name}`, before.get(name), after.get(name)))
    .join("");
}

function filePatch(name: string, before: string | undefined, after: string | undefined): string {
  const head = [
    `diff --git a/${name} b/${name}\n`,
    before === undefined ? "new file mode 100644\n" : after === undefined ? "deleted file mode 100644\n" : "",
    `--- ${before === undefined ? "/dev/null" : `a/${name}`}\n`,
    `+++ ${after === undefined ? "/dev/null" : `b/${name}`}\n`,
  ];
  const hunks = hunksOf(before ?? "", after ?? "").map(({ oldFrom, newFrom, lines }) => {
    const olds = lines.filter(({ sign }) => sign !== "+").length;
    const news = lines.filter(({ sign }) => sign !== "-").length;
    // A side without lines is said to begin before its first one.
    const range = (from: number, count: number) => `${count === 0 ? from - 1 : from},${count}`;
    const body = lines.map(({ sign, text }) => `${sign}${text}${text.endsWith("\n") ? "" : `\n${NO_END}\n`}`);
    return `@@ -${range(oldFrom, olds)} +${range(newFrom, news)} @@\n${body.join("")}`;
  });
  return head.join("") + hunks.join("");
}

const NO_END = "\\ No newline at end of file";
