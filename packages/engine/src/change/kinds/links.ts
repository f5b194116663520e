import { moneyPerUnit, perDay } from "../../quantity/units.ts";
import type { WrittenChange } from "../grammar.ts";
import type { Intervention } from "../intervention.ts";
import { type ChangeKind, linksOfTarget, type ResolveContext } from "../kind.ts";

function onLinks(
  change: WrittenChange,
  context: ResolveContext,
  effect: Intervention["effect"],
  value: number,
): Intervention[] | string {
  const links = linksOfTarget(context.lookup, change.targets[0]!);
  if (typeof links === "string") return links;
  if (Number.isNaN(value)) return `"${change.value?.unit}" is not a unit this change understands`;
  return [
    { change: change.text, from: context.from, to: context.to, effect, target: { kind: "links", ids: links }, value },
  ];
}

export const closeLink: ChangeKind = {
  kind: "close-link",
  most: 1,
  usage: "close-link LINK|CORRIDOR [@DATE][+DAYS]",
  says: "the link carries nothing; a corridor is closed where its volume is measured",
  resolve: (change, context) => onLinks(change, context, "cap-share", 0),
};

export const capLink: ChangeKind = {
  kind: "cap-link",
  most: 1,
  usage: "cap-link LINK|CORRIDOR SHARE%|AMOUNT [@DATE][+DAYS]",
  says: "the link carries at most a share of its technical capacity, or an amount such as 10Mt/y",
  resolve(change, context) {
    if (!change.value) return "cap-link needs a value: a percent of capacity (50%) or an amount (10Mt/y)";
    if (change.value.unit === "%") return onLinks(change, context, "cap-share", change.value.number / 100);
    return onLinks(change, context, "cap", perDay(change.value.number, change.value.unit));
  },
};

export const buildCapacity: ChangeKind = {
  kind: "build-capacity",
  most: 1,
  usage: "build-capacity LINK|CORRIDOR AMOUNT [@DATE]",
  says: "adds technical and permitted capacity from a date on",
  resolve(change, context) {
    if (!change.value) return "build-capacity needs an amount such as 5Mt/y";
    return onLinks(change, context, "add", perDay(change.value.number, change.value.unit));
  },
};

export const changeCost: ChangeKind = {
  kind: "change-cost",
  most: 1,
  usage: "change-cost LINK|CORRIDOR +AMOUNT [@DATE][+DAYS]",
  says: "adds to the tariff, such as +5USD/t (written without a space; a minus lowers it)",
  resolve(change, context) {
    if (!change.value) return "change-cost needs an amount such as 5USD/t";
    return onLinks(change, context, "cost", moneyPerUnit(change.value.number, change.value.unit));
  },
};

export const grantPermit: ChangeKind = {
  kind: "grant-permit",
  most: 1,
  usage: "grant-permit LINK|CORRIDOR [@DATE]",
  says: "ends a lapse or ban on exactly these links",
  resolve: (change, context) => onLinks(change, context, "grant", 1),
};

export const lapsePermit: ChangeKind = {
  kind: "lapse-permit",
  most: 1,
  usage: "lapse-permit LINK|CORRIDOR [@DATE][+DAYS]",
  says: "the links may not be used until the permit is granted again or the days are over",
  resolve: (change, context) => onLinks(change, context, "lapse", 0),
};
