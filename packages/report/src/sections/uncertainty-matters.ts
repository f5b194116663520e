import { count } from "../format.ts";
import { tornadoFigure } from "../pictures/uncertainty.ts";
import { two } from "../political-words.ts";
import type { Writer } from "../writer.ts";
import { type Compared, MORE_FUTURES, quoted } from "./uncertainty-words.ts";

/** Inputs that surely move the loss of the first package, as a tornado; else that none can be told. */
export function writeMatters(writer: Writer, compared: Compared): void {
  const { matters, futures } = compared.result;
  writer.heading(3, "survives-matters", "What matters most");
  const [first] = matters.swings;
  const inputs = `${count(matters.inputs, "input")} that vary between futures`;
  if (first === undefined) {
    writer.paragraph(
      `Of ${inputs} none is told apart: none moves the loss under ${quoted(compared, matters.strategy)} further, from the lowest fifth of its values to the highest, than the accident of the draw would move some input in one assessment of twenty. With ${count(futures, "future")} that does not say that nothing matters: ${MORE_FUTURES}.`,
      ["tab-politics-side-by-side", `strategy:${matters.strategy}`],
    );
    return;
  }
  writer.paragraph(
    `Of ${inputs} ${matters.swings.length} ${matters.swings.length === 1 ? "moves" : "move"} the loss under ${quoted(compared, matters.strategy)} further than the accident of the draw would move some input in one assessment of twenty. Most of all: ${first.label}. From the lowest fifth of its values to the highest the mean loss goes from USD ${two(first.atLowest)} to ${two(first.atHighest)} million a year, a difference of ${two(first.swing)} (\u00b1${two(2 * first.standardError)}, two standard errors). The others may matter too; ${count(futures, "future")} do not tell.`,
    ["fig-politics-tornado", `strategy:${matters.strategy}`],
  );
  writer.figure(tornadoFigure(compared));
}
