import { describe, expect, it } from "vitest";
import type { Answer } from "../commands.ts";
import { fakeCommands, fakeServer, later, printed, problems } from "../testing/fake-server.ts";

const ending = (answer: Answer) => fakeServer({ commands: fakeCommands({ answer: async () => answer }) });

describe("a command over HTTP", () => {
  it("answers with the document of the command to the byte", async () => {
    const { ask } = ending(printed('{"a": 1.50}\n'));
    const response = await ask("/api/cases/toy/run");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.text()).toBe('{"a": 1.50}\n');
  });

  it("turns a query into words of which none can be taken for an option", async () => {
    const { ask } = fakeServer();
    const words = await ask("/api/cases/toy/run?shock=a%2B3&shock=--out=x&quiet&draws=2");
    expect(await words.json()).toEqual([
      "run",
      "--json",
      "--shock=a+3",
      "--shock=--out=x",
      "--draws=2",
      "--quiet",
      "--",
      "toy",
    ]);
    const place = await ask("/api/cases/toy/replay?event=--help");
    expect(await place.json()).toEqual(["replay", "--json", "--", "toy", "--help"]);
  });

  it("names every mistake of a query at once, with what was meant", async () => {
    const { ask } = fakeServer();
    const response = await ask("/api/cases/toy/run?shok=a&draws=1&draws=2&quiet=maybe");
    expect(response.status).toBe(400);
    expect(await problems(response)).toEqual([
      "run has no parameter `shok`; did you mean `shock`?",
      "draws is given 2 times; give it once",
      "quiet=maybe: it is a switch; give true or false",
    ]);
    expect(await problems(await ask("/api/cases/toy/replay"))).toEqual(["event is missing: give id of an event"]);
  });

  it("gives what a command says is wrong as one sentence each", async () => {
    const { ask } = ending({ ending: "exit", code: 1, stdout: "", stderr: "First.\nSecond.\n" });
    const response = await ask("/api/cases/toy/run");
    expect([response.status, await problems(response)]).toEqual([400, ["First.", "Second."]]);
  });

  it("takes a document for an answer also where the command ends with 1, as check does", async () => {
    const { ask } = ending({ ending: "exit", code: 1, stdout: "{}\n", stderr: "" });
    expect((await ask("/api/cases/toy/check")).status).toBe(200);
  });

  it("keeps the inside of a failure to itself", async () => {
    const { ask } = ending({ ending: "exit", code: 2, stdout: "", stderr: "Error: x\n at secret.ts:1" });
    const response = await ask("/api/cases/toy/run");
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain("secret");
  });

  for (const [how, says] of [
    ["out-of-time", "took longer than 120 s"],
    ["out-of-memory", "more memory"],
  ] as const)
    it(`says in one sentence that a command was ended ${how}`, async () => {
      const response = await ending({ ending: how }).ask("/api/cases/toy/run");
      const [sentence, ...more] = await problems(response);
      expect([response.status, more]).toEqual([503, []]);
      expect(sentence).toContain(says);
    });

  it("says what was meant by a case, a command or a path that is not there, and why one is not offered", async () => {
    const { ask } = fakeServer();
    const said = async (path: string) => {
      const response = await ask(path);
      return [response.status, ...(await problems(response))];
    };
    expect(await said("/api/cases/toi/run")).toEqual([404, "There is no case `toi`; did you mean `toy`?"]);
    expect(await said("/api/cases/toy/rnu")).toEqual([404, "There is no command `rnu`; did you mean `run`?"]);
    expect(await said("/api/cases/toy/merge")).toEqual([404, "`merge` is not offered over HTTP: it joins folders"]);
    expect(await said("/api/ensemble")).toEqual([
      404,
      "There is no path `/api/ensemble`; did you mean `/api/ensembles`?",
    ]);
  });
});

describe("commands at the same time", () => {
  it("wait for their turn, and are sent away where too many wait", async () => {
    const gate = later<Answer>();
    const begun: string[] = [];
    const answer = (args: readonly string[]) => {
      begun.push(args[2]!);
      return gate.promise;
    };
    const { ask } = fakeServer({ commands: fakeCommands({ answer }), limits: { running: 1, waiting: 1 } });
    const first = ask("/api/cases/toy/run?draws=1");
    const second = ask("/api/cases/toy/run?draws=2");
    const third = await ask("/api/cases/toy/run?draws=3");
    expect([third.status, await problems(third)]).toEqual([503, ["2 commands are asked already; try again"]]);
    expect(begun).toEqual(["--draws=1"]);
    gate.settle(printed("{}"));
    expect([(await first).status, (await second).status]).toEqual([200, 200]);
    expect(begun).toEqual(["--draws=1", "--draws=2"]);
  });

  it("stop when the client goes away, also one that waits, and leave its turn to the next", async () => {
    const told: string[] = [];
    const answer = ([, , which]: readonly string[], { signal }: { signal: AbortSignal }) => {
      told.push(`begin ${which}`);
      if (which === "--draws=3") return Promise.resolve(printed("{}"));
      return new Promise<Answer>((resolve) => {
        signal.addEventListener("abort", () => {
          told.push(`stop ${which}`);
          resolve({ ending: "stopped" });
        });
      });
    };
    const { ask } = fakeServer({ commands: fakeCommands({ answer }), limits: { running: 1 } });
    const [one, two] = [new AbortController(), new AbortController()];
    const first = ask("/api/cases/toy/run?draws=1", { signal: one.signal });
    await expect.poll(() => told).toEqual(["begin --draws=1"]);
    const second = ask("/api/cases/toy/run?draws=2", { signal: two.signal });
    const third = ask("/api/cases/toy/run?draws=3");
    two.abort();
    expect((await second).status).toBe(503);
    one.abort();
    expect([(await first).status, (await third).status]).toEqual([503, 200]);
    expect(told).toEqual(["begin --draws=1", "stop --draws=1", "begin --draws=3"]);
  });
});
