import { lookup } from "../case/lookup.ts";
import type { Case, Commodity, Shock } from "../case/types.ts";
import { resolveChanges } from "../change/resolve.ts";
import type { SolverFactory } from "../flow/problem.ts";
import { compile } from "../network/compile.ts";
import { dayOf, isoOf, yearOf } from "../quantity/dates.ts";
import { type Pair, runPair } from "../shock/pair.ts";
import { deliveriesOf, transitIncome } from "../shock/transit-income.ts";
import { clean } from "../simulate/measures.ts";
import type { Trace } from "../simulate/trace.ts";
import { injectedRequest } from "./shock-list.ts";
import type { TransitEffect } from "./types.ts";

/**
 * Shocks of the case about transit: they change a link of the focal state that foreign cargo may use and its own may not. Those the assessment
 * runs anyway are left out.
 */
export function transitShocks(kase: Case): Shock[] {
  const transit = transitLinks(kase);
  return kase.shocks.filter((shock) => !shock.report && changedLinks(kase, shock).some((link) => transit.has(link)));
}

/** Links of the focal state that only cargo of others may use, with the commodity that passes. */
function transitLinks(kase: Case): ReadonlyMap<string, string> {
  const index = lookup(kase);
  const users = (focal: boolean) =>
    kase.shippers
      .filter(({ country }) => (country === kase.focal) === focal)
      .flatMap(({ access, commodity }) =>
        access.flatMap((id) => index.linksOf(id)).map((link) => ({ link, commodity })),
      );
  const own = new Set(users(true).map(({ link }) => link));
  const inside = new Set(kase.links.filter(({ states }) => states.includes(kase.focal)).map(({ id }) => id));
  return new Map(
    users(false)
      .filter(({ link }) => inside.has(link) && !own.has(link))
      .map(({ link, commodity }) => [link, commodity]),
  );
}

function changedLinks(kase: Case, shock: Shock): readonly string[] {
  const { interventions } = resolveChanges(kase, shock.changes, { date: 0, days: shock.days });
  return interventions.flatMap(({ target }) => (target.kind === "links" ? target.ids : []));
}

/**
 * What a transit shock does, day by day from 1 January of the last year whose amounts are all known: deliveries by place, home needs not met, transit
 * income. Null where no year after the base year is known.
 */
export function transitEffect(kase: Case, solver: SolverFactory, shock: Shock): TransitEffect | null {
  const transit = transitLinks(kase);
  const links = changedLinks(kase, shock);
  const id = links.map((link) => transit.get(link)).find((found) => found !== undefined);
  const commodity = kase.commodities.find((candidate) => candidate.id === id);
  const year = commodity === undefined ? null : lastKnownYear(kase, commodity.id);
  if (commodity === undefined || year === null) return null;
  const request = { ...injectedRequest(shock, `${year}-01-01`), aftermath: 0, commodities: [commodity.id] };
  const pair = runPair(kase, solver, request);
  return {
    shock: shock.id,
    title: shock.title,
    note: shock.note,
    commodity: commodity.id,
    unit: commodity.reportUnit,
    from: isoOf(request.date),
    days: shock.days,
    deliveries: deliveries(kase, pair, commodity),
    unmet: unmet(kase, pair, commodity),
    income: incomes(pair),
  };
}

/** The last year before the case's date of which no less is known than of the base year. */
function lastKnownYear(kase: Case, commodity: string): number | null {
  const cargos = (year: number) => {
    const window = { from: dayOf(`${year}-01-01`), to: dayOf(`${year + 1}-01-01`) };
    return compile(kase, { window, commodities: [commodity] }).cargos.length;
  };
  const known = cargos(kase.baseYear);
  for (let year = yearOf(dayOf(kase.asOf)) - 1; known > 0 && year >= kase.baseYear; year--) {
    if (cargos(year) >= known) return year;
  }
  return null;
}

function deliveries(kase: Case, pair: Pair, commodity: Commodity): TransitEffect["deliveries"] {
  const sums = new Map<string, { place: string; focal: boolean; before: number; after: number }>();
  for (const side of ["without", "with"] as const) {
    const { network } = pair[side].world;
    network.cargos.forEach((cargo, c) => {
      for (const { place, amount } of deliveriesOf(pair[side], c)) {
        const at = network.places[place]!;
        const key = `${at}|${cargo.focal}`;
        const sum = sums.get(key) ?? { place: at, focal: cargo.focal, before: 0, after: 0 };
        sum[side === "without" ? "before" : "after"] += amount * commodity.reportFactor;
        sums.set(key, sum);
      }
    });
  }
  return [...sums.values()]
    .filter(({ before, after }) => before > NOTHING || after > NOTHING)
    .map((sum) => ({ ...sum, before: clean(sum.before), after: clean(sum.after), ...placed(kase, sum.place) }));
}

const NOTHING = 1e-6;

function placed(kase: Case, id: string): { readonly name: string; readonly country: string } {
  const { name, country } = kase.places.find((place) => place.id === id)!;
  return { name, country };
}

/** Needs of the focal state that go short by more than without the shock. */
function unmet(kase: Case, pair: Pair, commodity: Commodity): TransitEffect["unmet"] {
  const { network } = pair.with.world;
  const short = (trace: Trace, d: number) =>
    trace.periods.reduce((sum, { x }) => sum + x[trace.layout.unmet + d]!, 0) * commodity.reportFactor;
  return network.demands.flatMap((demand, d) => {
    const place = network.places[demand.place]!;
    const amount = short(pair.with, d) - short(pair.without, d);
    const at = placed(kase, place);
    return at.country === kase.focal && amount > NOTHING ? [{ place, name: at.name, amount }] : [];
  });
}

function incomes(pair: Pair): TransitEffect["income"] {
  const [before, after] = [transitIncome(pair.without), transitIncome(pair.with)];
  const { corridors } = pair.with.world.network.case;
  return corridors.flatMap(({ id, name }) => {
    const [b, a] = [before, after].map((side) => side.find(({ corridor }) => corridor === id));
    if (b === undefined && a === undefined) return [];
    const ends = (income: typeof b) => ({ low: clean(income?.low ?? 0), high: clean(income?.high ?? 0) });
    return [{ corridor: id, name, beforeUsdM: ends(b), afterUsdM: ends(a) }];
  });
}
