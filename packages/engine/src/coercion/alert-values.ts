import type { Commodity } from "../case/types.ts";
import { valueAt } from "../network/step-function.ts";
import type { StaticProgramme } from "./static-programme.ts";
import type { AlertValue } from "./types.ts";

/** Losses below this are none, USD million over the horizon. */
const NOTHING = 1e-6;

/** Base units a day that count. */
const COUNTS = 1e-6;

/** How far below the first loss its share is measured. */
const STEP = 0.01;

/** Alert values of all links that carry cargo of one unit and without which the value would fall, in the order of the network. */
export function alertValues(programme: StaticProgramme): AlertValue[] {
  const calm = calmOf(programme);
  return programme.world.network.links.flatMap((link, e) => {
    const commodities = calm.commodities[e]!;
    if (calm.carried[e]! <= COUNTS || new Set(commodities.map(({ unit }) => unit)).size !== 1) return [];
    const room = programme.roomOn(link.id)!;
    const least = leastRoom(programme, e, calm);
    if (least <= COUNTS) return [];
    return [
      {
        link: link.id,
        commodity: commodities.map(({ id }) => id).join(", "),
        unit: `${commodities[0]!.unit}/d`,
        firstLossAt: least + room.foreign,
        capacity: Number.isFinite(room.left) ? room.left + room.foreign : null,
        lostShare: lostShare(programme, e, least, calm),
        daysUntilFull: daysUntilFull(programme, e, calm),
      },
    ];
  });
}

/** The optimum with nothing held back, copied: per link what it carries a day and of what; per place the columns that arrive. */
interface Calm {
  readonly value: number;
  readonly x: Float64Array;
  readonly carried: Float64Array;
  readonly commodities: readonly (readonly Commodity[])[];
}

function calmOf(programme: StaticProgramme): Calm {
  const { world, layout, days } = programme;
  const { network } = world;
  const optimum = programme.solve({ links: [], rows: [] });
  const x = optimum.x.slice();
  const carried = new Float64Array(network.links.length);
  const commodities = network.links.map((): Commodity[] => []);
  network.flows.forEach((flow, i) => {
    const amount = x[layout.flow + i]! / days;
    if (amount <= COUNTS) return;
    carried[flow.link]! += amount;
    const { commodity } = network.cargos[flow.cargo]!;
    const found = network.case.commodities.find(({ id }) => id === commodity)!;
    if (!commodities[flow.link]!.includes(found)) commodities[flow.link]!.push(found);
  });
  return { value: -optimum.objective / 1000, x, carried, commodities };
}

/** What reaches markets and home needs of some commodities, and what is stored of them: base units over the horizon. */
function served({ world, layout }: StaticProgramme, x: Float64Array, commodities: readonly Commodity[]): number {
  const { cargos, sinks, supplies } = world.network;
  const wanted = new Set(commodities.map(({ id }) => id));
  const mine = ({ cargo }: { readonly cargo: number }) => wanted.has(cargos[cargo]!.commodity);
  let total = 0;
  sinks.forEach((sink, i) => {
    if (mine(sink)) total += x[layout.nominated + i]! + x[layout.spot + i]!;
  });
  supplies.forEach((supply, i) => {
    if (mine(supply)) total += x[layout.supply + i]!;
  });
  layout.storeColumns.forEach((column, i) => {
    const [toTarget, above, outAbove, outBelow] = [0, 1, 2, 3].map((k) => x[layout.store + 4 * i + k]!);
    if (mine(column)) total += toTarget! + above! - outAbove! - outBelow!;
  });
  return total;
}

/**
 * The smallest room that leaves the value unchanged, by Newton's method from below: the value is concave and piecewise linear in a capacity, so
 * the tangent at too little room meets the full value at or before the answer, and every step ends a piece.
 */
function leastRoom(programme: StaticProgramme, e: number, { value, carried }: Calm): number {
  const link = programme.world.network.links[e]!.id;
  let room = 0;
  for (let piece = 0; piece < 100; piece++) {
    const { objective, rowDual } = programme.solveWith(link, room);
    const missing = value + objective / 1000;
    const slope = (Math.abs(rowDual[programme.layout.linkRow + e]!) * programme.days) / 1000;
    if (missing <= NOTHING) return room;
    const next = room + missing / slope;
    if (!(next > room && next < carried[e]!)) break;
    room = next;
  }
  return carried[e]!;
}

/** Just below, how much of what is missing is neither delivered by another way nor stored? */
function lostShare(programme: StaticProgramme, e: number, least: number, { x, commodities }: Calm): number {
  const missing = least * STEP;
  const held = programme.solveWith(programme.world.network.links[e]!.id, least - missing);
  const lost = served(programme, x, commodities[e]!) - served(programme, held.x, commodities[e]!);
  return Math.min(1, Math.max(0, lost / (missing * programme.days)));
}

/** Room of the tanks its cargo can reach against the stream, by what it carries a day: as long as they take all of it. */
function daysUntilFull({ world, layout, date, days }: StaticProgramme, e: number, calm: Calm): number | null {
  const { network } = world;
  const carries = network.flows.flatMap((flow, i) => (calm.x[layout.flow + i]! / days > COUNTS ? [flow] : []));
  const mine = new Set(carries.filter(({ link }) => link === e).map(({ cargo }) => cargo));
  const upstream = new Set([network.links[e]!.from]);
  for (let more = true; more; ) {
    const before = upstream.size;
    for (const { link, cargo } of carries)
      if (link !== e && mine.has(cargo) && upstream.has(network.links[link]!.to))
        upstream.add(network.links[link]!.from);
    more = upstream.size > before;
  }
  const rooms = network.stores.flatMap(({ place, cargos, volume, target }, s) =>
    upstream.has(place) && cargos.some((c) => mine.has(c)) ? [valueAt(world.volumes[s]!, date) - volume * target] : [],
  );
  return rooms.length === 0 ? null : rooms.reduce((sum, room) => sum + room, 0) / calm.carried[e]!;
}
