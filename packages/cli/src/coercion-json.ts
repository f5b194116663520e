import type { ClosureLoss, CoercionResult, Protection, Shares, WorstClosures } from "@multivector/engine";

/** USD million as plain USD; null stays unknown. */
function dollars(million: number): number;
function dollars(million: number | null): number | null;
function dollars(million: number | null): number | null {
  return million === null ? null : million * 1e6;
}

/** The results of `coercion` as printed with --json: money in plain USD. */
export function coercionJson(result: CoercionResult) {
  const { power, notes: _, ...rest } = result;
  const { players, planned, worthUsdM, ...facts } = power;
  return {
    ...rest,
    closures: result.closures.map(closureJson),
    worst: result.worst.map(worstJson),
    protect: result.protect.map(protectionJson),
    portfolio: result.portfolio && portfolioJson(result.portfolio),
    power: players.map(({ actor, with: later, ...shares }) => ({
      actor,
      ...sharesJson(shares),
      with: Object.fromEntries(Object.entries(later).map(([id, own]) => [id, sharesJson(own)])),
    })),
    game: {
      ...facts,
      worthUsd: dollars(worthUsdM),
      planned: planned.map(({ yearlyCostUsdM, gainUsdM, ...row }) => ({
        ...row,
        yearlyCostUsd: dollars(yearlyCostUsdM),
        gainUsd: dollars(gainUsdM),
      })),
    },
  };
}

function closureJson({ lossUsdM, ownCost, low, high, byCommodity, ...row }: ClosureLoss) {
  return {
    ...row,
    lossUsd: dollars(lossUsdM),
    low: dollars(low ?? null),
    high: dollars(high ?? null),
    ownCostUsd: dollars(ownCost.totalUsdM),
    ownCost: {
      feesUsd: dollars(ownCost.feesUsdM),
      equityUsd: dollars(ownCost.equityUsdM),
      cargoUsd: dollars(ownCost.cargoUsdM),
    },
    byCommodity: byCommodity.map(({ valueUsdM, ...loss }) => ({ ...loss, valueUsd: dollars(valueUsdM) })),
  };
}

function worstJson({ lossUsdM, simulated, ...row }: WorstClosures) {
  if (!simulated) return { ...row, loss: dollars(lossUsdM) };
  const { lossUsdM: stepped, ...rest } = simulated;
  return { ...row, loss: dollars(lossUsdM), simulated: { ...rest, lossUsd: dollars(stepped) } };
}

function protectionJson({ costUsdM, costLowUsdM, costHighUsdM, ...rest }: Protection) {
  const { worstBeforeUsdM, worstAfterUsdM, simulatedBeforeUsdM, simulatedAfterUsdM, delayedUsdM, ...row } = rest;
  return {
    ...row,
    costUsd: dollars(costUsdM),
    costLowUsd: dollars(costLowUsdM),
    costHighUsd: dollars(costHighUsdM),
    worstBeforeUsd: dollars(worstBeforeUsdM),
    worstAfterUsd: dollars(worstAfterUsdM),
    simulatedBeforeUsd: dollars(simulatedBeforeUsdM),
    simulatedAfterUsd: dollars(simulatedAfterUsdM),
    delayedUsd: dollars(delayedUsdM),
  };
}

function portfolioJson(portfolio: NonNullable<CoercionResult["portfolio"]>) {
  const { budgetUsdM, costUsdM, worstBeforeUsdM, worstAfterUsdM, ...row } = portfolio;
  return {
    ...row,
    budgetUsd: dollars(budgetUsdM),
    costUsd: dollars(costUsdM),
    worstBeforeUsd: dollars(worstBeforeUsdM),
    worstAfterUsd: dollars(worstAfterUsdM),
  };
}

function sharesJson({ shapleyUsdM, nucleolusUsdM, standardErrorUsdM, boundUsdM }: Shares) {
  return {
    shapley: dollars(shapleyUsdM),
    nucleolus: dollars(nucleolusUsdM),
    ...(standardErrorUsdM === undefined ? {} : { standardError: dollars(standardErrorUsdM) }),
    ...(boundUsdM === undefined ? {} : { bound: dollars(boundUsdM) }),
  };
}
