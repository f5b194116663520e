import {
  type Design,
  type DiscoverOptions,
  type Discovery,
  discover,
  type Ensemble,
  type Factor,
  type Measure,
  RequestError,
} from "@multivector/engine";
import { criteriaOf, criterionText, failures, type Thresholds } from "./criteria.ts";
import { measureOf } from "./robustness.ts";
import { type Asked, askedOf, repeated, valuesOf } from "./scenes.ts";
import { named, percent, textTable } from "./text-table.ts";

/** Which runs fail, and how boxes are looked for. All other options of the discovery itself are understood too. */
export interface DiscoveryQuestion extends Omit<DiscoverOptions, "worseThan" | "sense" | "names"> {
  readonly policy?: string;
  /** Default: all theories, and the theory as one more input. */
  readonly theory?: string;
  /** A run fails where this measure is strictly worse than `worseThan` ... */
  readonly measure?: string;
  readonly worseThan?: number;
  /** ... or, in its place, where any of these is not met. */
  readonly criteria?: Thresholds;
}

/** Where a policy fails. */
export interface DiscoveryReport extends Discovery {
  readonly policy: string;
  /** The chosen box in words. */
  readonly sentence: string;
  /** The boxes found one after another: coverage, density, mass and inputs restricted; the chosen one is marked. */
  table(): string;
}

/** Looks for the inputs that go with a policy's failures. Throws {@link RequestError}, also where it always or never fails. */
export function discoveryReport(
  ensemble: Ensemble,
  design: Design,
  measures: Readonly<Record<string, Measure>>,
  question: DiscoveryQuestion,
): DiscoveryReport {
  const { policy, theory, measure: _measure, worseThan: _worse, criteria: _criteria, ...options } = question;
  const asked = askedOf(ensemble, "discover", policy, theory);
  const { column, fails } = failuresOf(ensemble, measures, question, asked);
  checkBoth(column, asked, fails);
  const found = discover(inputColumns(ensemble, design, asked), column, {
    words: { fails },
    // A future under several theories is one witness: held out under all of them or none.
    ...(asked.theories.length > 1 ? { groups: repeated(placesOf(ensemble.size), asked) } : {}),
    ...options,
    ...{ names: design.space.factors, worseThan: 0.5, sense: "minimise" },
  });
  return {
    ...{ ...found, policy: asked.policy, sentence: found.chosen.sentence },
    table: () =>
      textTable(
        ["box", "coverage", "density", "mass", "inputs"],
        found.boxes.map(({ step, coverage, density, mass, restricted }) => [
          `${step}${step === found.chosen.step ? " <-" : ""}`,
          ...[coverage, density, mass].map(percent),
          String(restricted),
        ]),
      ),
  };
}

/** By run: 1 where it fails, 0 where not, NaN without measures; and what failing is, in words. */
function failuresOf(
  ensemble: Ensemble,
  measures: Readonly<Record<string, Measure>>,
  { measure, worseThan, criteria }: DiscoveryQuestion,
  asked: Asked,
): { column: Float64Array; fails: string } {
  const one = measure !== undefined || worseThan !== undefined;
  if (one === (criteria !== undefined))
    throw new RequestError(["discover: say which runs fail: by measure and worseThan, or by criteria"]);
  if (criteria === undefined && typeof worseThan !== "number")
    throw new RequestError([`discover: worseThan is ${worseThan}; give a number in the unit of the measure`]);
  if (criteria === undefined) measureOf(ensemble, "discover", measure!);
  const list = criteriaOf("discover", criteria ?? { [measure!]: worseThan! }, measures);
  const columns = list.map((criterion) => valuesOf(ensemble, criterion.measure, asked));
  const { sense, threshold } = list[0]!;
  const fails =
    criteria === undefined
      ? `has ${measure} ${sense === "maximise" ? "below" : "above"} ${threshold}`
      : `misses ${list.map(criterionText).join(" or ")}`;
  return { column: failures(columns, list), fails };
}

function checkBoth(column: Float64Array, { policy }: Asked, fails: string): void {
  const known = column.filter((value) => !Number.isNaN(value));
  const failing = known.reduce((sum, value) => sum + value, 0);
  if (failing > 0 && failing < known.length) return;
  const share = failing === 0 ? "none" : "each";
  throw new RequestError([
    `discover: \`${named(policy)}\` ${fails} in ${share} of ${known.length} runs, so nothing tells them apart; ask for ${failing === 0 ? "more" : "less"}`,
  ]);
}

type Columns = Extract<Parameters<typeof discover>[0], { readonly names: readonly string[] }>;

/** The inputs as the discovery reads them: numbers, steps, labels; the theory as labels where there are several. */
function inputColumns(ensemble: Ensemble, design: Design, asked: Asked): Columns {
  const columns = design.names.map((name) => {
    return columnOf(design.space.factors[name]!, repeated(ensemble.input(name), asked));
  });
  const { theories } = asked;
  if (theories.length === 1) return { names: design.names, columns };
  const codes = Float64Array.from({ length: ensemble.size * theories.length }, (_, i) => Math.floor(i / ensemble.size));
  return { names: [...design.names, "theory"], columns: [...columns, { codes, labels: theories }] };
}

function columnOf(factor: Factor, values: Float64Array): Columns["columns"][number] {
  if (factor.kind === "categorical") return { codes: values, labels: factor.values };
  return factor.kind === "discrete" ? { values, discrete: true } : values;
}

function placesOf(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, place) => place);
}
