import type { HeldOutBox, StrategyFailure } from "@multivector/engine";
import { count, listText } from "../format.ts";
import { shareOfFutures, two } from "../political-words.ts";
import { strategyTitle, theoryName } from "../politics-readings.ts";
import { tableOf, type Writer } from "../writer.ts";
import { type Compared, quoted, statesShare } from "./uncertainty-words.ts";

/** Where each strategy loses more than the limit and where each package loses more than doing nothing: boxes that futures held out bear out, or why there is none. */
export function writeFailures(writer: Writer, compared: Compared): void {
  const { failures } = compared.result;
  writer.heading(3, "survives-failures", "Where each fails and where it does harm");
  const found = failures.filter(({ box }) => box !== null);
  writer.paragraph(
    `A strategy fails in a state in which it loses more than the limit; a package does harm where it loses more than doing nothing in the same state. Inputs and theories are searched for a box that holds most such states (PRIM, Friedman and Fisher 1999; Bryant and Lempert 2010), in two thirds of the futures first: only what the last third bears out is told, and more futures (--futures 1000) bear out more. Of ${failures.length} searches ${found.length === 0 ? "none gave" : `${found.length} gave`} such a box. ${mostHarm(compared)}`.trim(),
    ["tab-politics-failures", `run:${compared.view.assessment.runId}`],
  );
  writeShares(writer, compared);
  for (const one of found) writer.paragraph(boxWords(compared, one), ["tab-politics-boxes", "tab-politics-failures"]);
  writeBoxes(writer, compared, found);
  writer.list(noBoxWords(compared).map((text) => ({ text, rests: ["tab-politics-failures"] })));
}

/** Fails by, without the amount of the limit: that is named once. */
const KINDS: Readonly<Record<StrategyFailure["kind"], string>> = {
  limit: "loses more than the limit",
  harm: "loses more than doing nothing",
};

const SHORT: Readonly<Record<StrategyFailure["kind"], string>> = { limit: "fails", harm: "does harm" };

/** The package and theory with the largest share of harm. */
function mostHarm(compared: Compared): string {
  const { failures, futures } = compared.result;
  const all = failures.flatMap(({ kind, strategy, byTheory }) =>
    kind === "harm" ? byTheory.map((one) => ({ ...one, strategy })) : [],
  );
  const most = all.sort((a, b) => b.share - a.share)[0];
  if (most === undefined || most.share === 0) return "";
  return `Harm is most frequent of ${quoted(compared, most.strategy)} under ${theoryName(compared.politics, most.theory)}, in ${shareOfFutures(most.share, futures)}.`;
}

function writeShares(writer: Writer, compared: Compared): void {
  const { view, politics, result } = compared;
  writer.table({
    id: "tab-politics-failures",
    title: "In how many states each strategy fails or does harm",
    caption: `Futures: those with such a state under some theory, of ${result.futures}; a box rests on so many. Most under: the theory with the largest share. Held out: in the last third of the futures, the share of such states in a box found without them, and in all states there; a box is of use where the first is larger. Shares with the 95\u202f% interval of so many futures. The limit is set so that doing nothing fails in one state of ten.`,
    unit: "share of states in per cent; number of futures",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Strategy", "What", "#Futures", "#All theories", "#Most under", "#Held out: in the box", "#Held out: in all"],
      result.failures.map((one) => [
        strategyTitle(view, politics, one.strategy),
        SHORT[one.kind],
        String(one.failingFutures),
        statesShare(compared, one.share, ""),
        mostUnder(compared, one),
        ...heldOutCells(compared, one),
      ]),
    ),
  });
}

function mostUnder({ result }: Compared, { byTheory }: StrategyFailure): string {
  const most = [...byTheory].sort((a, b) => b.share - a.share)[0];
  return most === undefined ? "" : `${most.theory}: ${shareOfFutures(most.share, result.futures, "")}`;
}

function heldOutCells(compared: Compared, { heldOut }: StrategyFailure): string[] {
  if (heldOut === null) return ["not tried", "not tried"];
  const { n, states, failing, density } = heldOut;
  return [
    n === 0 ? "empty" : shareOfFutures(density, witnesses(compared, n), ""),
    shareOfFutures(failing / states, witnesses(compared, states), ""),
  ];
}

/** Independent witnesses behind so many states of all theories. */
const witnesses = ({ result }: Compared, states: number): number => states / Math.max(1, result.theories.length);

function boxWords(compared: Compared, one: StrategyFailure): string {
  const { box, heldOut } = one;
  const inside = shareOfFutures(box!.density, witnesses(compared, box!.n), "of the states");
  const covered = shareOfFutures(box!.coverage, one.failingFutures, "of all such states");
  return `${quoted(compared, one.strategy)} ${KINDS[one.kind]} in ${inside} that meet ${count(box!.restricted, "condition")}: ${one.conditions.map(readable).join("; ")}. These are ${covered}: ${box!.k} of ${one.failing}, from ${count(one.failingFutures, "future")}; the box holds ${box!.n} of ${count(one.states, "state")}. ${heldOut === null ? "" : heldOutWords(compared, heldOut)}${signpostWords(one)}`.trim();
}

/** Rates in words; the engine writes units as the case has them. */
function readable(condition: string): string {
  return condition
    .replace(/ 1\/y$/, " a year")
    .replace(/ ratio$/, "")
    .replace(/^theory /, "under ");
}

function heldOutWords(compared: Compared, { n, k, states, failing, density }: HeldOutBox): string {
  const base = shareOfFutures(failing / states, witnesses(compared, states), "of all states there");
  if (n === 0) return "In the futures held out the box of the others holds no state.";
  return `In the futures held out, a box found without them holds ${n} states, ${k} of them such: ${shareOfFutures(density, witnesses(compared, n), "")}, against ${base}.`;
}

/** One sentence for each reason, naming the searches that ended there. */
function noBoxWords(compared: Compared): string[] {
  const reasons = new Map<string, string[]>();
  for (const { box, reason, strategy, kind } of compared.result.failures) {
    const name = `${quoted(compared, strategy)} ${KINDS[kind]}`;
    if (box === null) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  }
  return [...reasons].map(([reason, names]) => `Where ${listText(names)} cannot be said: ${reason}.`);
}

/** A condition, for numbers with the least and the largest value inside the box. */
function conditionCell({ box, conditions }: StrategyFailure, i: number): string {
  const limit = box!.limits[i]!;
  const inside = "labels" in limit ? "" : ` (${two(limit.low)} to ${two(limit.high)})`;
  return `${readable(conditions[i]!)}${inside}`;
}

/** Each condition with how likely it is by chance, and how often it is found again when states are drawn anew. */
function writeBoxes(writer: Writer, compared: Compared, found: readonly StrategyFailure[]): void {
  const { view, politics } = compared;
  writer.table({
    id: "tab-politics-boxes",
    title: "Conditions of the boxes, and whether they would be found again",
    caption:
      "In brackets the least and the largest value inside the box. Quasi-p: how often chance alone would give a box as dense if this condition did not matter. Found again: in how many drawings of the states the nearest box by coverage, and by density, asks something of the same input.",
    unit: "as stated in each row",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Strategy", "What", "Condition", "#Quasi-p", "#By coverage", "#By density"],
      found.flatMap((one) =>
        one.box!.limits.map(({ input }, i) => {
          const again = one.reproducibility?.inputs.find((row) => row.input === input);
          const times = (share: number | undefined) =>
            share === undefined
              ? "not known"
              : `${Math.round(share * one.reproducibility!.resamples)} of ${one.reproducibility!.resamples}`;
          return [
            ...[strategyTitle(view, politics, one.strategy), KINDS[one.kind], conditionCell(one, i)],
            ...[pText(one.box!.quasiP[input]), times(again?.byCoverage), times(again?.byDensity)],
          ];
        }),
      ),
    ),
  });
}

function pText(p: number | undefined): string {
  return p === undefined ? "not known" : two(p);
}

/** What to watch of a box, and what nobody can. */
function signpostWords({ signposts: { sentences, unwatched } }: StrategyFailure): string {
  const watch = sentences.length === 0 ? "" : ` Signposts: ${sentences.join("; ")}.`;
  const hidden = unwatched.length === 0 ? "" : ` Not to be observed beforehand: ${unwatched.map(readable).join("; ")}.`;
  return `${watch}${hidden}`;
}
