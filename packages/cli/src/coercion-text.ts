import type { AlertValue, Case, ClosureLoss, CoercionResult, Power, Shares } from "@multivector/engine";
import { columns } from "./columns.ts";
import { plain } from "./numbers.ts";

/** Less than this is shown as nothing: USD million, and share of a year's exports. */
const SHOWN = 0.5;
const SMALL = 0.001;

/** Protections and alert values shown; the rest is in the JSON. */
const FIRST = 5;
const ALERTS = 12;

/** Rerouted amounts below this are not told, by the unit the commodity is counted in; what is not named: 0.1. */
const TOLD: Readonly<Record<string, number>> = { kt: 0.1, mcm: 1, bcm: 0.001, tU: 0.01 };

/** What was asked, as far as the text depends on it. */
interface Asked {
  readonly actor?: string;
  readonly draws: number;
}

/**
 * The answer of `coercion` as text: USD million, kt, days; what is not known is said. Of one actor its closures only, and that it has none comes
 * first.
 */
export function coercionText(kase: Case, result: CoercionResult, { actor, draws }: Asked): string {
  const none = (note: string) => actor !== undefined && result.closures.length === 0 && note.startsWith(`${actor} `);
  const notes = (wanted: boolean) =>
    result.notes.flatMap((note) => (none(note) === wanted ? [`${note}\n`] : [])).join("");
  const whole = [closureTable, worstText, protectText, powerText, alertText];
  const parts = [
    notes(true),
    `${kase.title}: closures from ${result.date}\n`,
    ...(actor === undefined
      ? whole.map((part) => part(kase, result, draws))
      : result.closures.map((row) => closureDetail(kase, row, draws))),
    notes(false),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** A name with the id that commands take, once where both are the same. */
function named(id: string, name: string | undefined): string {
  const [short] = (name ?? id).split(/\s*[(,]/);
  return short === undefined || short === "" || short === id ? id : `${short} (${id})`;
}

/** A state or company. */
function actorText(kase: Case, id: string): string {
  return named(
    id,
    (kase.actors.find((one) => one.id === id) ?? kase.actors.find((one) => one.country === id && one.kind === "state"))
      ?.name,
  );
}

/** A link by its corridor. */
function linkText(kase: Case, id: string): string {
  const link = kase.links.find((one) => one.id === id);
  return link === undefined ? actorText(kase, id) : named(id, corridorName(kase, link.corridor));
}

function corridorName(kase: Case, id: string): string | undefined {
  return kase.corridors.find((one) => one.id === id)?.name;
}

function commodityText(kase: Case, id: string): string {
  return named(id, kase.commodities.find((one) => one.id === id)?.name).split(" (")[0]!;
}

/** A table as lines. */
function table(rows: readonly (readonly string[])[]): string {
  return columns(rows)
    .map((line) => `${line}\n`)
    .join("");
}

function closureTable(kase: Case, { closures, horizons }: CoercionResult, draws: number): string {
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
  const listed = new Set(shown.map(([row]) => row!.actor));
  const small = [...new Set(ordered.map(([row]) => row!.actor))].filter((id) => !listed.has(id));
  const head = [
    "closes all it can",
    "lever",
    ...horizons.map((days) => `${days} days`),
    "of a year",
    "tanks last",
    "normal again",
  ];
  const lines = shown.map((rows) => [
    `${actorText(kase, rows[0]!.actor)}${rows[0]!.disputed ? ", disputed" : ""}`,
    rows[0]!.lever,
    ...rows.map((row) => `${plain(row.lossUsdM)}${rangeOf(row)} | ${ownCost(row)}`),
    `${(rows.at(-1)!.shareOfYear * 100).toFixed(1)} %`,
    buffer(rows.at(-1)!.bufferDays),
    normal(rows.at(-1)!.recoveryDays),
  ]);
  return [
    `Export value not earned${draws > 0 ? ` (range over ${drawsText(draws)})` : ""} | what it costs the one who closes, USD million; + marks a part that is not known; of a year, tanks and days after reopening: of the longest closure\n`,
    shown.length > 0 ? table([head, ...lines]) : "",
    small.length > 0 ? `  below 0.1 % of a year: ${small.map((id) => actorText(kase, id)).join(", ")}\n` : "",
  ].join("");
}

function rangeOf({ low, high }: ClosureLoss): string {
  return low === undefined || high === undefined ? "" : ` (${plain(low)} to ${plain(high)})`;
}

function drawsText(draws: number): string {
  return `${draws} draw${draws === 1 ? "" : "s"}`;
}

function ownCost({ ownCost: { feesUsdM, equityUsdM, cargoUsdM, totalUsdM } }: ClosureLoss): string {
  const partial = [feesUsdM, equityUsdM, cargoUsdM].includes(null);
  // Nothing counted and a part unknown is no cost of nothing.
  if (totalUsdM === null || (totalUsdM === 0 && partial)) return "not known";
  return `${plain(totalUsdM)}${partial ? "+" : ""}`;
}

function buffer(days: number | null): string {
  return days === null ? "nothing shut in" : `${days} d`;
}

function normal(days: number | null): string {
  return days === null ? "later than watched" : `${days} d`;
}

function closureDetail(kase: Case, row: ClosureLoss, draws: number): string {
  const { ownCost: own } = row;
  const part = (name: string, value: number | null) => `${name} ${value === null ? "not known" : plain(value)}`;
  const range = rangeOf(row).replace(/\)$/, ` over ${drawsText(draws)})`);
  const instead = reroutesText(kase, row);
  const lines = [
    `${actorText(kase, row.actor)} closes by ${row.lever}${row.disputed ? " (disputed)" : ""} for ${row.days} days: ${plain(row.lossUsdM)}${range} USD million not earned, ${plain(row.lossKt)} kt not exported, ${(row.shareOfYear * 100).toFixed(2)} % of a year`,
    `  its own cost ${ownCost(row)} USD million: ${part("fees", own.feesUsdM)}, ${part("equity", own.equityUsdM)}, own cargo ${own.cargoUsdM === null ? "not known" : plain(own.cargoUsdM)}`,
    row.corridors.length > 0
      ? `  stops: ${row.corridors.map((id) => named(id, corridorName(kase, id))).join(", ")}`
      : "  stops nothing that moves",
    ...row.byCommodity.map(
      (loss) =>
        `  ${commodityText(kase, loss.commodity)}: deferred ${plain(loss.deferred)}, delayed ${plain(loss.delayed)}, diverted ${plain(loss.diverted)}, lost ${plain(loss.lost)} ${loss.unit}; ${plain(loss.valueUsdM)} USD million`,
    ),
    ...(instead.length > 0 ? [`  goes instead by ${instead.join(", ")}`] : []),
    `  first field shut in after: ${shutInText(kase, row)}; back to normal ${normal(row.recoveryDays)} after reopening`,
    ...row.notes.map((note) => `  ${note}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where cargo goes instead; an amount too small for its report unit in the commodity's own. */
function reroutesText(kase: Case, { reroutes }: ClosureLoss): string[] {
  return reroutes.flatMap(({ corridor, commodity: id, amount, unit }) => {
    const commodity = kase.commodities.find((one) => one.id === id)!;
    const own = amount / commodity.reportFactor;
    if (own < (TOLD[commodity.unit] ?? 0.1)) return [];
    const told = amount < 0.1 ? `${plain(own)} ${commodity.unit}` : `${plain(amount)} ${unit}`;
    return [`${named(corridor, corridorName(kase, corridor))} ${told} of ${commodityText(kase, id)}`];
  });
}

/** The first field, and the first of each commodity: "3 d (crude 3 d, gas 9 d)". */
function shutInText(kase: Case, { bufferDays, byCommodity }: ClosureLoss): string {
  if (bufferDays === null) return "none is";
  const each = byCommodity.flatMap(({ commodity, bufferDays: days }) =>
    days === null ? [] : [`${commodityText(kase, commodity)} ${days} d`],
  );
  return `${bufferDays} d (${each.join(", ")})`;
}

function worstText(kase: Case, { worst, days }: CoercionResult): string {
  if (worst.length === 0) return `No foreign actor can close anything that costs anything over ${days} days.\n`;
  const first = worst.filter(({ simulated }) => simulated);
  const rows = first.map(({ k, over, closed, lossUsdM, lossKt, simulated, solved, sets }) => [
    `${k} ${over === "links" ? "link" : "actor"}${k === 1 ? "" : "s"}`,
    closed.map((id) => linkText(kase, id)).join(" + "),
    plain(lossUsdM),
    plain(lossKt),
    plain(simulated!.lossUsdM),
    buffer(simulated!.bufferDays),
    // Of few sets the search may solve more than there are: their parts too. Then the pair says nothing.
    solved > sets ? "" : `${solved} of ${sets}`,
  ]);
  const head = ["", "closed", "USD million", "kt", "simulated, USD million", "tanks last", "sets solved"];
  return `Worst closures over ${days} days, exactly, once detours have grown; simulated: as they grow\n${table([head, ...rows])}`;
}

function protectText(kase: Case, { protect, portfolio, days }: CoercionResult): string {
  if (protect.length === 0) return "";
  const rows = protect
    .filter(({ avoidedPerUsd }) => avoidedPerUsd !== 0)
    .slice(0, FIRST)
    .map((row) => [
      `${row.name} (${row.investment})`,
      `${plain(row.costUsdM)} (${plain(row.costLowUsdM)} to ${plain(row.costHighUsdM)})`,
      plain(row.worstBeforeUsdM - row.worstAfterUsdM),
      plain((row.simulatedBeforeUsdM ?? 0) - (row.simulatedAfterUsdM ?? 0)),
      plain(row.delayedUsdM ?? 0),
      row.avoidedPerUsd === null ? "costs nothing" : row.avoidedPerUsd.toFixed(2),
      row.leadYears === null ? "not known" : `${row.leadYears} years`,
    ]);
  const head = ["", "cost", "avoids in plan", "day by day", "of it delayed", "day by day per USD of cost", "takes"];
  const { k, worstBeforeUsdM } = protect[0]!;
  const simulated = protect.find((row) => row.simulatedBeforeUsdM !== null)?.simulatedBeforeUsdM ?? null;
  const loss = `worst loss ${plain(worstBeforeUsdM)} in the plan${simulated === null ? "" : `, ${plain(simulated)} day by day`}`;
  const measure =
    "  ranked by what is avoided day by day: sales less carriage, oil left in tanks taken off; delayed: that oil, earned after reopening, so not in what --change avoids; new ways count as run in\n";
  const best =
    portfolio === null
      ? ""
      : `  best for ${plain(portfolio.budgetUsdM)}: ${portfolio.investments.map((id) => named(id, kase.investments.find((one) => one.id === id)?.name)).join(", ") || "nothing"} (${plain(portfolio.costUsdM)}); worst loss in the plan ${plain(portfolio.worstBeforeUsdM)} to ${plain(portfolio.worstAfterUsdM)}\n`;
  const body =
    rows.length === 0 ? "  nothing with a known cost avoids any of it\n" : `${table([head, ...rows])}${measure}`;
  return `What protects best against ${k} closed links, once for ${days} days, USD million; ${loss}\n${body}${best}`;
}

function powerText(kase: Case, { power }: CoercionResult): string {
  const matters = ({ shapleyUsdM, nucleolusUsdM, with: later }: Power) =>
    [shapleyUsdM, nucleolusUsdM ?? 0, ...Object.values(later).map((own) => own.shapleyUsdM)].some((v) => v >= SHOWN);
  const amount = (value: number | null) => (value === null ? "not known" : plain(value));
  const shown = power.players.filter(matters);
  const sampled = power.players.some(({ nucleolusUsdM }) => nucleolusUsdM === null);
  const rows = shown.map((player) => [
    actorText(kase, player.actor),
    shapleyText(player),
    ...(sampled ? [] : [amount(player.nucleolusUsdM)]),
    ...power.planned.map(({ investment }) => shapleyText(player.with[investment]!)),
  ]);
  const head = [
    "",
    "Shapley",
    ...(sampled ? [] : ["nucleolus"]),
    ...power.planned.map(({ investment }) => `with ${investment}`),
  ];
  const say = (what: string, holds: boolean | null) =>
    `${what}: ${holds === null ? "too many players to tell" : holds ? "yes" : "no"}`;
  const gains = power.planned.map(
    ({ investment, name, gainUsdM, yearlyCostUsdM }) =>
      `  ${named(investment, name)} costs ${plain(yearlyCostUsdM)} a year; ${gainUsdM >= SHOWN ? `the whole gains ${plain(gainUsdM)} after that` : "not worth its cost with every way open; it changes only who needs whom"}\n`,
  );
  return [
    `Bargaining power: how much of ${plain(power.worthUsdM)} USD million a year hangs on whose consent${power.planned.length > 0 ? '; columns "with": Shapley value with a planned corridor' : ""}${sampled ? "; sampled: ± standard error, in brackets the bound that with 95 % no error in a column exceeds" : ""}\n`,
    table([head, ...rows]),
    ...gains,
    `  ${[say("core empty", power.coreIsEmpty), say("Shapley value in the core", power.shapleyInCore)].join("; ")}\n`,
  ].join("");
}

/** A Shapley value, with how far off it may be if it is sampled. */
function shapleyText({ shapleyUsdM, standardErrorUsdM, boundUsdM }: Shares): string {
  const error = standardErrorUsdM === undefined ? "" : ` ± ${plain(standardErrorUsdM)}`;
  return `${plain(shapleyUsdM)}${error}${boundUsdM === undefined ? "" : ` (${plain(boundUsdM)})`}`;
}

function alertText(kase: Case, { alerts }: CoercionResult): string {
  const tight = ({ firstLossAt, capacity }: AlertValue) => (capacity === null ? 0 : firstLossAt / capacity);
  const shown = alerts.filter(({ lostShare }) => lostShare > 0.005).sort((a, b) => tight(b) - tight(a));
  if (shown.length === 0) return "";
  const rows = shown
    .slice(0, ALERTS)
    .map((row) => [
      linkText(kase, row.link),
      commodityText(kase, row.commodity),
      `${plain(row.firstLossAt)} ${row.unit}`,
      row.capacity === null ? "no limit stated" : `${plain(row.capacity)}`,
      `${(row.lostShare * 100).toFixed(0)} %`,
      row.daysUntilFull === null ? "no tank" : `${plain(row.daysUntilFull)} d`,
    ]);
  const head = ["link", "commodity", "first loss below", "may carry", "lost of it", "tanks full after"];
  const more = shown.length > ALERTS ? `  and ${shown.length - ALERTS} more: see --json\n` : "";
  return `Alert values: the capacity below which the first tonne cannot go its way; tightest first\n${table([head, ...rows])}${more}`;
}
