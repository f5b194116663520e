import { perDay } from "../../quantity/units.ts";
import type { WrittenChange } from "../grammar.ts";
import type { Intervention } from "../intervention.ts";
import { type ChangeKind, type ResolveContext, unknown } from "../kind.ts";

function onRow(
  change: WrittenChange,
  context: ResolveContext,
  effect: Intervention["effect"],
  value: number,
): Intervention[] | string {
  const id = change.targets[0]!.replace(/^row:/, "");
  const known = context.lookup.case.sideRows.map((row) => row.id);
  if (!known.includes(id)) return unknown("shared capacity", id, known);
  if (Number.isNaN(value)) return `"${change.value?.unit}" is not a unit this change understands`;
  return [{ change: change.text, from: context.from, to: context.to, effect, target: { kind: "row", id }, value }];
}

export const closeRow: ChangeKind = {
  kind: "close-row",
  most: 1,
  usage: "close-row ROW [@DATE][+DAYS]",
  says: "the shared capacity (a port, moorings, a crossing) is closed",
  resolve: (change, context) => onRow(change, context, "cap-share", 0),
};

export const capRow: ChangeKind = {
  kind: "cap-row",
  most: 1,
  usage: "cap-row ROW SHARE%|AMOUNT [@DATE][+DAYS]",
  says: "the shared capacity falls to a share of itself or to an amount",
  resolve(change, context) {
    if (!change.value) return "cap-row needs a value: a percent (33%) or an amount (50kt/d)";
    if (change.value.unit === "%") return onRow(change, context, "cap-share", change.value.number / 100);
    return onRow(change, context, "cap", perDay(change.value.number, change.value.unit));
  },
};

export const buildRow: ChangeKind = {
  kind: "build-row",
  most: 1,
  usage: "build-row ROW AMOUNT [@DATE]",
  says: "adds to a shared capacity from a date on",
  resolve(change, context) {
    if (!change.value) return "build-row needs an amount such as 2Mt/y";
    return onRow(change, context, "add", perDay(change.value.number, change.value.unit));
  },
};
