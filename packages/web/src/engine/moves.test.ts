import { openCase } from "@multivector/casefile";
import { dayOf, runResult, sharedStart } from "@multivector/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { EMPTY_SCENARIO, type Move } from "../state/workbench-state.ts";
import { Desk } from "./desk.ts";
import { changesOf, resolveMoves } from "./moves.ts";
import { shock, shockTotals } from "./questions/shock.ts";
import { windowOf } from "./window.ts";

type Case = Awaited<ReturnType<typeof openCase>>;
let kase: Case;
beforeAll(async () => {
  kase = await openCase("triangle");
});

const happens = (text: string): Move => ({ side: "happens", text });

describe("a move", () => {
  it("is a change as it stands, or a shock of the case placed in time, whole or in part", () => {
    expect(changesOf(kase, [happens("cap-link coast 50% @2027-07-01+60")])).toEqual([
      "cap-link coast 50% @2027-07-01+60",
    ]);
    const known = kase.shocks.find(
      ({ changes }) => changes[0]?.startsWith("close-row") || changes[0]?.startsWith("close-link"),
    )!;
    const [whole] = changesOf(kase, [happens(`shock ${known.id} @2027-07-01`)]);
    const [half] = changesOf(kase, [happens(`shock ${known.id} @2027-07-01 +5 x0.5`)]);
    expect(whole).toMatch(/^close-(row|link) \S+ @2027-07-01\+\d+$/);
    expect(half).toMatch(/^cap-(row|link) \S+ 50% @2027-07-01\+\d+$/);
    expect(changesOf(kase, [happens(`shock ${known.id}@2027-07-01+5x0.5`)])).toEqual([half]);
  });

  it("that is wrong says what, where and what to do, and the others are still read", () => {
    const resolved = resolveMoves(kase, [
      happens("shock port-clsed @2027-07-01"),
      happens("shock port-closed"),
      happens("build nothing @2027-01-01"),
      happens("cap-lnk coast 50%"),
      happens("cap-link coast 50% @2027-07-01+60"),
    ]);
    expect(resolved.map(({ problem }) => problem)).toEqual([
      expect.stringMatching(/^The case has no shock `port-clsed`; did you mean `port-closed`\?$/),
      "shock port-closed: say from which day, as in @2027-07-01.",
      expect.stringMatching(/^The case has no investment `nothing`/),
      "`cap-lnk` is no kind of move; did you mean `cap-link`?",
      "",
    ]);
    expect(() => changesOf(kase, [happens("build nothing @2027-01-01")])).toThrow("no investment");
  });
});

describe("a part of a move that means nothing", () => {
  const problemOf = (text: string) => resolveMoves(kase, [happens(text)])[0]!.problem;

  it("is named with how the move is written", () => {
    expect(problemOf("shock port-closed @2027-07-01+30x-0.5")).toBe(
      "shock port-closed: `x-0.5` means nothing here; write it as shock ID @2027-07-01 +30 x0.5.",
    );
    expect(problemOf("build second-port @2028-01-01 nonsense")).toMatch(/^build second-port: `nonsense` means nothing/);
    expect(problemOf("lever second-port @2027-01-01 +30")).toMatch(/^lever second-port: `\+30` means nothing/);
    expect(problemOf("shock port-closed @2027-07-01+3d0")).toContain("`+3d0` means nothing");
  });

  it("is also a day that is none, none at all, too many, or too far away, or more than all of it", () => {
    expect(problemOf("shock port-closed @2027-02-31")).toBe("`2027-02-31` is no date; write it as 2027-07-01.");
    expect(problemOf("lever second-port @2027-02-31")).toBe("`2027-02-31` is no date; write it as 2027-07-01.");
    expect(problemOf("close-link coast @2027-07-01+0")).toContain("0 days change nothing");
    expect(problemOf("close-link coast @2027-07-01+99999999")).toContain("lasts 40 years at most");
    expect(problemOf("shock port-closed @2027-07-01 +99999999")).toContain("lasts 40 years at most");
    expect(problemOf("shock port-closed @9999-07-01")).toContain("within 40 years of the case’s date, 2024-01-01");
    expect(problemOf("shock port-closed @2027-07-01 x1.5")).toContain("x1.5 is more than the whole shock");
  });
});

describe("the window of a scenario", () => {
  it("runs from the month before what happens to three months after it, by days", () => {
    const scenario = { ...EMPTY_SCENARIO, moves: [happens("cap-link coast 50% @2027-07-15+60")] };
    // 15 July + 60 days = 13 September; whole months: June to the end of December.
    expect(windowOf(kase, scenario)).toEqual({ from: "2027-06-01", to: "2028-01-01", step: "day" });
  });

  it("is three years by months where nothing passes, and as asked where it is asked", () => {
    const { from, to, step } = windowOf(kase, EMPTY_SCENARIO);
    expect([dayOf(to) - dayOf(from), step]).toEqual([expect.closeTo(1095, -1), "month"]);
    expect(() => windowOf(kase, { ...EMPTY_SCENARIO, from: "2028-01-01", to: "2027-01-01" })).toThrow("holds no day");
  });

  it("is 40 years at most, and not further than that from the date of the case", () => {
    const asked = (from: string, to: string) => () => windowOf(kase, { ...EMPTY_SCENARIO, from, to });
    // The case is of 1 January 2024.
    expect(asked("2024-01-01", "2064-01-01")()).toMatchObject({ to: "2064-01-01" });
    expect(asked("2023-01-01", "2064-01-01")).toThrow("choose 40 years at most");
    expect(asked("3000-01-01", "3001-01-01")).toThrow("within 40 years of the case’s date, 2024-01-01");
    expect(asked("2027-01-01", "9027-01-01")).toThrow("is too wide or too far away");
  });
});

describe("a scenario on the desk", () => {
  const year = (moves: readonly Move[]) => ({ ...EMPTY_SCENARIO, moves, from: "2023-06-01", to: "2023-12-01" });
  const moves = [happens("close-link coast @2023-07-01+30")];
  const ask = (commodity: string) => ({
    commodity,
    shown: { measure: "exports", of: { commodity, actor: kase.focal } },
  });
  const quiet = () => {};

  it("gives the numbers of a run with the same changes to the last digit", async () => {
    const commodity = kase.commodities[0]!.id;
    const desk = new Desk(kase);
    const answer = await shock(desk, { scenario: year(moves), ...ask(commodity) }, quiet);
    const told = await shockTotals(desk, { scenario: year(moves), commodity }, quiet);
    const request = { from: dayOf("2023-06-01"), to: dayOf("2023-12-01"), step: "day" as const };
    const run = runResult(kase, sharedStart(), { ...request, changes: [moves[0]!.text] }, { n: 0, seed: 1 });
    const exported = run.series.find(({ measure, of }) => measure === "exports" && of.commodity === commodity)!;
    expect(answer.series.assumed).toEqual(exported);
    expect(told.totals.assumed).toEqual(run.totals.find((total) => total.commodity === commodity));
    // Something did happen, else equal zeros would prove nothing.
    expect(told.totals.assumed.deferred.value + told.totals.assumed.diverted.value).toBeGreaterThan(0);
  });

  it("of yours alone leaves the published and the assumed run as they were", async () => {
    const commodity = kase.commodities[0]!.id;
    const ours = moves.map((move): Move => ({ ...move, side: "ours" }));
    const answer = await shock(new Desk(kase), { scenario: year(ours), ...ask(commodity) }, quiet);
    expect(answer.series.assumed).toEqual(answer.series.published);
    expect(answer.series.ours).not.toEqual(answer.series.published);
  });
});

describe("levers that are announced", () => {
  it("are one plan: one that must come after another cannot be announced alone, and is named", async () => {
    const kazakhstan = await openCase("kazakhstan");
    const after = kazakhstan.levers.find((lever) => lever.after.length > 0)!;
    const before = after.after[0]!;
    const announced = (id: string, date: string): Move => ({ side: "ours", text: `lever ${id} @${date}` });
    const [alone] = resolveMoves(kazakhstan, [announced(after.id, "2027-01-01")]);
    expect(alone!.problem).toContain(before);
    const both = resolveMoves(kazakhstan, [announced(before, "2027-01-01"), announced(after.id, "2040-01-01")]);
    expect(both.map(({ problem }) => problem)).toEqual(["", ""]);
  });
});
