import { Draws } from "./draws.mjs";
import { networkOf, takeStep } from "./multi-series.mjs";
import { programmeOf } from "./programme-of.mjs";

/**
 * Sizes of the corridor-like networks: two-way links between places, and one more node beside the places over which what cannot move is shut in
 * and what is missing is made good at a price, so that every step is feasible. arcs = 2 links + arcs to and from that node.
 */
export const SIZES = [
  { name: "58 arcs", places: 20, links: 26, ends: 3, commodities: 1, bundles: 0 },
  { name: "118 arcs", places: 40, links: 53, ends: 6, commodities: 1, bundles: 0 },
  { name: "148 arcs", places: 60, links: 65, ends: 9, commodities: 1, bundles: 0 },
  { name: "398 arcs", places: 120, links: 181, ends: 18, commodities: 1, bundles: 0 },
  { name: "142 arcs, K5, B6", places: 40, links: 53, ends: 18, commodities: 5, bundles: 6 },
  { name: "172 arcs, K6, B8", places: 60, links: 65, ends: 21, commodities: 6, bundles: 8 },
  { name: "420 arcs, K8, B12", places: 120, links: 181, ends: 29, commodities: 8, bundles: 12 },
];

const SLACK = { capacity: 1_000_000, cost: 20_000 };

/** A random corridor network and its monthly steps, all whole numbers; `solver` finds the flow that shared capacities are set by. */
export function corridorSeries(size, { seed, steps, solver }) {
  const draws = new Draws(seed, size.places * 1000 + size.commodities);
  const links = linksOf(size, draws);
  const hub = size.places;
  const shuffled = draws.some([...Array(size.places).keys()], 2 * size.ends);
  const [origins, markets] = [shuffled.slice(0, size.ends), shuffled.slice(size.ends)];
  const arcs = [
    ...links.flatMap(({ a, b, length, capacity }) => [
      { from: a, to: b, length, capacity: Math.round(capacity * draws.between(0.9, 1.1)) },
      { from: b, to: a, length: Math.round(length * draws.between(0.93, 1.07)), capacity },
    ]),
    ...origins.map((place) => ({ from: place, to: hub, slack: true })),
    ...markets.map((place) => ({ from: hub, to: place, slack: true })),
  ];
  const base = baseOf(size, { arcs, origins, markets, hub }, draws);
  const group = groupsOf(size, arcs, base, { draws, solver });
  const shape = { nodes: size.places + 1, arcs: arcs.length, commodities: size.commodities, bundles: size.bundles };
  const ends = { from: arcs.map((arc) => arc.from), to: arcs.map((arc) => arc.to), group: group.of };
  return { network: networkOf(ends, shape), steps: shocks(size, shape, { base, caps: group.caps }, { steps, draws }) };
}

/** A tree over places on a plane, each joined to the nearest before it, and the shortest further links. */
function linksOf({ places, links }, draws) {
  const at = Array.from({ length: places }, () => [draws.next(), draws.next()]);
  const distance = (a, b) => Math.hypot(at[a][0] - at[b][0], at[a][1] - at[b][1]);
  const link = (a, b) => ({
    ...{ a, b, length: Math.round(10 + 600 * distance(a, b)), capacity: draws.whole(50, 900) },
  });
  const chosen = [];
  const joined = new Set();
  for (let b = 1; b < places; b++) {
    const a = [...Array(b).keys()].reduce((best, c) => (distance(c, b) < distance(best, b) ? c : best), 0);
    joined.add(a * places + b);
    chosen.push(link(a, b));
  }
  const rest = [];
  for (let a = 0; a < places; a++)
    for (let b = a + 1; b < places; b++) if (!joined.has(a * places + b)) rest.push([a, b]);
  rest.sort((x, y) => distance(...x) - distance(...y));
  return [...chosen, ...rest.slice(0, links - chosen.length).map(([a, b]) => link(a, b))];
}

/** What each commodity may use, pays, supplies and takes before any shock; commodity by commodity. */
function baseOf(size, { arcs, origins, markets, hub }, draws) {
  const base = { cap: [], cost: [], supply: [] };
  const ends = () => (size.commodities === 1 ? size.ends : draws.whole(2, 6));
  for (let k = 0; k < size.commodities; k++) {
    const dearer = size.commodities === 1 ? 1 : draws.between(0.8, 1.3);
    let open = true;
    arcs.forEach((arc, i) => {
      // Both directions of a link are open to a commodity or neither is.
      if (i % 2 === 0) open = size.commodities === 1 || draws.next() < 0.75;
      base.cap.push(arc.slack ? SLACK.capacity : open ? arc.capacity : 0);
      base.cost.push(arc.slack ? SLACK.cost : Math.round(arc.length * dearer));
    });
    const supply = new Array(hub + 1).fill(0);
    for (const place of draws.some(origins, ends())) supply[place] = draws.whole(60, 300);
    for (const place of draws.some(markets, ends())) supply[place] = -draws.whole(60, 300);
    base.supply.push(...balanced(supply));
  }
  return base;
}

/** The last node takes what is too much and gives what is missing. */
function balanced(supply) {
  const rest = supply.slice(0, -1).reduce((a, b) => a + b, 0);
  return [...supply.slice(0, -1), rest === 0 ? 0 : -rest];
}

/** Shared links, drawn among those in use when nothing is shared, with 60 to 120 % of that use as their capacity. */
function groupsOf(size, arcs, base, { draws, solver }) {
  const of = new Array(arcs.length).fill(-1);
  if (size.bundles === 0) return { of, caps: [] };
  const shape = { nodes: size.places + 1, arcs: arcs.length, commodities: size.commodities, bundles: 0 };
  const network = networkOf({ from: arcs.map((arc) => arc.from), to: arcs.map((arc) => arc.to), group: of }, shape);
  takeStep(network, { ...base, bundleCap: [] });
  const lone = solver(programmeOf(network).programme);
  const { x } = lone.solve();
  lone.dispose();
  const use = Array.from({ length: size.links }, (_, link) => {
    let total = 0;
    for (let k = 0; k < size.commodities; k++)
      total += x[k * arcs.length + 2 * link] + x[k * arcs.length + 2 * link + 1];
    return { link, total };
  }).filter(({ total }) => total > 0);
  const caps = draws.some(use, size.bundles).map(({ link, total }, b) => {
    of[2 * link] = b;
    of[2 * link + 1] = b;
    return Math.max(1, Math.round(total * draws.between(0.6, 1.2)));
  });
  return { of, caps };
}

const SEASON = [1.03, 1.026, 1.015, 1, 0.985, 0.974, 0.97, 0.974, 0.985, 1, 1.015, 1.026];

/**
 * Month by month, for all commodities alike: costs of arcs drift by 3 % a month and back, 1 % of the arcs are cut to a tenth for 1 to 6 months;
 * amounts move by 2 % and with the season, and 4 % of the shared capacities fall to 30 %.
 */
function shocks(size, shape, { base, caps }, { steps, draws }) {
  const drift = new Array(shape.arcs).fill(0);
  const shut = new Array(2 * size.links).fill(0);
  return Array.from({ length: steps }, (_, t) => {
    for (let i = 0; i < drift.length; i++) drift[i] = 0.9 * drift[i] + 0.03 * draws.normal();
    for (let i = 0; i < shut.length; i++) shut[i] = draws.next() < 0.01 ? draws.whole(1, 6) : Math.max(0, shut[i] - 1);
    const cut = (i) => (i % shape.arcs < shut.length && shut[i % shape.arcs] > 0 ? 0.1 : 1);
    const amounts = base.supply.map((amount) => Math.round(amount * SEASON[t % 12] * draws.between(0.98, 1.02)));
    const supply = Array.from({ length: size.commodities }, (_, k) =>
      balanced(amounts.slice(k * shape.nodes, (k + 1) * shape.nodes)),
    );
    return {
      cap: Float64Array.from(base.cap, (cap, i) => Math.round(cap * cut(i))),
      cost: Float64Array.from(base.cost, (cost, i) =>
        cost === SLACK.cost ? cost : Math.max(1, Math.round(cost * (1 + drift[i % shape.arcs]))),
      ),
      supply: Float64Array.from(supply.flat()),
      bundleCap: Float64Array.from(caps, (cap) => Math.round(draws.next() < 0.04 ? 0.3 * cap : cap)),
      optimum: null,
    };
  });
}
