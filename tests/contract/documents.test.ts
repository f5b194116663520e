import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { built } from "./multivector.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
const text = (file: string) => readFileSync(path.join(ROOT, file), "utf8");

const DOCUMENTS = ["", "docs", "docs/model", "docs/decisions"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name)),
);

describe("the documents", () => {
  for (const file of DOCUMENTS) {
    it(`${file} links to nothing that is not there`, () => {
      const links = [...text(file).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
      const dead = links
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)));
      expect(dead).toEqual([]);
    });
  }

  it("README lists the commands there are", () => {
    const commands = [...built("--help").stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map((match) => match[1]!);
    const listed = [...text("README.md").matchAll(/^\| `([a-z]+) /gm)].map((match) => match[1]!);
    expect(listed.sort()).toEqual(commands.sort());
  });

  it("README states the errors of the back-test as docs/model/backtest.md has them", () => {
    const scores = text("docs/model/backtest.md");
    const row = (measure: string) =>
      scores
        .split("\n")
        .find((line) => line.startsWith(`| ${measure}`))!
        .split("|");
    const [five, others] = ["five routes, weighted error", "routes other than the CPC, weighted error"].map(
      (measure) => {
        const [model, ...naive] = row(measure)
          .slice(2, 6)
          .map((cell) => cell.trim());
        return { model, best: Math.min(...naive.map(Number)).toFixed(2) };
      },
    );
    const stated = text("README.md").replace(/\s+/g, " ");
    expect(stated).toContain(`over five routes ${five!.model} % (wanted: at most 3.5; best naive rule: ${five!.best})`);
    expect(stated).toContain(
      `other than the CPC ${others!.model} % (wanted: at most 12; best naive rule: ${others!.best})`,
    );
    const covered = /Coverage: (\d+ of \d+ recorded amounts) lie inside/.exec(scores)![1];
    expect(stated).toContain(`${covered} lie inside the 80 % intervals`);
  });
});
