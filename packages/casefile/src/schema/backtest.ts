import type { BacktestPlan } from "@multivector/engine";
import { z } from "zod";
import { BASES, date, id, list, listOfSome, note, number, oneOf, text, yesNo } from "./cells.ts";
import { kind } from "./kind.ts";

const series = (what: string) => text(`${what}, as \`quantity/subject/of\` without a date.`);

const route = z.strictObject({
  id: id("Id of the route."),
  name: text("Name, as a reader sees it."),
  corridors: listOfSome("Ids of the corridors whose gauges add up to the route."),
  observed: series("Series of the observed yearly flow"),
  partition: yesNo("no: a part or sum of other routes, predicted beside them.", true),
  avoids: yesNo("yes: the route avoids the territory named in `avoided`.", false),
});

const target = z.strictObject({
  series: series("Figure series the parameter sets"),
  unit: text("Unit of the figure."),
  factor: number("The figure is this many times the parameter.").default(1),
  times: note("Series of a recorded amount the figure is a multiple of; left out: none."),
});

const parameter = z.strictObject({
  id: id("Id of the parameter."),
  title: text("What it is."),
  unit: text("Its unit."),
  low: number("Smallest value the fit may take."),
  high: number("Largest value the fit may take."),
  targets: z.array(target).describe("The figure series it sets."),
  why: text("Why this parameter and this range."),
});

const range = z.strictObject({
  series: series("Figure series a draw varies"),
  unit: text("Unit of the figure."),
  value: number("What the central prediction uses."),
  low: number("Low end."),
  high: number("High end."),
  why: text("Why this range."),
});

const threshold = z.strictObject({
  id: id("Id of the score."),
  title: text("What is measured."),
  score: oneOf("Error over routes and years (wape, mape: %), or the largest yearly error of the sum (worst).", [
    "wape",
    "mape",
    "worst",
    "crps",
  ]),
  routes: listOfSome("Ids of the routes."),
  limit: number("What it must not exceed."),
  ofBestNaive: number("Must not exceed this multiple of the best naive rule; 0: no such demand.").default(0),
});

const given = z.strictObject({
  quantities: listOfSome("Quantities that are given although stated after the cutoff."),
  bases: z.array(oneOf("Only figures of these bases.", BASES)).default([]),
  says: text("The same in words."),
});

const years = (description: string) => z.array(number("A year.", 1900, 2200)).describe(description);

/** `backtest.yaml`: what a back-test knows, fits, predicts and is judged by; a list of one. */
export const backtest = kind({
  name: "backtest",
  title: "A back-test",
  format: "yaml",
  required: false,
  row: z.strictObject({
    id: id("Id of the back-test."),
    asKnownOn: date("The cutoff: later knowledge is dropped."),
    lagDays: number("Days within which a statistic of a closed period still counts as known.", 0),
    commodity: id("Id of the commodity whose routes are predicted."),
    unit: text("Unit of the yearly flows."),
    fitYears: years("Years the parameters are fitted on."),
    checkYears: years("Earlier years with a known split.").default([]),
    years: years("Years that are predicted."),
    routes: z.array(route).describe("The routes."),
    total: series("Series of the observed total that naive rules may use"),
    avoided: text("The territory some routes avoid, as a reader sees it."),
    given: z.array(given).describe("What is given after the cutoff."),
    withheldNote: note("A figure whose note contains this text is never given."),
    withheldSince: date("Nor is one stated on or after this day."),
    parameters: z.array(parameter).max(5).describe("At most five."),
    ranges: z.array(range).default([]).describe("Further ranges a draw varies over."),
    observationError: z
      .strictObject({
        observed: number("Relative error of an observed amount.", 0),
        estimated: number("Of an estimated one.", 0),
        derived: number("Of a derived one.", 0),
        assumed: number("Of an assumed one.", 0),
        memory: number("Of a recollected one.", 0),
        modelled: number("Of a modelled one.", 0),
      })
      .describe("Relative error of an observed flow, by its basis."),
    thresholds: z.array(threshold).default([]).describe("What the result is judged by."),
    notes: list("What a reader must know beside the numbers."),
  }),
  build: (row, origin): BacktestPlan => ({ ...row, origin }) as BacktestPlan,
});
