import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program } from "../../packages/cli/src/program.ts";
import { RESULTS } from "../../packages/cli/src/schema/registry.ts";
import { operationsOf, WITHHELD } from "../../packages/cli/src/serve-operations.ts";
import { multivector } from "./multivector.ts";

const LAUNCHER = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");

let server: ChildProcess;
let address: string;
let ended: Promise<number | null>;

beforeAll(async () => {
  server = spawn(process.execPath, [LAUNCHER, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  ended = new Promise((resolve) => server.once("exit", resolve));
  let said = "";
  for await (const chunk of server.stdout!) {
    said += String(chunk);
    if (said.includes("Ctrl-C")) break;
  }
  address = /http:\S+?(?=\/)(?=\/[\s(])/.exec(said)![0];
});
afterAll(() => void server.kill("SIGKILL"));

/** Reads events until one is as wanted. */
async function eventLike(response: Response, wanted: RegExp): Promise<string> {
  let read = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    read += chunk;
    const found = read.split("\n\n").find((block) => wanted.test(block));
    if (found) return found;
  }
  throw new Error(`no event like ${wanted} in ${read}`);
}

describe("multivector serve", () => {
  it("refuses to be reached by others without a token of some length, in one sentence", async () => {
    for (const [args, says] of [
      [["--host", "0.0.0.0"], "give a token of at least 16 characters"],
      [["--host", "0.0.0.0", "--token", "short"], "it has 5 characters"],
    ] as const) {
      const { code, stdout, stderr } = await multivector("serve", ...args);
      expect([code, stdout, stderr.trim().split("\n").length]).toEqual([1, "", 1]);
      expect(stderr).toContain(says);
    }
  });

  it("answers with the bytes that the command prints", async () => {
    const change = "cap-link coast 50% @2023-03-01+30";
    const response = await fetch(`${address}/api/cases/triangle/run?${new URLSearchParams({ change, draws: "2" })}`);
    expect(response.status).toBe(200);
    const { stdout } = await multivector("run", "triangle", "--change", change, "--draws", "2", "--json");
    expect(await response.text()).toBe(stdout);
  });

  it("refuses with the sentences that the command prints", async () => {
    const response = await fetch(`${address}/api/cases/triangle/run?change=cap-link%20coats%2050%25`);
    const { problems } = (await response.json()) as { problems: string[] };
    const { stderr } = await multivector("run", "triangle", "--change", "cap-link coats 50%");
    expect([response.status, `${problems.join("\n")}\n`]).toEqual([400, stderr]);
  });

  it("computes an ensemble with its progress told, and cancels it", async () => {
    const body = JSON.stringify({ case: "kazakhstan", futures: 50_000, strategies: ["status-quo"] });
    const headers = { "content-type": "application/json" };
    const begun = await fetch(`${address}/api/ensembles`, { method: "POST", body, headers });
    const { id } = (await begun.json()) as { id: string };
    const events = await fetch(`${address}/api/ensembles/${id}/events`);
    expect(await eventLike(events, /"all":50000/)).toContain("event: progress");
    const cancelled = await fetch(`${address}/api/ensembles/${id}`, { method: "DELETE" });
    expect(await cancelled.json()).toMatchObject({ id, state: "cancelled" });
    // A toy has no theories: the refusal is that of the command.
    const toy = await fetch(`${address}/api/ensembles`, {
      method: "POST",
      body: '{"case":"triangle","futures":1}',
      headers,
    });
    const ends = await fetch(`${address}/api/ensembles/${((await toy.json()) as { id: string }).id}/events`);
    expect(await eventLike(ends, /event: end/)).toContain("triangle has no theories to run futures under");
  });

  it("ends in order when it is interrupted", async () => {
    server.kill("SIGINT");
    expect(await ended).toBe(0);
  });
});

describe("what is offered over HTTP", () => {
  const root = program();
  const { onCase, onRun } = operationsOf(root);
  const offered = [...onCase, ...onRun];

  it("is every command that has a schema and no reason to be left out", () => {
    const withheld = WITHHELD.map(({ name }) => name);
    const names = offered.map(({ name }) => name);
    expect([...names, ...withheld.filter((name) => !name.startsWith("--"))].sort()).toEqual(
      root.commands.map((command) => command.name()).sort(),
    );
    expect(names.filter((name) => !Object.hasOwn(RESULTS, name))).toEqual([]);
  });

  it("has no option that names a file or folder of the server", () => {
    const flags = root.commands
      .filter((command) => offered.some(({ name }) => name === command.name()))
      .flatMap((command) => command.options.filter(({ flags }) => /<(FILE|DIR|RUN|PATH|URL)>/.test(flags)))
      .map(({ long }) => long!.slice(2));
    expect(flags).toContain("scenario");
    expect(offered.flatMap(({ options }) => options).filter(({ name }) => flags.includes(name))).toEqual([]);
  });
});
