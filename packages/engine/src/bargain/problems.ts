import { BARGAIN_MODELS, type Bargaining, type BargainModel } from "./types.ts";

/** What keeps a model from being run on these numbers: a sentence for each problem, none if all is well. */
export function bargainProblems(problem: Bargaining, model: BargainModel): string[] {
  const shape = [
    ...listProblems(problem),
    ...tableProblems(problem, "position"),
    ...tableProblems(problem, "salience"),
  ];
  const placed = problem.scale > 0 ? positionProblems(problem) : [];
  const numbers = [...weightProblems(problem), ...placed, ...disagreementProblems(problem)];
  const known = BARGAIN_MODELS.includes(model) ? [] : [`model ${model}: choose one of ${BARGAIN_MODELS.join(", ")}.`];
  const all = [...known, ...shape, ...numbers];
  // What is asked of sums is only asked where the parts are in order.
  return all.length > 0 ? all : [...modelProblems(problem, model), ...accommodationProblems(problem)];
}

function listProblems({ actors, capability, dimensions, scale, salienceScale }: Bargaining): string[] {
  const twice = actors.find((name, i) => actors.indexOf(name) < i);
  return [
    actors.length < 2 && `actors: there ${actors.length === 1 ? "is one" : "are none"}; bargaining takes two or more.`,
    twice !== undefined && `actors: ${twice} is named twice; give each a name of its own.`,
    dimensions.length === 0 &&
      "position: there is no dimension to bargain over; give each actor a list of one or more.",
    capability.length !== actors.length &&
      `capability: ${capability.length} numbers for ${actors.length} actors; give one each.`,
    !(Number.isFinite(scale) && scale > 0) && `scale: ${scale}; give the upper end of positions, such as 100.`,
    salienceScale !== undefined &&
      !(Number.isFinite(salienceScale) && salienceScale > 0) &&
      `salienceScale: ${salienceScale}; give what salience is a share of, such as 100 or 1.`,
  ].filter((text) => text !== false);
}

function tableProblems({ actors, dimensions, ...rest }: Bargaining, key: "position" | "salience"): string[] {
  const table = rest[key];
  if (table.length !== actors.length)
    return [`${key}: ${table.length} rows for ${actors.length} actors; give one each.`];
  return table.flatMap((row, i) =>
    row.length === dimensions.length
      ? []
      : [`${key} of ${actors[i]}: ${row.length} numbers for ${dimensions.length} dimensions; give one each.`],
  );
}

function weightProblems({ actors, dimensions, capability, salience }: Bargaining): string[] {
  const where = (i: number, k: number) =>
    `${actors[i] ?? `row ${i + 1}`}${dimensions.length > 1 ? ` on ${dimensions[k] ?? k + 1}` : ""}`;
  return [
    ...capability.flatMap((c, i) => notWeight(c, `capability of ${actors[i] ?? `row ${i + 1}`}`)),
    ...salience.flatMap((row, i) => row.flatMap((s, k) => notWeight(s, `salience of ${where(i, k)}`))),
  ];
}

function notWeight(value: number, what: string): string[] {
  if (!Number.isFinite(value)) return [`${what}: ${value} is no number; give 0 or more.`];
  return value < 0 ? [`${what}: ${value} is negative; give 0 or more.`] : [];
}

function positionProblems({ actors, dimensions, position, scale }: Bargaining): string[] {
  return position.flatMap((row, i) =>
    row.flatMap((x, k) => {
      const what = `position of ${actors[i] ?? `row ${i + 1}`}${dimensions.length > 1 ? ` on ${dimensions[k] ?? k + 1}` : ""}`;
      if (!Number.isFinite(x)) return [`${what}: ${x} is no number; give 0 to ${scale}.`];
      return x < 0 || x > scale ? [`${what}: ${x} lies outside the scale; give 0 to ${scale}.`] : [];
    }),
  );
}

function disagreementProblems({ actors, disagreement }: Bargaining): string[] {
  if (disagreement === undefined) return [];
  if (disagreement.length !== actors.length)
    return [`disagreement: ${disagreement.length} numbers for ${actors.length} actors; give one each.`];
  return disagreement.flatMap((d, i) =>
    d >= 0 && d <= 1 ? [] : [`disagreement of ${actors[i]}: ${d}; give what it gets without an agreement, 0 to 1.`],
  );
}

function modelProblems(
  { actors, dimensions, capability, salience, ...rest }: Bargaining,
  model: BargainModel,
): string[] {
  if (capability.every((c) => c === 0)) return ["capability: all are 0; somebody must have weight."];
  const unheeded = dimensions.flatMap((name, k) =>
    salience.some((row, i) => row[k]! > 0 && capability[i]! > 0)
      ? []
      : [`salience on ${name}: nobody with weight cares about it; leave it out.`],
  );
  return model === "smp"
    ? [...unheeded, ...attentionProblems(actors, salience, rest.salienceScale ?? rest.scale)]
    : unheeded;
}

/** The spatial model takes salience as shares of attention; they are added up as such, since sums of large numbers may have no end. */
function attentionProblems(actors: readonly string[], salience: Bargaining["salience"], all: number): string[] {
  return salience.flatMap((row, i) => {
    if (row.every((s) => s === 0))
      return [`salience of ${actors[i]}: all are 0, and the spatial model compares by salience; leave the actor out.`];
    const share = row.reduce((sum, s) => sum + s / all, 0);
    if (share === 0)
      return [
        `salience of ${actors[i]}: too small a part of ${all} to reckon with; give larger numbers or a smaller salienceScale.`,
      ];
    return share > 1 + 1e-9
      ? [
          `salience of ${actors[i]}: adds up to ${Number((share * all).toPrecision(6))}, and the spatial model takes shares of attention; keep to ${all} in all, or set salienceScale.`,
        ]
      : [];
  });
}

function accommodationProblems({ actors, accommodation }: Bargaining): string[] {
  if (accommodation === undefined) return [];
  if (accommodation.length !== actors.length || accommodation.some((row) => row.length !== actors.length))
    return [`accommodation: give ${actors.length} rows of ${actors.length} numbers.`];
  return accommodation.flatMap((row, i) =>
    row.every((a) => a >= 0 && a <= 1) && row.reduce((a, b) => a + b, 0) <= 1 + 1e-9
      ? []
      : [`accommodation of ${actors[i]}: numbers of 0 to 1 that add up to at most 1.`],
  );
}
