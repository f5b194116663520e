import type { Case, Contract, Figure, Link } from "../case/types.ts";
import { dayOf } from "../quantity/dates.ts";
import { moneyPerUnit, perDay } from "../quantity/units.ts";
import type { Cargo, FlowColumn, NetworkLink } from "./network.ts";
import { levelSeries, type Readings, rateSeries } from "./readings.ts";
import { combine, constant, fromPieces, type StepFunction } from "./step-function.ts";

/**
 * What keeping a contract is worth to the plan, kUSD per base unit: below domestic supply, above any difference between routes. It never
 * enters reported money; it says that firm volume goes where it was promised while there is oil and room for it (MODEL A, B7).
 */
const FIRM_CREDIT = 150;

/**
 * The same for a nomination stated as a share of output: below what a fixed volume is worth by more than any difference between routes, so
 * that a shareholder nominates what its dated volume contracts leave.
 */
const NOMINATION_CREDIT = 60;

/**
 * The columns of one cargo on one link: a firm tranche per contract, then everything above it at the tariff plus the contract's premium.
 * A ship-or-pay tranche costs nothing at the margin, a term tranche the tariff.
 */
export function compileContracts(
  readings: Readings,
  cargo: Cargo,
  cargoIndex: number,
  linkIndex: number,
  links: readonly NetworkLink[],
  link: Link,
): FlowColumn[] {
  const tariff = tariffOf(readings, link, cargo, links[linkIndex]!.tariff);
  const differential = levelSeries(
    readings,
    readings.lookup.figures(`link:${link.id}`, "differential", cargo.commodity),
    moneyPerUnit,
    0,
  );
  const contracts = contractsOn(readings.lookup.case).get(`${cargo.shipper}|${link.id}`) ?? [];
  const base = { link: linkIndex, cargo: cargoIndex, tariff, differential };
  const premium = contracts.reduce(
    (most, contract) =>
      combine(
        most,
        combine(premiumOf(readings, contract), lifeOf(contract), (a, b) => a * b),
        Math.max,
      ),
    constant(0),
  );
  return [
    ...contracts.map((contract) => ({
      ...base,
      contract: contract.id,
      cost: combine(
        contract.kind === "ship-or-pay" ? constant(0) : tariff,
        differential,
        (a, b) => a - b - creditOf(readings, contract),
      ),
      limit: trancheLimit(readings, contract),
    })),
    {
      ...base,
      contract: null,
      cost: combine(
        combine(tariff, premium, (a, b) => a + b),
        differential,
        (a, b) => a - b,
      ),
      limit: constant(Number.POSITIVE_INFINITY),
    },
  ];
}

/** A tariff for this shipper or commodity wins over the link's general one. */
function tariffOf(readings: Readings, link: Link, cargo: Cargo, general: StepFunction): StepFunction {
  for (const of of [cargo.shipper, cargo.commodity]) {
    const own = readings.lookup.figures(`link:${link.id}`, "tariff", of);
    if (own.length > 0) return levelSeries(readings, own, moneyPerUnit, 0);
  }
  return general;
}

const ON_LINKS = new WeakMap<Case, ReadonlyMap<string, readonly Contract[]>>();

/**
 * Volume contracts by `shipper|link`, built once per case. A contract on a corridor sits on the first of its gauge links: the tranche must be
 * taken once, not on every segment.
 */
function contractsOn(kase: Case): ReadonlyMap<string, readonly Contract[]> {
  const known = ON_LINKS.get(kase);
  if (known) return known;
  const found = new Map<string, Contract[]>();
  for (const contract of kase.contracts) {
    if (contract.kind === "quota") continue;
    const corridor = kase.corridors.find((candidate) => candidate.id === contract.link);
    for (const link of new Set([contract.link, corridor?.gauge[0] ?? contract.link])) {
      const key = `${contract.shipper}|${link}`;
      found.set(key, [...(found.get(key) ?? []), contract]);
    }
  }
  ON_LINKS.set(kase, found);
  return found;
}

function premiumOf(readings: Readings, contract: Contract): StepFunction {
  return levelSeries(readings, readings.lookup.figures(`contract:${contract.id}`, "premium"), moneyPerUnit, 0);
}

/** The volume of a contract per day: `share` of the shipper's output where it is stated so, else `firm-volume`; times `take`. */
function trancheLimit(readings: Readings, contract: Contract): StepFunction {
  const subject = `contract:${contract.id}`;
  const shares = sharesOf(readings, contract);
  const firm =
    shares.length > 0
      ? combine(levelSeries(readings, shares, asStated, 0), potentialOf(readings, contract.shipper), (a, b) => a * b)
      : levelSeries(readings, readings.lookup.figures(subject, "firm-volume"), perDay, 0);
  const take = levelSeries(readings, readings.lookup.figures(subject, "take"), asStated, 1);
  return combine(
    combine(firm, take, (a, b) => a * b),
    lifeOf(contract),
    (a, b) => a * b,
  );
}

function sharesOf(readings: Readings, contract: Contract): readonly Figure[] {
  return readings.lookup.figures(`contract:${contract.id}`, "share");
}

function creditOf(readings: Readings, contract: Contract): number {
  return sharesOf(readings, contract).length > 0 ? NOMINATION_CREDIT : FIRM_CREDIT;
}

/** What a shipper's fields could put out per day; 0 where that is not known. */
function potentialOf(readings: Readings, id: string): StepFunction {
  const shipper = readings.lookup.case.shippers.find((candidate) => candidate.id === id);
  return (shipper?.fields ?? []).reduce((total, field) => {
    const own = readings.lookup.figures(`shipper:${id}`, "production", field);
    const figures = own.length > 0 ? own : readings.lookup.figures(`place:${field}`, "production", shipper!.commodity);
    return combine(total, rateSeries(readings, figures), (a, b) => a + (Number.isNaN(b) ? 0 : b));
  }, constant(0));
}

function lifeOf(contract: Contract): StepFunction {
  const from = contract.from === "" ? Number.NEGATIVE_INFINITY : dayOf(contract.from);
  const to = contract.to === "" ? Number.POSITIVE_INFINITY : dayOf(contract.to);
  return fromPieces([{ from, to, value: 1 }], 0);
}

function asStated(value: number): number {
  return value;
}
