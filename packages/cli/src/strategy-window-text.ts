import type { Case, Disagreement, LeverOrder, ProvocationProfile, VulnerabilityWindow } from "@multivector/engine";
import { rough, share, spread, within } from "./political-text.ts";

/** The window of vulnerability of a strategy under a theory. */
export function windowLines(kase: Case, window: VulnerabilityWindow): string[] {
  const { theory, opens, closes, deepest, areaUsdM, areaKt, expectedAreaUsdM, bySender, signTurns } = window;
  const error = window.standardErrorUsdM;
  const head =
    opens === null || deepest === null
      ? `  window under ${theory}: none`
      : `  window under ${theory}: ${opens.slice(0, 7)} to ${closes!.slice(0, 7)}, deepest ${deepest.month.slice(0, 7)}`;
  const by = bySender.map(({ sender, areaUsdM: area }) => `${nameOf(kase, sender)} ${rough(area)}`).join(", ");
  const turns = signTurns === 0 ? "" : `; in ${share(signTurns)} of futures announcing helps`;
  const untold = Math.abs(areaUsdM.mean) > 2 * error || areaUsdM.mean === 0 ? "" : ", its sign cannot be told";
  const simulated = `USD million ${rough(areaUsdM.mean)} +- ${twice(error)}${untold}; futures ${rough(areaUsdM.low)} to ${rough(areaUsdM.high)}; kt ${spread(areaKt)}`;
  return [
    `${head}; announcing it costs in all, as simulated: ${simulated}${by === "" ? "" : `; by ${by}`}; with b1 = 0: ${rough(window.areaWithoutProvocationUsdM)}`,
    `    an act by itself, on a network nobody else disturbs: USD million ${spread(expectedAreaUsdM)}${turns}; dates the window and ranks orders, says too little about the size`,
  ];
}

/** Two standard errors of a mean; one future has none. */
export function twice(standardError: number): string {
  return Number.isFinite(standardError) ? rough(2 * standardError) : "not known";
}

/** How far a strategy's moves pile up in a pole's memory. */
export function profileLines(kase: Case, { pole, peak, month, threshold, above }: ProvocationProfile): string[] {
  const beside = threshold === null ? "" : `; threshold ${within(threshold)}, passed in ${share(above)} of futures`;
  return [`  moves in the memory of ${nameOf(kase, pole)}: most in ${month}, severity ${within(peak)}${beside}`];
}

/** The best and the worst order of the same levers; that the sign turns comes first. */
export function orderLines(order: LeverOrder): string[] {
  const { theory, asDated, asGiven, best, worst, exact, examined, orders, boundUsdM, signTurns } = order;
  const searched = exact
    ? `all ${examined} orders examined`
    : `${examined} of ${Number.isFinite(orders) ? orders : "more than can be counted"} orders examined; none goes below ${rough(boundUsdM)}`;
  if (worst.areaUsdM - best.areaUsdM < 1e-6)
    return [
      `  order of levers under ${theory}: makes no difference (area for acts by themselves ${rough(best.areaUsdM)}); ${searched}`,
    ];
  return [
    `  order of levers under ${theory}, area of the window for acts by themselves in USD million`,
    ...(signTurns > 0
      ? [
          `    first: in ${share(signTurns)} of futures the coefficient of provocation is below zero, announcing helps, and the order turns round`,
        ]
      : []),
    `    best ${rough(best.areaUsdM)}: ${best.order.map((lever, i) => `${lever} ${best.starts[i]!.slice(0, 7)}`).join(", ")}`,
    `    on the days of the strategy ${rough(asDated.areaUsdM)}; one after the other as it lists them ${rough(asGiven.areaUsdM)}`,
    `    worst ${rough(worst.areaUsdM)}: ${worst.order.join(", ")}`,
    `    ${searched}`,
  ];
}

/** Where theories disagree on a strategy, and what would tell them apart. */
export function disagreementLine(
  kase: Case,
  { lowers, leaves, raises, unclear, indicator, bits }: Disagreement,
): string {
  const part = (what: string, theories: readonly string[]) =>
    theories.length === 0 ? [] : [`${what} under ${theories.join(", ")}`];
  const sides = [
    ...part("lowers the loss", lowers),
    ...part("leaves it", leaves),
    ...part("raises it", raises),
    ...part("cannot tell", unclear),
  ];
  const seen = kase.indicators.find(({ id }) => id === indicator)?.title;
  const told =
    seen === undefined
      ? ""
      : `. Would tell most: ${seen} (${indicator}, ${bits === null ? "unknown" : `${rough(bits.value)} (${rough(bits.low)} to ${rough(bits.high)})`} bits in a year)`;
  return `  ${sides.join("; ")}${told}`;
}

function nameOf(kase: Case, id: string): string {
  return kase.actors.find((actor) => actor.id === id)?.name ?? id;
}
