import { lookup } from "../case/lookup.ts";
import type { Actor, Case } from "../case/types.ts";
import type { Network } from "../network/network.ts";
import type { Gaps } from "./loss-ledger.ts";
import type { Closure, OwnCost } from "./types.ts";

/** An own cost with what is not known about it. */
export interface OwnCostAnswer extends OwnCost {
  readonly notes: readonly string[];
}

/** Base units that count as a flow lost. */
const COUNTS = 1e-3;

/**
 * What closing costs the actor that closes, over the days of closure (`gaps`: undisturbed less closed):
 * - fees: tariffs not paid on the links whose tariff it earns ({@link earnersOf}), of all cargo, less what it earns more on its other links;
 * - equity: its share, as owner, of profit not made: a case states shares but no profit per tonne, so it is null wherever a share may be hit;
 * - cargo: export value of cargo of its country that stops.
 */
export function ownCostOf(kase: Case, network: Network, closure: Closure, gaps: Gaps): OwnCostAnswer {
  const notes: string[] = [];
  const self = selfOf(kase, closure.actor);
  const feesUsdM = feesOf(kase, network, self, gaps, notes);
  const equityUsdM = equityOf(kase, network, self, gaps, notes);
  const cargoUsdM = cargoOf(network, self, gaps, notes);
  const known = [feesUsdM, equityUsdM, cargoUsdM].filter((part) => part !== null);
  return {
    feesUsdM,
    equityUsdM,
    cargoUsdM,
    totalUsdM: known.length === 0 ? null : known.reduce((sum, part) => sum + part, 0),
    notes,
  };
}

/** Whose purse is meant: a state's includes the companies the case places in its country, a company's is its own. */
interface Self {
  readonly id: string;
  readonly country: string;
  readonly isState: boolean;
  readonly members: ReadonlySet<string>;
}

function selfOf(kase: Case, id: string): Self {
  const actor = kase.actors.find((candidate) => candidate.id === id);
  const isState = !actor || actor.kind === "state" || actor.kind === "bloc";
  const country = actor && actor.country !== "" ? actor.country : isState ? id : "";
  const belongs = (other: Actor) => isState && other.country === country;
  return { id, country, isState, members: new Set([id, ...kase.actors.filter(belongs).map((other) => other.id)]) };
}

function feesOf(kase: Case, network: Network, self: Self, gaps: Gaps, notes: string[]): number | null {
  let total = 0;
  let known = false;
  const [untold, shared] = [new Set<string>(), new Set<string>()];
  network.flows.forEach((flow, i) => {
    const link = network.links[flow.link]!;
    if (Math.abs(gaps.x[i]!) < COUNTS) return;
    const earners = earnersOf(kase, link);
    const mine = earners.filter((earner) => self.members.has(earner) || earner === self.country);
    if (mine.length === 0) return;
    if (flow.tariff.days.length === 0 && flow.tariff.before === 0) {
      untold.add(link.corridor);
      return;
    }
    known = true;
    if (mine.length < earners.length) shared.add(link.corridor);
    total += (gaps.tariffs[i]! / 1000) * (mine.length / earners.length);
  });
  if (untold.size > 0) notes.push(`Fees: no tariff is stated on ${[...untold].join(", ")}; nothing is counted there.`);
  if (shared.size > 0) notes.push(`Fees: several earn on ${[...shared].join(", ")}; divided equally between them.`);
  return known || untold.size === 0 ? total : null;
}

/**
 * Who earns a link's tariff: its operators with an undisputed say, of the link or its corridor; where several work a corridor, those of the link's own
 * states. Without an operator, the states it crosses.
 */
function earnersOf(kase: Case, link: Pick<Network["links"][number], "id" | "corridor" | "states">): readonly string[] {
  const own = operatorsOn(kase, `link:${link.id}`);
  const operators = own.length > 0 ? own : operatorsOn(kase, `corridor:${link.corridor}`);
  if (operators.length === 0) return link.states;
  const near = operators.filter((id) => link.states.includes(countries(kase).get(id) ?? ""));
  return near.length > 0 ? near : operators;
}

const OPERATORS = new WeakMap<Case, Map<string, string[]>>();

/** Actors that operate a target with an undisputed say. */
function operatorsOn(kase: Case, target: string): readonly string[] {
  let known = OPERATORS.get(kase);
  if (!known) {
    known = new Map();
    for (const control of kase.controls) {
      if (control.lever !== "operator" || control.veto !== "yes") continue;
      known.set(control.target, [...(known.get(control.target) ?? []), control.actor]);
    }
    OPERATORS.set(kase, known);
  }
  return known.get(target) ?? [];
}

const COUNTRIES = new WeakMap<Case, ReadonlyMap<string, string>>();

function countries(kase: Case): ReadonlyMap<string, string> {
  const known = COUNTRIES.get(kase) ?? new Map(kase.actors.map((actor) => [actor.id, actor.country]));
  COUNTRIES.set(kase, known);
  return known;
}

/** Shares in corridors that lose flow: the case states who owns how much, and nowhere what a tonne leaves as profit. */
function equityOf(kase: Case, network: Network, self: Self, gaps: Gaps, notes: string[]): number | null {
  const losing = new Set(
    network.flows.flatMap((flow, i) => (gaps.x[i]! > COUNTS ? [network.links[flow.link]!.corridor] : [])),
  );
  const shares: string[] = [];
  const unstated: string[] = [];
  for (const corridor of losing) {
    const owners = lookup(kase)
      .allFigures(`corridor:${corridor}`, "ownership")
      .filter((figure) => figure.use);
    const mine = owners.filter((figure) => self.members.has(figure.of));
    const operators = operatorsOn(kase, `corridor:${corridor}`);
    if (owners.length === 0 && operators.some((id) => self.members.has(id))) unstated.push(corridor);
    // A joint company does not own itself: what it does not earn, its owners lose.
    const hit = mine.length === 0 && operators.includes(self.id) ? owners : mine;
    shares.push(...hit.map((figure) => `${figure.of} ${Math.round(figure.value * 1000) / 10} % of ${corridor}`));
  }
  if (shares.length > 0)
    notes.push(`Equity not known: no profit per tonne is stated; shares held: ${shares.join(", ")}.`);
  if (unstated.length > 0) notes.push(`Equity not known: no owners are stated for ${unstated.join(", ")}.`);
  return shares.length > 0 || unstated.length > 0 ? null : 0;
}

function cargoOf(network: Network, self: Self, gaps: Gaps, notes: string[]): number | null {
  const own = network.cargos.flatMap((cargo, c) => (!cargo.focal && cargo.country === self.country ? [c] : []));
  const value = own.reduce((sum, c) => sum + gaps.value[c]! / 1000, 0);
  if (self.isState || Math.abs(value) < 1e-9) return value;
  notes.push(
    `Cargo not known: cargo is told apart by country, not by company; that of ${self.country} loses ${value.toFixed(1)} USD million.`,
  );
  return null;
}
