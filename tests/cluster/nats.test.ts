import { copyFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { type EnsembleRequest, type EnsembleSummary, natsEngine, openRun, runEnsemble } from "@multivector/ensemble";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namesOf } from "../../packages/ensemble/src/nats/names.ts";
import { Results } from "../../packages/ensemble/src/nats/results.ts";
import { openLink } from "../../packages/ensemble/src/nats/server.ts";
import { BUSY, busyRun, expectLocalRows, newFolder } from "./in-folder.ts";
import { NatsServer, skipped, until } from "./nats-server.ts";
import { dismissed, Spawned, worker } from "./processes.ts";
import { queueOf } from "./queue-of.ts";

if (skipped) console.log(skipped);

/** Servers and workers are processes of a machine that may be busy with others: what takes a minute is tried once more. */
const PATIENCE = { timeout: 60_000, retry: 1 };

describe.skipIf(skipped !== null)("a run on NATS has every future once, with the rows of a run here", PATIENCE, () => {
  const server = new NatsServer();
  const notices: string[] = [];
  beforeAll(() => server.start());
  afterAll(() => server.remove());

  /** A run that goes on while the test does other things. */
  function started(request: EnsembleRequest = busyRun()): {
    out: string;
    parts: () => number;
    ended: Promise<EnsembleSummary>;
  } {
    const engine = natsEngine({ url: server.url, ackWait: 0.5, notice: (text) => notices.push(text) });
    return { out: request.out, parts: () => partsIn(request.out), ended: runEnsemble({ ...request, engine }) };
  }

  test("when a worker is killed in the middle of a chunk: another computes that chunk", async () => {
    const first = worker(server.url);
    const run = started();
    await until("the first worker has written", () => run.parts() >= 2);
    await first.end("SIGKILL");
    // What the dead worker was at is still its own.
    expect((await queueOf(server.url, run.out)).computing).toBeGreaterThanOrEqual(1);
    worker(server.url);
    const summary = await run.ended;
    expect(summary).toMatchObject({ futures: 60, runs: 120, computed: 60, failed: 2 });
    expect(summary.by).toMatch(/^2 workers at nats:/);
    await expectLocalRows(run.out);
  });

  test("when the server is killed and started again", async () => {
    const workers = [worker(server.url), worker(server.url)];
    const run = started();
    await until("some parts are written", () => run.parts() >= 6);
    await server.kill();
    await setTimeout(300);
    await server.start();
    expect(await run.ended).toMatchObject({ futures: 60, computed: 60 });
    await expectLocalRows(run.out);
    expect(notices.join("\n")).toContain(`the connection to ${server.url} is lost`);
    expect((await Promise.all(workers.map(dismissed))).every((parts) => parts > 0)).toBe(true);
  });

  test("when a worker sleeps over its chunk and wakes after another has computed it: the first result stays", async () => {
    const [slow, other] = [worker(server.url), worker(server.url)] as const;
    const run = started(busyRun({ design: { kind: "lhs", futures: 600 } }));
    await until(
      "both take part",
      () => [slow, other].every(({ said }) => said.includes("takes part")) && run.parts() > 0,
    );
    await until("a chunk it slept over was given to the other", async () => {
      // It may have been between two chunks: then it goes on for a while, and sleeps once more.
      slow.signal("SIGSTOP");
      await setTimeout(1000);
      const given = (await queueOf(server.url, run.out)).givenAgain > 0;
      slow.signal("SIGCONT");
      await setTimeout(50);
      return given;
    });
    expect(await run.ended).toMatchObject({ futures: 600, computed: 600 });
    const written = await Promise.all([slow, other].map(dismissed));
    // 300 chunks, at least one of them computed twice and written once.
    expect(written[0]! + written[1]!).toBe(300);
  });

  test("when the coordinator is killed: the same call goes on with what workers computed meanwhile", async () => {
    const one = worker(server.url);
    const request = busyRun();
    const script = path.join(import.meta.dirname, "coordinator.mjs");
    const killed = new Spawned([script, server.url, JSON.stringify(request)]);
    await until("some parts are stored", () => partsIn(request.out) >= 4);
    await killed.end("SIGKILL");
    const before = partsIn(request.out);
    await until("the worker goes on", async () => (await queueOf(server.url, request.out)).left < 28 - before);
    const summary = await started(request).ended;
    expect(summary.computed).toBe(60 - 2 * before);
    await expectLocalRows(request.out);
    // 30 chunks: none was computed again.
    expect(await dismissed(one)).toBe(30);
  });

  test("when it is stopped, when a chunk is given up, and when results are lost with their folder: the same call goes on", async () => {
    const request = busyRun();
    const stop = new AbortController();
    const stopped = started({ ...request, signal: stop.signal }).ended;
    const left = async () => (await queueOf(server.url, request.out)).left;
    await until("the run is offered", async () => (await left()) === 30);
    stop.abort();
    await expect(stopped).rejects.toThrow("stopped: 0 of 60 futures are in");
    await until("its chunks are out of the queue", async () => (await left()) === 0);

    const given = started(request).ended;
    const failed = expect(given).rejects.toThrow("futures 4-5 could not be computed: nobody came back");
    await until("the run is offered again", async () => (await left()) === 30);
    const { connection, js, jsm } = await openLink({ url: server.url }, "test", () => {});
    const results = new Results(js, jsm, namesOf(openRun(request.out).manifest.ensemble), 1e6);
    await results.putProblem({ from: 4, to: 6 }, "nobody came back");
    await failed;

    await results.markStored({ from: 8, to: 10 }, false);
    await connection.close();
    worker(server.url);
    await started(request).ended;
    await expectLocalRows(request.out);
  });

  test("and a worker whose copy of the study is another computes nothing and says why", async () => {
    const [file, good] = [path.join(newFolder(), "study.mjs"), path.join(newFolder(), "study.mjs")] as const;
    copyFileSync(BUSY, file);
    copyFileSync(BUSY, good);
    const run = started(busyRun({ source: { kind: "module", file } }));
    await until("the run is offered", async () => (await queueOf(server.url, run.out)).left === 30);
    writeFileSync(file, "throw new Error('it was loaded');");
    const other = worker(server.url);
    await until("it refuses", () => /refuses run/.test(other.said));
    await setTimeout(300);
    expect(await queueOf(server.url, run.out)).toEqual({ left: 30, computing: 0, givenAgain: 0 });
    expect(other.said).toMatch(/refuses run \w+: the module .*study\.mjs here \(\w+\) is not that of the run \(\w+\)/);
    expect(notices.at(-1)).toMatch(/^worker .* refuses run/);

    worker(server.url, "--copy", good);
    await run.ended;
    expect(await dismissed(other)).toBe(0);
    await expectLocalRows(run.out);
  });
});

function partsIn(out: string): number {
  try {
    return openRun(out).done.length;
  } catch {
    return 0;
  }
}
