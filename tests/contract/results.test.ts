import { describe, expect, it } from "vitest";
import { RESULTS, resultSchemas } from "../../packages/cli/src/schema/registry.ts";
import { built, multivector } from "./multivector.ts";

type Command = keyof typeof RESULTS;

/** Every command on the toy, and on the shipped country where its answer is more than a toy's. */
const CALLS: readonly (readonly [Command, ...string[]])[] = [
  ["check", "triangle"],
  ["list", "triangle", "shocks"],
  ["list", "triangle", "changes"],
  ["run", "triangle"],
  ["run", "triangle", "--shock", "port-closed@2023-07-01+10x0.5", "--draws", "3"],
  ["run", "triangle", "--change", "cap-link coast 50% @2023-03-01+30", "--step", "week"],
  ["replay", "triangle", "storm", "--draws", "3"],
  ["replay", "triangle", "order", "--draws", "0"],
  ["claims", "triangle"],
  ["explain", "triangle", "flow:coast"],
  ["explain", "triangle", "capacity/link:coast.2@2023-01-01"],
  ["explain", "triangle", "closure-loss:BB/7"],
  ["coercion", "triangle", "--budget", "10"],
  ["coercion", "triangle", "--actor", "BB", "--operators", "--draws", "2", "--worst", "3"],
  ["assess", "triangle", "--draws", "3"],
  ["check", "kazakhstan"],
  ["list", "kazakhstan", "events"],
  ["run", "kazakhstan", "--shock", "cpc-closure-30@2023-07-01", "--commodity", "crude", "--draws", "0"],
  ["exposure", "kazakhstan"],
  ["exposure", "kazakhstan", "--commodity", "crude", "--by", "state"],
  ["list", "kazakhstan", "investments"],
  ["claims", "kazakhstan"],
  ["backtest", "kazakhstan", "--draws", "4"],
  ["explain", "kazakhstan", "crude-route/cpc", "--at", "2023-07-01"],
  ["alignment", "triangle"],
  ["alignment", "kazakhstan"],
  ["alignment", "kazakhstan", "--domain", "votes", "--year", "2019"],
  ["reaction", "kazakhstan"],
  ["bargain", "kazakhstan", "--draws", "20"],
  ["run", "triangle", "--strategy", "coast"],
  ["run", "triangle", "--held", "--from", "2023-07-01", "--to", "2026-07-01"],
  ["run", "kazakhstan", "--strategy", "rec-003-04", "--theory", "T3+T5", "--commodity", "crude", "--draws", "2"],
  ["run", "kazakhstan", "--theory", "T4", "--off", "M05", "--future", "1", "--to", "2029-01-01", "--draws", "0"],
  ["strategy", "kazakhstan", "rec-003-04", "status-quo", "--futures", "2"],
  ["strategy", "kazakhstan", "package-002", "--theory", "T3+T5", "--futures", "2", "--order"],
  ["strategy", "kazakhstan", "rec-003-01", "--theory", "T5", "--off", "M15", "--quiet", "--futures", "2"],
  ["coercion", "triangle", "--strategy", "coast"],
  ["list", "kazakhstan", "strategies"],
  ["list", "kazakhstan", "theories"],
  ["list", "triangle", "theories"],
  ["explain", "kazakhstan", "alignment:arms/RU", "--at", "2020-06-01"],
  ["explain", "kazakhstan", "alignment:media/RU"],
  ["explain", "kazakhstan", "net-alignment:RU/US"],
  ["explain", "kazakhstan", "hazard:ru-informal/3"],
  ["explain", "kazakhstan", "severity:middle-corridor/RU"],
  ["explain", "kazakhstan", "indicator:act-after-summit/T3/T5"],
  ["explain", "kazakhstan", "window:rec-003-04/T4"],
  ["explain", "kazakhstan", "provocation/reaction:ru-informal@"],
];

/** Each command's first call on the toy is put to the built program; the others run in this process, which opens a case but once. */
const isFirst = (call: (typeof CALLS)[number]) =>
  call === CALLS.find(([command, name]) => command === call[0] && name === "triangle");

describe("the JSON of a command", () => {
  for (const call of CALLS) {
    const [command, ...rest] = call;
    const ask = isFirst(call) ? built : multivector;
    it(`multivector ${[command, ...rest].join(" ")} --json prints one document of its schema and nothing else`, async () => {
      const answer = await ask(command, ...rest, "--json");
      expect(answer.stderr).toBe("");
      expect(answer.code).toBe(0);
      // One line, one document: JSON.parse refuses anything before or behind it.
      expect(answer.stdout.trimEnd().split("\n")).toHaveLength(1);
      const document: unknown = JSON.parse(answer.stdout);
      // Parsing drops keys that the schema does not name, so equality also finds what is not documented.
      expect(RESULTS[command].parse(document)).toEqual(document);
      expect(answer.written).toEqual([]);
    });
  }

  it("is the same to the byte when asked twice", () => {
    const [first, second] = [1, 2].map(() => built("run", "triangle", "--shock", "port-closed", "--json").stdout);
    expect(first).toBe(second);
  });

  it("names another run when the seed is another", () => {
    const ids = ["1", "2"].map(
      (seed) => JSON.parse(built("run", "triangle", "--draws", "2", "--seed", seed, "--json").stdout).runId,
    );
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe("the published schemas", () => {
  it("cover every command that prints JSON", () => {
    const commands = built("--help")
      .stdout.match(/^ {2}[a-z]+(?= \[options\])/gm)!
      .map((line) => line.trim());
    const described = Object.keys(resultSchemas()).map((file) => file.replace(".schema.json", ""));
    expect(described.sort()).toEqual(
      commands.filter((command) => !["report", "serve", "worker"].includes(command)).sort(),
    );
  });

  it("are open: a key added by a later version breaks no reader", () => {
    expect(JSON.stringify(resultSchemas())).not.toContain('"additionalProperties":false');
  });
});
