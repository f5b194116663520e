import { moneyPerUnit, perDay } from "../../quantity/units.ts";
import type { WrittenChange } from "../grammar.ts";
import type { Intervention } from "../intervention.ts";
import { type ChangeKind, linksOfTarget, type ResolveContext, unknown } from "../kind.ts";

export const ban: ChangeKind = {
  kind: "ban",
  most: 2,
  usage: "ban COMMODITY LINK|CORRIDOR [@DATE][+DAYS]",
  says: "one commodity may not use the links; others may",
  resolve(change, context) {
    const [commodity, target] = change.targets;
    const known = context.lookup.case.commodities.map((candidate) => candidate.id);
    if (target === undefined) return "ban needs a commodity and a link or corridor";
    if (!known.includes(commodity!)) return unknown("commodity", commodity!, known);
    const links = linksOfTarget(context.lookup, target);
    if (typeof links === "string") return links;
    const { from, to } = context;
    return [
      {
        change: change.text,
        from,
        to,
        effect: "cap-share",
        target: { kind: "cargo", ids: links, commodity: commodity! },
        value: 0,
      },
    ];
  },
};

function onOutput(change: WrittenChange, context: ResolveContext, share: number | null): Intervention[] | string {
  const place = change.targets[0]!.replace(/^place:/, "");
  const producers = context.lookup.case.shippers.flatMap((shipper) => shipper.fields);
  if (!producers.includes(place)) return unknown("producing place", place, producers);
  const commodity = change.targets[1] ?? producedAt(context, place);
  const { from, to } = context;
  const target = { kind: "output", place, commodity } as const;
  if (share !== null) return [{ change: change.text, from, to, effect: "cap-share", target, value: share }];
  const value = perDay(change.value!.number, change.value!.unit);
  return Number.isNaN(value)
    ? `"${change.value!.unit}" is not a unit this change understands`
    : [{ change: change.text, from, to, effect: "cap", target, value }];
}

function producedAt(context: ResolveContext, place: string): string {
  return context.lookup.case.shippers.find((shipper) => shipper.fields.includes(place))!.commodity;
}

export const stopOutput: ChangeKind = {
  kind: "stop-output",
  most: 2,
  usage: "stop-output PLACE [COMMODITY] [@DATE][+DAYS]",
  says: "the field or mine produces nothing",
  resolve: (change, context) => onOutput(change, context, 0),
};

export const capOutput: ChangeKind = {
  kind: "cap-output",
  most: 2,
  usage: "cap-output PLACE [COMMODITY] SHARE%|AMOUNT [@DATE][+DAYS]",
  says: "the field or mine produces at most a share of its potential, or an amount",
  resolve(change, context) {
    if (!change.value) return "cap-output needs a value: a percent (70%) or an amount (50kt/d)";
    return onOutput(change, context, change.value.unit === "%" ? change.value.number / 100 : null);
  },
};

export const changePrice: ChangeKind = {
  kind: "change-price",
  most: 2,
  usage: "change-price PLACE [COMMODITY] AMOUNT [@DATE][+DAYS]",
  says: "adds to the price at a market, such as -10USD/t",
  resolve(change, context) {
    const place = change.targets[0]!.replace(/^place:/, "");
    const priced = context.lookup.case.figures
      .filter((f) => f.quantity === "price")
      .map((f) => f.subject.slice("place:".length));
    if (!priced.includes(place)) return unknown("market", place, [...new Set(priced)]);
    if (!change.value) return "change-price needs an amount such as -10USD/t";
    const value = moneyPerUnit(change.value.number, change.value.unit);
    if (Number.isNaN(value)) return `"${change.value.unit}" is not a price unit`;
    const commodity =
      change.targets[1] ??
      context.lookup.case.figures.find((f) => f.quantity === "price" && f.subject === `place:${place}`)!.of;
    const { from, to } = context;
    return [{ change: change.text, from, to, effect: "price", target: { kind: "market", place, commodity }, value }];
  },
};
