import path from "node:path";
import { natsEngine, rowsDigest, runEnsemble } from "@multivector/ensemble";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { namesOf } from "../../packages/ensemble/src/nats/names.ts";
import { Results } from "../../packages/ensemble/src/nats/results.ts";
import { openLink } from "../../packages/ensemble/src/nats/server.ts";
import { BUSY, newFolder } from "./in-folder.ts";
import { NatsServer, skipped } from "./nats-server.ts";
import { Spawned, worker } from "./processes.ts";

const LAUNCHER = path.resolve(import.meta.dirname, "../../packages/cli/bin/multivector.js");
const chunk = { from: 0, to: 2 };

describe.skipIf(skipped !== null)("results on the server", () => {
  const server = new NatsServer();
  beforeAll(() => server.start());
  afterAll(() => server.remove());

  test("are written once: of two workers with the same chunk the first wins, also after its part is stored elsewhere", async () => {
    const { connection, js, jsm } = await openLink({ url: server.url }, "test", () => {});
    // Room for 4,096 bytes of headers and 1,000 of content: the parts go in three pieces.
    const results = new Results(js, jsm, namesOf("1".repeat(64)), 5096);
    await results.open(1);
    const part = (byte: number) => ({ ...chunk, failed: 0, bytes: new Uint8Array(2500).fill(byte) });
    const both = await Promise.all([results.put(part(1), "a"), results.put(part(2), "b")]);
    expect(both.filter((first) => first)).toHaveLength(1);
    const won = both[0] ? 1 : 2;

    const reader = await results.reader();
    const message = (await reader.next({ expires: 1000 }))!;
    const read = await results.read(message.subject, message.data, message.headers);
    expect(read).toMatchObject({ kind: "part", worker: won === 1 ? "a" : "b", inPieces: true, part: part(won) });
    // The piece of the second was taken away again: two pieces of the first and its last.
    expect((await jsm.streams.info(namesOf("1".repeat(64)).results)).state.messages).toBe(3);

    await results.markStored(chunk, true);
    expect(await results.put(part(3), "c")).toBe(false);
    await results.forget(chunk);
    expect(await results.has(chunk)).toBe(false);
    expect(await results.put(part(3), "c")).toBe(true);
    await connection.close();
  });

  test("may be larger than a message: 2.4 MB arrive whole", async () => {
    const source = { kind: "module", file: BUSY, export: "wide" } as const;
    const request = { source, design: { kind: "lhs", futures: 1500 }, seed: 1, chunk: 1000 } as const;
    const [far, near] = [newFolder(), newFolder()];
    worker(server.url);
    await runEnsemble({ ...request, out: far, engine: natsEngine({ url: server.url }) });
    await runEnsemble({ ...request, out: near, workers: 1 });
    expect(await rowsDigest(far)).toBe(await rowsDigest(near));
  });
});

describe.skipIf(skipped !== null)("who cannot be let in", () => {
  const server = new NatsServer();
  beforeAll(() => server.start('authorization { users = [ { user: "crew", password: "right" } ] }'));
  afterAll(() => server.remove());

  test("is told so in one sentence, exit 1: no server, a wrong password, no address, no file of credentials", async () => {
    const secret = server.url.replace("//", "//crew:wrong@");
    const [plain, free] = [server.url, "nats://127.0.0.1:9"];
    const calls: [string[], string][] = [
      [["--nats", free], `there is no NATS server at ${free} (connection refused`],
      [["--nats", secret], `the NATS server at ${plain} does not let this client in`],
      [["--nats", "http://x"], "http://x is no address of a NATS server"],
      [["--nats", plain, "--creds", "none.creds"], "none.creds: this file (credentials) cannot be read"],
    ];
    const ended = calls.map(async ([args, sentence]) => {
      const call = new Spawned([LAUNCHER, "worker", ...args]);
      expect(await call.ended()).toBe(1);
      expect(call.said).toMatch(/^[^\n]*\n$/);
      expect(call.said).toContain(sentence);
      expect(call.said).not.toContain("wrong");
    });
    await Promise.all(ended);
    const engine = natsEngine({ url: secret });
    const source = { kind: "module", file: BUSY } as const;
    const run = runEnsemble({ source, design: { kind: "lhs", futures: 2 }, seed: 1, out: newFolder(), engine });
    await expect(run).rejects.toThrow("does not let this client in (Authorization Violation)");
  });

  test("and is let in with the right one", async () => {
    const url = server.url.replace("//", "//crew:right@");
    const { connection } = await openLink({ url }, "test", () => {});
    await connection.close();
  });
});
