import { amountOf, perDay } from "../../quantity/units.ts";
import { type ChangeKind, unknown } from "../kind.ts";

export const buildStore: ChangeKind = {
  kind: "build-store",
  most: 2,
  usage: "build-store PLACE [COMMODITY] AMOUNT [@DATE]",
  says: "adds room to a store, such as 300kt; it stands empty in calm times",
  resolve(change, context) {
    const place = change.targets[0]!.replace(/^place:/, "");
    const stores = context.lookup.case.figures.filter((figure) => figure.quantity === "store-volume" && figure.use);
    const here = stores.filter((figure) => figure.subject === `place:${place}`).map((figure) => figure.of);
    if (here.length === 0) {
      return unknown("place with a store", place, [...new Set(stores.map((f) => f.subject.slice("place:".length)))]);
    }
    const commodity = change.targets[1] ?? here[0]!;
    if (!here.includes(commodity)) return unknown(`commodity stored at ${place}`, commodity, here);
    if (!change.value) return "build-store needs an amount such as 300kt";
    const { number, unit } = change.value;
    const value = Number.isNaN(perDay(number, unit)) ? amountOf(number, unit, 1) : Number.NaN;
    if (Number.isNaN(value)) return `"${unit}" is not an amount; write kt, Mt or bcm`;
    const { from, to } = context;
    return [{ change: change.text, from, to, effect: "add", target: { kind: "store", place, commodity }, value }];
  },
};
