import { type Figure, findQuantity } from "@multivector/engine";
import { z } from "zod";
import {
  basis,
  confidence,
  dateOrEmpty,
  note,
  number,
  numberOrEmpty,
  partialDateOrEmpty,
  source,
  text,
  yesNo,
} from "./cells.ts";
import { figureId } from "./figure-id.ts";
import { kind } from "./kind.ts";

/** `figures/*.csv`: one number with its unit, day, source, basis and range. */
export const figures = kind({
  name: "figures",
  title: "One number",
  format: "csv",
  required: true,
  row: z.strictObject({
    subject: text("What it is about, as `kind:id`, for instance link:cpc.2."),
    quantity: text("What it measures: an id of the registry of quantities."),
    of: note("Qualifier: a commodity, a shipper, a partner; empty: none."),
    from: dateOrEmpty("First day it speaks about; empty: always."),
    to: dateOrEmpty("First day it no longer speaks about; empty: until superseded."),
    value: number("The central value."),
    low: numberOrEmpty("Lower end of the stated range."),
    high: numberOrEmpty("Upper end of the stated range."),
    unit: text("Unit: one of those the quantity can carry."),
    as_of: partialDateOrEmpty("The day the source stated it."),
    source: source(),
    basis: basis(),
    confidence: confidence(),
    use: yesNo("yes: the one in use; no: a conflicting value kept beside it.", true),
    note: note(),
  }),
  build: ({ as_of, low, high, ...row }, origin): Figure => ({
    ...row,
    id: figureId(row),
    asOf: as_of,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    origin,
  }),
});

/**
 * Figures with the ids of those told apart that would share one: of several periods that begin on one day the longest keeps the plain id and
 * a shorter one says where it ends (`@2024-01-01..2024-07-01`); an unused figure adds `~source`, then `~source.2` and so on.
 */
export function withOwnIds(read: readonly Figure[]): Figure[] {
  const longest = new Map<string, string>();
  for (const { id, to, use } of read) if (use && to > (longest.get(id) ?? "")) longest.set(id, to);
  const seen = new Map<string, number>();
  return read.map((figure) => {
    const isShorter = isAmount(figure) && figure.to !== "" && figure.to < (longest.get(figure.id) ?? "");
    const id = isShorter ? `${figure.id}..${figure.to}` : figure.id;
    if (figure.use) return id === figure.id ? figure : { ...figure, id };
    const unused = `${id}~${figure.source}`;
    const count = (seen.get(unused) ?? 0) + 1;
    seen.set(unused, count);
    return { ...figure, id: count === 1 ? unused : `${unused}.${count}` };
  });
}

const isAmount = ({ quantity }: Figure): boolean => findQuantity(quantity)?.kind === "amount";
