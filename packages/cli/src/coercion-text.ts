import type { AlertValue, Case, ClosureLoss, CoercionResult, Power } from "@multivector/engine";
import { plain } from "./numbers.ts";

/** Less than this is shown as nothing: USD million, and share of a year's exports. */
const SHOWN = 0.5;
const SMALL = 0.001;

/** Protections and alert values shown; the rest is in the JSON. */
const FIRST = 5;
const ALERTS = 12;

/** The answer of `coercion` as text: USD million, kt, days; what is not known is said. */
export function coercionText(kase: Case, result: CoercionResult, actor: string | undefined): string {
  const parts = [
    `${kase.title}: closures from ${result.date}\n`,
    ...(actor === undefined ? [closureTable(result)] : result.closures.map(closureDetail)),
    worstText(result),
    protectText(result),
    powerText(result),
    alertText(result),
    result.notes.map((note) => `${note}\n`).join(""),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** Rows of cells as lines: the first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  const cell = (text: string, c: number) => (c === 0 ? text.padEnd(widths[c]!) : text.padStart(widths[c]!));
  return rows.map((row) => `${`  ${row.map(cell).join("  ")}`.trimEnd()}\n`).join("");
}

function closureTable({ closures, horizons }: CoercionResult): string {
  const groups = new Map<string, ClosureLoss[]>();
  for (const row of closures) {
    const key = `${row.actor}|${row.disputed}`;
    const others = groups.get(key) ?? [];
    // Widest last in the order of levers: `all`, or the only one.
    groups.set(key, others.some(({ lever }) => lever === row.lever) || row.lever !== "all" ? [...others, row] : [row]);
  }
  const widest = [...groups.values()].map((rows) => rows.filter(({ lever }) => lever === rows.at(-1)!.lever));
  const most = (rows: readonly ClosureLoss[]) => Math.max(...rows.map(({ shareOfYear }) => Math.abs(shareOfYear)));
  const ordered = widest.sort((a, b) => most(b) - most(a));
  const shown = ordered.filter((rows) => most(rows) >= SMALL);
  const named = new Set(shown.map(([row]) => row!.actor));
  const small = [...new Set(ordered.map(([row]) => row!.actor))].filter((id) => !named.has(id));
  const head = ["closes all it can", "lever", ...horizons.map((days) => `${days} days`), "of a year", "tanks last"];
  const lines = shown.map((rows) => [
    `${rows[0]!.actor}${rows[0]!.disputed ? " (disputed)" : ""}`,
    rows[0]!.lever,
    ...rows.map((row) => `${plain(row.lossUsdM)}${rangeOf(row)} | ${ownCost(row)}`),
    `${(rows.at(-1)!.shareOfYear * 100).toFixed(1)} %`,
    buffer(rows.at(-1)!.bufferDays),
  ]);
  return [
    "Export value not earned | what it costs the one who closes, USD million; + marks a part that is not known\n",
    shown.length > 0 ? table([head, ...lines]) : "",
    small.length > 0 ? `  below 0.1 % of a year: ${small.join(", ")}\n` : "",
  ].join("");
}

function rangeOf({ low, high }: ClosureLoss): string {
  return low === undefined || high === undefined ? "" : ` (${plain(low)} to ${plain(high)})`;
}

function ownCost({ ownCost: { feesUsdM, equityUsdM, cargoUsdM, totalUsdM } }: ClosureLoss): string {
  if (totalUsdM === null) return "not known";
  return `${plain(totalUsdM)}${[feesUsdM, equityUsdM, cargoUsdM].includes(null) ? "+" : ""}`;
}

function buffer(days: number | null): string {
  return days === null ? "nothing shut in" : `${days} d`;
}

function closureDetail(row: ClosureLoss): string {
  const { ownCost: own } = row;
  const part = (name: string, value: number | null) => `${name} ${value === null ? "not known" : plain(value)}`;
  const lines = [
    `${row.actor} closes by ${row.lever}${row.disputed ? " (disputed)" : ""} for ${row.days} days: ${plain(row.lossUsdM)}${rangeOf(row)} USD million not earned, ${plain(row.lossKt)} kt not exported, ${(row.shareOfYear * 100).toFixed(2)} % of a year`,
    `  its own cost ${ownCost(row)} USD million: ${part("fees", own.feesUsdM)}, ${part("equity", own.equityUsdM)}, own cargo ${own.cargoUsdM === null ? "not known" : plain(own.cargoUsdM)}`,
    row.corridors.length > 0 ? `  stops: ${row.corridors.join(", ")}` : "  stops nothing that moves",
    ...row.byCommodity.map(
      (loss) =>
        `  ${loss.commodity}: deferred ${plain(loss.deferred)}, delayed ${plain(loss.delayed)}, diverted ${plain(loss.diverted)}, lost ${plain(loss.lost)} ${loss.unit}; ${plain(loss.valueUsdM)} USD million`,
    ),
    ...(row.reroutes.length > 0
      ? [
          `  goes instead by ${row.reroutes.map((way) => `${way.corridor} ${plain(way.amount)} ${way.unit} ${way.commodity}`).join(", ")}`,
        ]
      : []),
    `  first field shut in after: ${row.bufferDays === null ? "none is" : `${row.bufferDays} d`}; back to normal ${row.recoveryDays === null ? "later than watched" : `${row.recoveryDays} d`} after reopening`,
    ...row.notes.map((note) => `  ${note}`),
  ];
  return `${lines.join("\n")}\n`;
}

function worstText({ worst, days }: CoercionResult): string {
  if (worst.length === 0) return `No foreign actor can close anything that costs anything over ${days} days.\n`;
  const first = worst.filter(({ simulated }) => simulated);
  const rows = first.map(({ k, over, closed, lossUsdM, lossKt, simulated, solved, sets }) => [
    `${k} of ${over}`,
    closed.join(" + "),
    plain(lossUsdM),
    plain(lossKt),
    plain(simulated!.lossUsdM),
    buffer(simulated!.bufferDays),
    `${solved} for ${sets}`,
  ]);
  const head = ["", "closed", "USD million", "kt", "simulated, USD million", "tanks last", "programmes for sets"];
  return `Worst closures over ${days} days, exactly, once detours have grown; simulated: as they grow\n${table([head, ...rows])}`;
}

function protectText({ protect, portfolio, days }: CoercionResult): string {
  if (protect.length === 0) return "";
  const rows = protect
    .slice(0, FIRST)
    .map((row) => [
      row.name,
      `${plain(row.costUsdM)} (${plain(row.costLowUsdM)} to ${plain(row.costHighUsdM)})`,
      `${plain(row.worstBeforeUsdM)} to ${plain(row.worstAfterUsdM)}`,
      row.avoidedPerUsd === null ? "costs nothing" : row.avoidedPerUsd.toFixed(2),
      row.leadYears === null ? "not known" : `${row.leadYears} y`,
    ]);
  const head = ["", "cost", "worst loss", "avoided per dollar", "takes"];
  const best =
    portfolio === null
      ? ""
      : `  best for ${plain(portfolio.budgetUsdM)}: ${portfolio.investments.join(", ") || "nothing"} (${plain(portfolio.costUsdM)}); worst loss ${plain(portfolio.worstBeforeUsdM)} to ${plain(portfolio.worstAfterUsdM)}\n`;
  return `What protects best against ${protect[0]!.k} closed links, once for ${days} days, USD million\n${table([head, ...rows])}${best}`;
}

function powerText({ power }: CoercionResult): string {
  const matters = ({ shapleyUsdM, nucleolusUsdM, with: later }: Power) =>
    [shapleyUsdM, nucleolusUsdM ?? 0, ...Object.values(later).map((own) => own.shapleyUsdM)].some((v) => v >= SHOWN);
  const amount = (value: number | null) => (value === null ? "not known" : plain(value));
  const shown = power.players.filter(matters);
  const sampled = power.players.some(({ nucleolusUsdM }) => nucleolusUsdM === null);
  const rows = shown.map((player) => [
    player.actor,
    `${amount(player.shapleyUsdM)}${player.standardErrorUsdM === undefined ? "" : ` ± ${amount(player.standardErrorUsdM)}`}`,
    ...(sampled ? [] : [amount(player.nucleolusUsdM)]),
    ...power.planned.map(({ investment }) => amount(player.with[investment]!.shapleyUsdM)),
  ]);
  const head = [
    "",
    sampled ? "Shapley ± standard error" : "Shapley",
    ...(sampled ? [] : ["nucleolus"]),
    ...power.planned.map(({ investment }) => `with ${investment}`),
  ];
  const say = (what: string, holds: boolean | null) =>
    `${what}: ${holds === null ? "too many players to tell" : holds ? "yes" : "no"}`;
  const gains = power.planned.map(
    ({ investment, gainUsdM, yearlyCostUsdM }) =>
      `  ${investment}: ${plain(yearlyCostUsdM)} a year; ${gainUsdM >= SHOWN ? `the whole gains ${plain(gainUsdM)} after that` : "not worth its cost to all together; what it moves is who needs whom"}\n`,
  );
  return [
    `Bargaining power: who can claim how much of ${plain(power.worthUsdM)} USD million a year${power.planned.length > 0 ? '; columns "with": Shapley value with a planned corridor' : ""}\n`,
    table([head, ...rows]),
    ...gains,
    `  ${[say("core empty", power.coreIsEmpty), say("Shapley value in the core", power.shapleyInCore)].join("; ")}\n`,
  ].join("");
}

function alertText({ alerts }: CoercionResult): string {
  const tight = ({ firstLossAt, capacity }: AlertValue) => (capacity === null ? 0 : firstLossAt / capacity);
  const shown = alerts.filter(({ lostShare }) => lostShare > 0.005).sort((a, b) => tight(b) - tight(a));
  if (shown.length === 0) return "";
  const rows = shown
    .slice(0, ALERTS)
    .map((row) => [
      row.link,
      row.commodity,
      `${plain(row.firstLossAt)} ${row.unit}`,
      row.capacity === null ? "no limit stated" : `${plain(row.capacity)}`,
      `${(row.lostShare * 100).toFixed(0)} %`,
      row.daysUntilFull === null ? "no tank" : `${plain(row.daysUntilFull)} d`,
    ]);
  const head = ["", "", "first loss below", "may carry", "lost of it", "tanks full after"];
  const more = shown.length > ALERTS ? `  and ${shown.length - ALERTS} more: see --json\n` : "";
  return `Alert values: the capacity below which the first tonne cannot go its way; tightest first\n${table([head, ...rows])}${more}`;
}
