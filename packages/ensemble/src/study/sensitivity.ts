import {
  type DeltaIndices,
  type Design,
  delta,
  type Ensemble,
  type Estimate,
  type MorrisEffects,
  morris,
  type PawnIndices,
  pawn,
  RequestError,
  type SobolIndices,
  sobolIndices,
  strangeKeys,
  unknown,
} from "@multivector/engine";
import { measureOf } from "./robustness.ts";
import { askedOf } from "./scenes.ts";
import { figure, textTable } from "./text-table.ts";

/** What moves a measure under a policy. */
export interface SensitivityQuestion {
  readonly measure: string;
  readonly policy?: string;
  readonly theory?: string;
  /** Default: what the design was made for (saltelli: sobol, morris: morris), else delta, which any runs can be read with. */
  readonly method?: "sobol" | "morris" | "pawn" | "delta";
  /** Resamples of the intervals (default 100), and the share they hold (default 0.95). */
  readonly bootstraps?: number;
  readonly confidence?: number;
}

/** What moves a measure: the indices of the method, and a line an input, the strongest first. */
export type SensitivityReport = { readonly sentences: readonly string[]; table(): string } & (
  | { readonly method: "sobol"; readonly indices: SobolIndices }
  | { readonly method: "morris"; readonly indices: MorrisEffects }
  | { readonly method: "pawn"; readonly indices: PawnIndices }
  | { readonly method: "delta"; readonly indices: DeltaIndices }
);

const KEYS = ["measure", "policy", "theory", "method", "bootstraps", "confidence"];
const METHODS = ["sobol", "morris", "pawn", "delta"] as const;

/** Sensitivity of a measure to each uncertain input. Throws {@link RequestError}, also where the design does not fit the method. */
export function sensitivityReport(
  ensemble: Ensemble,
  design: Design,
  question: SensitivityQuestion,
): SensitivityReport {
  const problems = strangeKeys("sensitivity", question, KEYS);
  const { spec, names } = design;
  const usual = spec.kind === "saltelli" ? "sobol" : spec.kind === "morris" ? "morris" : "delta";
  const { measure, policy, theory, method = usual, bootstraps, confidence } = question;
  if (!METHODS.includes(method)) problems.push(`sensitivity: ${unknown("method", String(method), METHODS)}`);
  if ((method === "sobol" || method === "morris") && method !== usual)
    problems.push(
      `sensitivity: ${method} needs runs over a ${method === "sobol" ? "saltelli(1024)" : "morrisDesign(50)"} design; these are ${spec.kind}: use delta or pawn`,
    );
  if (problems.length > 0) throw new RequestError(problems);
  measureOf(ensemble, "sensitivity", measure);
  const asked = askedOf(ensemble, "sensitivity", policy, theory);
  if (asked.theories.length > 1)
    throw new RequestError([`sensitivity: there are several theories; name one of ${asked.theories.join(", ")}`]);
  const y = ensemble.measure(measure, asked.policy, asked.theories[0]!);
  const options = {
    names,
    ...(bootstraps === undefined ? {} : { bootstraps }),
    ...(confidence === undefined ? {} : { confidence }),
  };
  if (method === "sobol") return sobolReport(y, design, options);
  if (method === "morris") return morrisReport(y, design, options);
  return givenDataReport(ensemble, y, design, method, options);
}

interface Options {
  readonly names: readonly string[];
  readonly bootstraps?: number;
  readonly confidence?: number;
}

function sobolReport(y: Float64Array, { spec }: Design, options: Options): SensitivityReport {
  const { secondOrder = true } = spec.kind === "saltelli" ? spec : {};
  const indices = sobolIndices(y, { ...options, secondOrder });
  const rows = indices.inputs.map((one) => rowOf(one, [one.total, one.first]));
  return { method: "sobol", indices, ...linesOf(["total", "first"], rows) };
}

function morrisReport(y: Float64Array, design: Design, options: Options): SensitivityReport {
  const { levels } = design.spec.kind === "morris" ? design.spec : {};
  const points = Array.from({ length: design.size }, (_, i) => {
    const point = new Float64Array(design.names.length);
    design.levels(i, point);
    return point;
  });
  const indices = morris(y, points, { ...options, ...(levels === undefined ? {} : { levels }) });
  const rows = indices.inputs.map((one) => rowOf(one, [one.muStar, one.mu, one.sigma]));
  return { method: "morris", indices, ...linesOf(["mu*", "mu", "sigma"], rows) };
}

function givenDataReport(
  ensemble: Ensemble,
  y: Float64Array,
  { names, space }: Design,
  method: "pawn" | "delta",
  options: Options,
): SensitivityReport {
  const categorical = names.filter((name) => space.factors[name]!.kind === "categorical");
  const columns = names.map((name) => ensemble.input(name));
  if (method === "pawn") {
    const indices = pawn(columns, y, { ...options, categorical });
    const rows = indices.inputs.map((one) => rowOf(one, [one.median, one.max, one.median.dummy]));
    return { method, indices, ...linesOf(["median", "max", "by chance"], rows) };
  }
  const indices = delta(columns, y, { ...options, categorical });
  const rows = indices.inputs.map((one) => rowOf(one, [one.delta, one.first, one.delta.dummy]));
  return { method, indices, ...linesOf(["delta", "first", "by chance"], rows) };
}

/** An input with its numbers; the first of them says how strong it is. */
interface Row {
  readonly name: string;
  readonly sentence: string;
  readonly values: readonly (Estimate | number)[];
}

function rowOf({ name, sentence }: { readonly name: string; readonly sentence: string }, values: Row["values"]): Row {
  return { name, sentence, values };
}

function linesOf(header: readonly string[], rows: readonly Row[]): Pick<SensitivityReport, "sentences" | "table"> {
  const strength = ({ values }: Row) => (values[0] as Estimate).value;
  const sorted = [...rows].sort((a, b) => strength(b) - strength(a));
  const cell = (value: Estimate | number) =>
    typeof value === "number"
      ? figure(value)
      : `${figure(value.value)} (${figure(value.low)} to ${figure(value.high)})`;
  return {
    sentences: sorted.map(({ sentence }) => sentence),
    table: () =>
      textTable(
        ["input", ...header],
        sorted.map(({ name, values }) => [name, ...values.map(cell)]),
      ),
  };
}
