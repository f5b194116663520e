import type { Limit, SaidBox } from "@multivector/engine";
import { columns } from "./columns.ts";
import { type DiscoverResult, isBorneOut } from "./discover-result.ts";

/** Most boxes of a trajectory, leaves and scores that are printed. */
const [BOXES, LEAVES, SCORES] = [16, 3, 10];

/** The answer of `discover` as text: the box as a sentence, what speaks for it, and the way to it. */
export function discoverText(result: DiscoverResult, warnings: readonly string[]): string {
  const { n, ofInterest, runs, screened, chosen } = result;
  const searched =
    screened.kept.length < screened.of
      ? `; of ${screened.of} inputs the ${screened.kept.length} with the highest feature scores were searched (--screen N for more)`
      : `; ${screened.of} ${screened.of === 1 ? "input" : "inputs"}`;
  const lines = [
    ...firstLines(result),
    "",
    `${n} ${runs}, ${ofInterest} of them such (${percent(ofInterest / n)})${searched}.`,
    ...(chosen.limits.length > 0 ? [heldOutLine(result), againLine(result), "", ...limitLines(result)] : []),
    ...warnings.map((warning) => `Note: ${warning}`),
    "",
    ...trajectoryLines(result),
    "",
    ...leafLines(result),
    "",
    "Feature scores: what share of the difference each input tells (95 % interval)",
    ...columns(
      result.scores
        .slice(0, SCORES)
        .map(({ input, score, low, high }) => [input, percent(score), `${percent(low)} to ${percent(high)}`]),
    ),
  ];
  return `${lines.join("\n")}\n`;
}

/** The box in words; one that nothing bears out is not put first. */
function firstLines(result: DiscoverResult): string[] {
  const { chosen, heldOut, runs } = result;
  const box = `${chosen.sentence}.`;
  if (chosen.limits.length === 0 || isBorneOut(result)) return [box];
  const why = heldOut === null ? `there are too few ${runs} to hold some out` : `${runs} held out do not bear it out`;
  return [`No box to rely on: ${why}; run more futures, or ask for another threshold. The best that was found:`, box];
}

function heldOutLine({ heldOut }: DiscoverResult): string {
  if (heldOut === null) return "Held out: none.";
  const { box, n, k, runs: rest, ofInterest, density, coverage, chance } = heldOut;
  const found = `Held out: found in the other two thirds, a box has a density of ${percent(box.density)} there`;
  if (n === 0) return `${found}, and holds none of the ${rest} held out.`;
  return `${found}; of the ${rest} held out it holds ${n}, ${k} of them such: ${percent(density)}, where ${percent(ofInterest / rest)} of all are (coverage ${percent(coverage)}; by chance alone as many in ${cases(chance)}).`;
}

function cases(chance: number): string {
  const hundred = chance * 100;
  if (hundred < 1) return "under 1 case of 100";
  return hundred > 99 ? "nearly all cases" : `${Math.round(hundred)} of 100 cases`;
}

function againLine({ reproducibility: again, runs }: DiscoverResult): string {
  if (again === null) return "";
  const { resamples, density, coverage } = again;
  const span = ({ low, median, high }: typeof density) => `${percent(median)} (${percent(low)} to ${percent(high)})`;
  return `Drawn again: over ${resamples} samples of the ${runs} with replacement, boxes of like coverage have a density of ${span(density)}, boxes of like density a coverage of ${span(coverage)}.`;
}

function limitLines({ chosen, reproducibility: again }: DiscoverResult): string[] {
  const found = (input: string) => again?.inputs.find((one) => one.input === input);
  return columns([
    ["limit", "from", "to", "quasi-p", "found again"],
    ...chosen.limits.map((limit) => [
      limit.input,
      ...ends(limit),
      Number(chosen.quasiP[limit.input]!.toPrecision(2)).toString(),
      found(limit.input) ? percent(found(limit.input)!.byCoverage) : "-",
    ]),
  ]);
}

function ends(limit: Limit): [from: string, to: string] {
  if ("labels" in limit) return [limit.labels.join(" or "), ""];
  return [limit.lowRestricted ? short(limit.low) : "-", limit.highRestricted ? short(limit.high) : "-"];
}

function trajectoryLines({ boxes, chosen, runs }: DiscoverResult): string[] {
  const every = Math.ceil(boxes.length / BOXES);
  const shown = boxes.filter(({ step }) => step % every === 0 || step === chosen.step || step === boxes.length - 1);
  const rest = shown.length < boxes.length ? ` (${shown.length} of ${boxes.length}; --json has all)` : "";
  return [
    `Boxes from all ${runs} to the densest; --min-density and --min-coverage choose another${rest}`,
    ...columns([
      ["step", "coverage", "density", "mass", runs, "limits on", ""],
      ...shown.map(({ step, coverage, density, mass, n, restricted }) => [
        String(step),
        ...[coverage, density, mass].map(percent),
        ...[String(n), String(restricted), step === chosen.step ? "<- quoted" : ""],
      ]),
    ]),
  ];
}

/** Leaves of the tree that are denser than all runs together, the most telling first. */
function leafLines({ cart, n, ofInterest }: DiscoverResult): string[] {
  const base = ofInterest / n;
  const beyond = ({ mass, density }: SaidBox) => mass * (density - base);
  const telling = cart.filter((leaf) => leaf.limits.length > 0 && beyond(leaf) > 0);
  if (telling.length === 0) return ["A tree of classes (CART) parts nothing."];
  telling.sort((a, b) => beyond(b) - beyond(a));
  return [
    "Leaves of a tree of classes (CART)",
    ...telling.slice(0, LEAVES).map(({ sentence, n: inside }) => `  ${sentence} (${inside})`),
  ];
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function percent(share: number): string {
  const hundred = share * 100;
  return `${hundred > 0 && hundred < 10 ? Number(hundred.toPrecision(2)) : Math.round(hundred)} %`;
}
