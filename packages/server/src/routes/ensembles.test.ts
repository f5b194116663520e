import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Answer, EnsembleOrder, EnsembleProgress } from "../commands.ts";
import type { EnsembleStatus } from "../ensembles/ensemble.ts";
import { fakeCommands, fakeServer, later, printed, problems } from "../testing/fake-server.ts";

const HALF: EnsembleProgress = { done: 2, all: 4, perSecond: 1, secondsLeft: 2, failed: 0 };

/** A server whose ensembles go on until they are told to; each with what it was ordered. */
function running() {
  const begun: { order: EnsembleOrder; tell: (progress: EnsembleProgress) => void; end: (answer: Answer) => void }[] =
    [];
  const commands = fakeCommands({
    explore: (order, { signal, onProgress }) =>
      new Promise((end) => {
        begun.push({ order, tell: onProgress, end });
        signal.addEventListener("abort", () => end({ ending: "stopped" }));
      }),
  });
  return { ...fakeServer({ commands }), begun };
}

type Ask = ReturnType<typeof fakeServer>["ask"];

const post = (ask: Ask, body: unknown) =>
  ask("/api/ensembles", {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json" },
  });

async function begin(ask: Ask, body: object = {}): Promise<string> {
  const response = await post(ask, { case: "toy", futures: 4, ...body });
  expect(response.status).toBe(202);
  return ((await response.json()) as EnsembleStatus).id;
}

/** The events of an ensemble to its end. */
async function eventsOf(response: Response): Promise<(readonly [string, EnsembleStatus])[]> {
  return (await response.text()).split("\n\n").flatMap((block) => {
    const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? [];
    return event ? [[event, JSON.parse(data!) as EnsembleStatus] as const] : [];
  });
}

/** The ensemble when it is in a state that another request may ask for. */
async function until(ask: Ask, id: string): Promise<EnsembleStatus> {
  const events = await eventsOf(await ask(`/api/ensembles/${id}/events`));
  return events.at(-1)![1];
}

describe("an ensemble over HTTP", () => {
  it("begins in the background and tells its progress and its end to whoever watches", async () => {
    const { ask, begun, end } = running();
    const id = await begin(ask, { strategies: ["a", "b"], seed: 7 });
    await expect.poll(() => begun.length).toBe(1);
    const { order, tell, end: finish } = begun[0]!;
    expect(order).toMatchObject({ case: "toy", futures: 4, strategies: ["a", "b"], seed: 7 });
    const watched = await ask(`/api/ensembles/${id}/events`);
    expect(watched.headers.get("content-type")).toContain("text/event-stream");
    tell(HALF);
    finish(printed(JSON.stringify({ folder: order.out })));
    const events = await eventsOf(watched);
    expect(events.map(([event]) => event)).toEqual(["progress", "progress", "end"]);
    expect(events[1]![1].progress).toEqual(HALF);
    // The folder of the server has the name of the ensemble outside.
    expect(events[2]![1]).toMatchObject({ state: "finished", result: { folder: id } });
    expect((await eventsOf(await ask(`/api/ensembles/${id}/events`))).map(([event]) => event)).toEqual(["end"]);
    await end();
    expect(existsSync(order.out)).toBe(false);
  });

  it("is asked with the commands on its folder, not before there is anything in it", async () => {
    const { ask, begun, end } = running();
    const id = await begin(ask);
    expect((await ask(`/api/ensembles/${id}/robustness?measure=loss`)).status).toBe(409);
    await expect.poll(() => begun.length).toBe(1);
    begun[0]!.tell(HALF);
    const words = await (await ask(`/api/ensembles/${id}/robustness?measure=loss`)).json();
    expect(words).toEqual(["robustness", "--json", "--measure=loss", "--", id]);
    expect((await ask(`/api/ensembles/${id}/robustness`)).status).toBe(400);
    expect(await problems(await ask(`/api/ensembles/${id}/robustnes`))).toEqual([
      "There is no question to an ensemble `robustnes`; did you mean `robustness`?",
    ]);
    await end();
  });

  it("is cancelled by DELETE: it ends, who watches is told, and nothing is left", async () => {
    const { ask, begun, end } = running();
    const id = await begin(ask);
    await expect.poll(() => begun.length).toBe(1);
    const watched = await ask(`/api/ensembles/${id}/events`);
    const removed = await ask(`/api/ensembles/${id}`, { method: "DELETE" });
    expect([removed.status, ((await removed.json()) as EnsembleStatus).state]).toEqual([200, "cancelled"]);
    expect((await eventsOf(watched)).at(-1)).toMatchObject(["end", { state: "cancelled" }]);
    expect(existsSync(begun[0]!.order.out)).toBe(false);
    expect((await ask(`/api/ensembles/${id}`)).status).toBe(404);
    await end();
  });

  it("is refused where two run already, and taken on again when one has ended", async () => {
    const { ask, begun, end } = running();
    await begin(ask);
    const second = await begin(ask);
    const third = await post(ask, { case: "toy", futures: 4 });
    expect([third.status, (await problems(third))[0]]).toEqual([
      503,
      "2 ensembles are running, which is the most; wait for one to end, or DELETE it",
    ]);
    await ask(`/api/ensembles/${second}`, { method: "DELETE" });
    await begin(ask);
    await end();
    expect(begun.some(({ order }) => existsSync(order.out))).toBe(false);
  });

  it("is kept when it is finished, up to the number that is kept", async () => {
    const { ask, end } = fakeServer({ limits: { kept: 1 } });
    const id = await begin(ask);
    await until(ask, id);
    expect((await problems(await post(ask, { case: "toy", futures: 1 })))[0]).toContain("1 ensembles are kept");
    expect((await ask(`/api/ensembles/${id}`)).status).toBe(200);
    await end();
  });

  it("says why it failed", async () => {
    const gate = later<Answer>();
    const { ask, end } = fakeServer({ commands: fakeCommands({ explore: () => gate.promise }) });
    const id = await begin(ask);
    gate.settle({ ending: "exit", code: 1, stdout: "", stderr: "There is no strategy `x`.\n" });
    expect(await until(ask, id)).toMatchObject({ state: "failed", problems: ["There is no strategy `x`."] });
    await end();
  });

  it("is asked for with every mistake named at once", async () => {
    const { ask } = fakeServer();
    const response = await post(ask, { case: 1, futures: 100_001, strategies: [], sed: 2 });
    expect(response.status).toBe(400);
    expect(await problems(response)).toEqual([
      "case: give the name of a case",
      "futures: give a whole number from 1 to 100000",
      "strategies: name one of the strategies, or leave the key away",
      "There is no key `sed`; did you mean `seed`?",
    ]);
    expect(await problems(await post(ask, [1]))).toEqual([
      "The body is no JSON object; its keys are case, futures, strategies, theories, seed",
    ]);
    expect(await problems(await post(ask, { case: "toi", futures: 1 }))).toEqual([
      "There is no case `toi`; did you mean `toy`?",
    ]);
  });
});
