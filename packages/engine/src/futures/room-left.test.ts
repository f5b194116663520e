import { describe, expect, test } from "vitest";
import type { Intervention } from "../change/intervention.ts";
import type { World } from "../change/world.ts";
import type { Network } from "../network/network.ts";
import { constant, type StepFunction } from "../network/step-function.ts";
import { type MonthUse, RoomLeft } from "./room-left.ts";

const MONTH = { from: 0, to: 30 };

/** A pipe of which oil uses 6 a day and gas nothing, and a port that takes half a unit of room for each of oil. */
const NETWORK = {
  links: [{ id: "pipe" }, { id: "rail" }],
  cargos: [{ commodity: "oil" }, { commodity: "gas" }],
  flows: [
    { link: 0, cargo: 0 },
    { link: 0, cargo: 1 },
  ],
  bundles: [{ id: "port", terms: [{ flow: 0, coefficient: 0.5 }] }],
} as unknown as Network;
const USE: MonthUse = {
  flows: Float64Array.of(180, 0),
  links: Float64Array.of(180, 0),
  mobilised: Float64Array.of(6, Number.POSITIVE_INFINITY),
};

function world(pipe: StepFunction, port: StepFunction = constant(10), rail: StepFunction = constant(0)): World {
  return { usable: [pipe, rail], rows: [port] } as unknown as World;
}

function act(target: Intervention["target"], effect: Intervention["effect"] = "cap-share"): Intervention {
  return { change: "", from: 0, to: 30, effect, target, value: 0 };
}

const onPipe = act({ kind: "links", ids: ["pipe"] });
const onPort = act({ kind: "row", id: "port" });
const room = new RoomLeft(NETWORK);

describe("acts that take room away", () => {
  test("leave enough of a link down to what was used, and plenty above that", () => {
    const both = (capacity: number) => [
      room.enough(onPipe, world(constant(capacity)), USE, MONTH),
      room.plenty(onPipe, world(constant(capacity)), USE, MONTH),
    ];
    expect([both(7), both(6), both(5.9)]).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ]);
  });

  test("count by the days they hold: 12 days of nothing and 18 of 10 are 180", () => {
    const held = (days: number) => world({ before: 0, days: [days], values: [10] });
    expect(room.enough(onPipe, held(12), USE, MONTH)).toBe(true);
    expect(room.enough(onPipe, held(13), USE, MONTH)).toBe(false);
  });

  test("leave enough of a shared capacity in units of its own: 180 of oil are 90 of the port, 3 a day", () => {
    expect(room.enough(onPort, world(constant(10), constant(3)), USE, MONTH)).toBe(true);
    expect(room.enough(onPort, world(constant(10), constant(2.9)), USE, MONTH)).toBe(false);
    expect(room.plenty(onPort, world(constant(10), constant(3)), USE, MONTH)).toBe(false);
  });

  test("leave enough of a shut link that was not used, but not plenty: once open it might be", () => {
    const onRail = act({ kind: "links", ids: ["rail"] });
    expect(room.enough(onRail, world(constant(10)), USE, MONTH)).toBe(true);
    expect(room.plenty(onRail, world(constant(10)), USE, MONTH)).toBe(false);
  });

  test("leave too little where a detour had to grow for what was used, for growth depends on the room", () => {
    const growing = { ...USE, mobilised: Float64Array.of(5.9, 1) };
    expect(room.enough(onPipe, world(constant(10)), growing, MONTH)).toBe(false);
  });

  test("ban what was not carried", () => {
    const ban = (commodity: string) => act({ kind: "cargo", ids: ["pipe"], commodity });
    expect(room.enough(ban("gas"), world(constant(10)), USE, MONTH)).toBe(true);
    expect(room.enough(ban("oil"), world(constant(10)), USE, MONTH)).toBe(false);
  });
});

test("acts of any other kind count as leaving none", () => {
  const others = [
    act({ kind: "links", ids: ["pipe"] }, "cost"),
    act({ kind: "market", place: "port", commodity: "oil" }, "price"),
    act({ kind: "output", place: "field", commodity: "oil" }),
  ];
  for (const other of others) {
    expect(room.enough(other, world(constant(100)), USE, MONTH)).toBe(false);
    expect(room.plenty(other, world(constant(100)), USE, MONTH)).toBe(false);
  }
});
