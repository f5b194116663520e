import { describe, expect, test } from "vitest";
import type { Action, MapRequest } from "./map-types.ts";
import { pathwaysMap } from "./pathways-map.ts";

const actions: Action[] = [
  { id: "dike", cost: 0 },
  { id: "dam", leadYears: 6, cost: 10 },
  { id: "move", label: "moving away", leadYears: 2, cost: 50 },
];
/**
 * Four futures. The dike tips in 2030, 2034, never, 2030. The dam would have to be decided by 2024, 2028 and 2024: in time only in the second future. Moving
 * by 2028, 2032, 2028: always in time.
 */
const tipping = { dike: [2030, 2034, null, 2030], dam: [null, null, null, 2040], move: [null, null, null, null] };
const request: MapRequest = { actions, tipping, now: 2026, horizon: 2050 };
const path = (map: ReturnType<typeof pathwaysMap>, id: string) => map.paths.find((one) => one.id === id);

describe("a map of pathways", () => {
  const map = pathwaysMap(request);

  test("keeps the threshold in the futures in which each step is decided in time and lasts", () => {
    expect(map.paths.map(({ id, kept }) => [id, kept])).toEqual([
      ["dike > move", 1],
      ["dike > dam", 1 / 2],
      ["dike", 1 / 4],
    ]);
  });

  test("says by when each step must be decided, where it is needed and where it works", () => {
    // Needed in three of four; decided in time in one of these, by 2028.
    expect(path(map, "dike > dam")!.steps).toEqual([
      { action: "dam", low: 2028, median: 2028, high: 2028, needed: 3 / 4, works: 1 / 3 },
    ]);
    expect(path(map, "dike > move")!.steps[0]).toMatchObject({ low: 2028, median: 2028, high: 2032, works: 1 });
  });

  test("counts what each path costs, in all and where it is really taken", () => {
    // Moving in three futures of four, the dam in one.
    expect(map.paths.map(({ cost }) => cost)).toEqual([
      { all: 50, mean: 37.5 },
      { all: 10, mean: 2.5 },
      { all: 0, mean: 0 },
    ]);
    expect(map.paths.every(({ undominated }) => undominated)).toBe(true);
    const dear = actions.map((action) => (action.id === "dam" ? { ...action, cost: 1000 } : action));
    expect(path(pathwaysMap({ ...request, actions: dear }), "dike > dam")!.undominated).toBe(false);
  });

  test("says who can still switch when", () => {
    const { open, decideBy } = map.transfers.find(({ from, to }) => from === "dike" && to === "dam")!;
    expect(open.filter(({ time }) => time <= 2029).map(({ share }) => share)).toEqual([1 / 3, 1 / 3, 1 / 3, 0]);
    expect(decideBy.median).toBe(2028);
    // Nothing leads back to the dike; from the dam one could move.
    expect(map.transfers.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      "dike > dam",
      "dike > move",
      "dam > move",
      "move > dam",
    ]);
  });

  test("draws lines that end when half of the futures have tipped", () => {
    expect(map.lines.map(({ action, tips, reached }) => [action, tips, reached])).toEqual([
      ["dike", 2030, true],
      ["dam", null, false],
      ["move", null, true],
    ]);
    expect(map.stations.map(({ id, kind }) => [id, kind])).toEqual([
      ["dike@2026", "start"],
      ["dike@2030", "transfer"],
      ["move@2030", "board"],
      ["move@2050", "horizon"],
    ]);
    expect(map.edges).toEqual([
      { from: "dike@2026", to: "dike@2030", kind: "stay", decideBy: null },
      { from: "dike@2030", to: "move@2030", kind: "switch", decideBy: 2028 },
      { from: "move@2030", to: "move@2050", kind: "stay", decideBy: null },
    ]);
  });

  test("drawn for another share of futures has other stations", () => {
    // Three quarters have tipped by 2034: then the dam can be decided by 2028.
    const late = pathwaysMap({ ...request, share: 0.75 });
    expect(late.edges.filter(({ kind }) => kind === "switch").map(({ to, decideBy }) => [to, decideBy])).toEqual([
      ["dam@2034", 2028],
      ["move@2034", 2032],
    ]);
  });

  test("has terminals where nothing can follow", () => {
    const { stations } = pathwaysMap({
      ...request,
      actions: actions.slice(0, 2),
      tipping: { dike: tipping.dike, dam: tipping.dam },
    });
    expect(stations.map(({ id, kind }) => [id, kind])).toEqual([
      ["dike@2026", "start"],
      ["dike@2030", "terminal"],
    ]);
  });

  test("says it in sentences", () => {
    expect(map.sentences).toEqual([
      "dike lasts to 2030 (10 to 90 % of futures: 2030 to later than 2050)",
      "dam can follow in time in 33 % of the futures in which dike tips, if it is decided by 2028 (10 to 90 % of futures: 2028 to 2028)",
      "moving away can follow in time in 100 % of the futures in which dike tips, if it is decided by 2028 (10 to 90 % of futures: 2028 to 2032)",
      "dike, then moving away keeps the threshold to 2050 in 100 % of futures, more than any other path (dike alone: 25 %)",
    ]);
    const safe = pathwaysMap({ ...request, tipping: { ...tipping, dike: [null, null, 2060, null] } });
    expect(safe.sentences).toEqual(["dike keeps its threshold to 2050 in every future: nothing need follow it"]);
  });
});

describe("paths", () => {
  test("go on over an action that no longer helps, but not over one decided too late", () => {
    // The dam is quick but tips before the dike does in the second future, and in 2040 in the first.
    const quick = actions.map((action) => ({ ...action, leadYears: 2 }));
    const two = { dike: [2030, 2034], dam: [2040, 2032], move: [null, null] };
    const map = pathwaysMap({ ...request, actions: quick, tipping: two });
    expect(path(map, "dike > dam")).toMatchObject({ kept: 0, lasts: { median: 2034, high: 2040 } });
    expect(path(map, "dike > dam > move")).toMatchObject({
      kept: 1,
      steps: [{ works: 1 / 2 }, { low: 2032, high: 2038 }],
    });
  });

  test("need what must come before and leave out what excludes", () => {
    const bound: Action[] = [actions[0]!, { ...actions[1]!, leadYears: 0 }, { ...actions[2]!, needs: ["dam"] }];
    const tips = { dike: [2030], dam: [2040], move: [null] };
    const needing = pathwaysMap({ ...request, actions: bound, tipping: tips });
    expect(needing.paths.map(({ id }) => id)).toEqual(["dike > dam > move", "dike", "dike > dam"]);
    const barred = bound.map((action) => (action.id === "dam" ? { ...action, excludes: ["move"] } : action));
    expect(pathwaysMap({ ...request, actions: barred, tipping: tips }).paths.map(({ id }) => id)).toEqual([
      "dike",
      "dike > dam",
    ]);
  });

  test("heed when an action can be decided", () => {
    const only = (window: object) =>
      pathwaysMap({ ...request, actions: [actions[0]!, actions[1]!, { ...actions[2]!, ...window }] });
    // Too late for 2028; early enough, and then by the last day it can be had.
    expect(path(only({ from: 2029 }), "dike > move")!.kept).toBe(1 / 2);
    expect(path(only({ to: 2027 }), "dike > move")).toMatchObject({ kept: 1, steps: [{ median: 2027, high: 2027 }] });
  });

  test("heed how long before its tipping an action is known to tip", () => {
    // Three years of warning leave no time for the six of the dam.
    const warned = pathwaysMap({ ...request, warning: 3 });
    expect(warned.paths.map(({ id }) => id)).toEqual(["dike > move", "dike"]);
    expect(pathwaysMap({ ...request, warning: { dike: 1 } }).paths.map(({ id }) => id)).toEqual(["dike"]);
  });

  test("know tipping points of an action that follows another", () => {
    const map = pathwaysMap({ ...request, tipping: { ...tipping, "dike > move": [2031, 2035, null, 2031] } });
    expect(path(map, "dike > move")!.kept).toBe(1 / 4);
  });

  test("leave out futures in which a run failed", () => {
    const map = pathwaysMap({ ...request, tipping: { ...tipping, move: [null, Number.NaN, null, null] } });
    expect([map.futures, map.leftOut, path(map, "dike > move")!.kept]).toEqual([3, 1, 1]);
    expect(() => pathwaysMap({ ...request, tipping: { ...tipping, move: new Array(4).fill(Number.NaN) } })).toThrow(
      "no future is left",
    );
  });

  test("heed dates in parts of years", () => {
    // 2030.3 - 4.3 is a little below 2026 in doubles.
    const tenths = [actions[0]!, { id: "dam", leadYears: 4.3, cost: 1 }];
    const map = pathwaysMap({ ...request, actions: tenths, tipping: { dike: [2030.3], dam: [null] } });
    expect(path(map, "dike > dam")!.kept).toBe(1);
  });

  test("of what does not fit together are errors", () => {
    const refused = (more: object, message: string) =>
      expect(() => pathwaysMap({ ...request, ...more })).toThrow(message);
    refused({ start: "dyke" }, "start: unknown action `dyke`; did you mean `dike`?");
    refused({ horizon: 2026 }, "`now` must be earlier than `horizon`");
    refused({ tipping: { dike: [1], dam: [1, 2], move: [1] } }, "one date a future each, not 1 and 2 dates");
    refused({ tipping: { dike: [1], move: [1] } }, "no tipping points are given for action `dam`");
    refused({ tipping: { ...tipping, "dike > dem": [] } }, "tipping `dike > dem`: unknown action `dem`");
    refused({ actions: [{ id: "dike", lead: 3 }] }, "action `dike`: unknown key `lead`");
    refused({ warning: { dyke: 1 } }, "warning: unknown action `dyke`");
    refused({ mostActions: 0 }, "`mostActions` must be a whole number of at least 1");
  });
});
