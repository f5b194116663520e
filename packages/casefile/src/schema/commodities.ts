import type { Commodity } from "@multivector/engine";
import { z } from "zod";
import { id, number, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** `commodities.csv`: what is carried, and in which units. */
export const commodities = kind({
  name: "commodities",
  title: "A commodity",
  format: "csv",
  required: true,
  row: z.strictObject({
    id: id("Id, for instance crude."),
    name: text("Name, as a reader sees it."),
    unit: text("Unit amounts are computed in: kt, mcm, TEU or tU."),
    report_unit: text("Unit amounts are reported in."),
    report_factor: number("Reported amount = computed amount x this factor."),
    price_unit: text("Unit of its prices, for instance USD/t."),
  }),
  build: (row, origin): Commodity => ({
    id: row.id,
    name: row.name,
    unit: row.unit,
    reportUnit: row.report_unit,
    reportFactor: row.report_factor,
    priceUnit: row.price_unit,
    origin,
  }),
});
