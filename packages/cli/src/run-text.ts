import type { Act, Case, Move, RunResult } from "@multivector/engine";
import { isoOf } from "@multivector/engine";
import { money } from "./money-text.ts";
import { ranged } from "./numbers.ts";
import type { PlannedStrategy, Politics, ReactedFuture } from "./run-politics.ts";

/** The answer of `run` as text: what was run, events, amounts over corridors, what the changes cost. */
export function runText(kase: Case, { status, events, series, totals }: RunResult, politics?: Politics): string {
  const head = politics === undefined ? "" : politicsHead(politics);
  const lines = [`${kase.title}, ${status.from} to ${status.to}, ${status.periods} steps of a ${status.step}${head}`];
  for (const event of events) lines.push(`  event ${event.date} ${event.title} (executed: ${event.executed})`);
  for (const { measure, of, unit, points } of series) {
    if (measure !== "flow" && measure !== "exports") continue;
    const total = points.reduce((sum, point) => sum + point.value, 0);
    const what = Object.values(of).join(" ").padEnd(34);
    if (total > 0) lines.push(`  ${measure.padEnd(8)} ${what} ${total.toFixed(1).padStart(12)} ${unit}`);
  }
  for (const { commodity, unit, deferred, diverted, delayed, exportValueUsdM } of totals) {
    if (deferred.value === 0 && diverted.value === 0 && delayed.value === 0) continue;
    lines.push(
      `  ${commodity}: deferred ${ranged(deferred)}, delayed ${ranged(delayed)}, diverted ${ranged(diverted)} ${unit}; ` +
        `export value not earned ${ranged(exportValueUsdM)} USD million`,
    );
  }
  for (const missing of status.notKnown) lines.push(`  not known: ${missing}`);
  return `${lines.join("\n")}\n`;
}

/** The politics a run is of, for its first line: theory, strategy, future; empty where none was asked for. */
function politicsHead({ theory, strategy, reacted }: Politics): string {
  if (strategy === null && reacted === null) return "";
  const parts = [
    `theory ${theory}`,
    strategy === null ? "no strategy" : `strategy ${strategy.description.id}`,
    ...(reacted === null ? ["nobody reacts"] : [`future ${reacted.future.index} of seed ${reacted.future.seed}`]),
  ];
  return `; ${parts.join(", ")}`;
}

/** Strategy and acts of a run as text; empty where neither was asked for. */
export function politicsText(kase: Case, { theory, strategy, reacted }: Politics, acts: readonly Act[]): string {
  const lines = [
    ...(strategy ? strategyLines(kase, strategy) : []),
    ...(reacted ? actLines(kase, theory, reacted, acts) : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function strategyLines(kase: Case, { description, schedule }: PlannedStrategy): string[] {
  const { id, title, levers } = description;
  const rows = levers.map(
    (row) =>
      `  ${row.start} ${row.lever}: ${row.title}; ${row.actor}, stands ${row.stands}, in full ${row.full}; ${money(row)}`,
  );
  return [
    `Strategy ${id}: ${title}${levers.length === 0 ? "; no lever, so nothing moves" : ""}`,
    ...rows,
    ...schedule.moves.map((move) => `  ${moveText(kase, move)}`),
  ];
}

function moveText(kase: Case, { day, lever, pole, direction, severity, announcement }: Move): string {
  const who = kase.actors.find((actor) => actor.id === pole)?.name ?? pole;
  const seen = announcement ? "announced" : "stands";
  const way = direction === "away" ? "away from it" : "towards it";
  return `${isoOf(day)} ${who} reads ${lever} (${seen}) as a step ${way}, severity ${severity.toPrecision(2)}`;
}

function actLines(kase: Case, theory: string, { future, switches }: ReactedFuture, acts: readonly Act[]): string[] {
  const done = acts.filter(({ executed }) => executed).length;
  return [
    `Theory ${theory}, provocation ${switches.provocation}, ${switches.mechanisms.length} mechanisms; future ${future.index} of seed ${future.seed}: ${acts.length} acts, ${done} carried out`,
    ...acts.map((act) => `  ${actText(kase, act)}`),
  ];
}

function actText(
  kase: Case,
  { day, days, reaction, instrument, executed, effect, pretext, licensedUntil }: Act,
): string {
  const titled = kase.reactions.flatMap(({ instruments }) => instruments).find(({ id }) => id === instrument);
  const licence = licensedUntil === undefined ? "" : `, licensed until ${isoOf(licensedUntil)}`;
  const outcome = executed ? `effect ${effect.toFixed(2)}` : "not carried out";
  return `${isoOf(day)} ${reaction}: ${titled?.title ?? instrument} (${pretext}), ${days} d, ${outcome}${licence}`;
}
