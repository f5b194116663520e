import type { PowerTable } from "@multivector/engine";
import { actorName } from "../coercion-readings.ts";
import { amount, cell, count, distinct, listText, shortName } from "../format.ts";
import { bargainingFigure, signed, UNCHANGED, usd } from "../pictures/coercion.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** Bargaining power on the network, and who gains or loses by each planned corridor. */
export function writePower(writer: Writer, view: View): void {
  const { power } = view.assessment.coercion;
  if (power.players.length < 2 || power.worthUsdM < UNCHANGED) return;
  writer.heading(3, "bargaining-power", "Who gains from a new corridor");
  const table = "tab-bargaining";
  const top = [...power.players].sort((a, b) => b.shapleyUsdM - a.shapleyUsdM).slice(0, 3);
  writer.paragraph(
    `Of what ${view.focalName}’s exports earn in ${count(power.days, "day")}, ${usd(power.worthUsdM)} moves only if others let it pass. ` +
      `Divided by what each adds on average to those already agreed (Shapley value), the largest shares are ${listText(top.map((p) => `${actorName(view, p.actor)} ${amount(p.shapleyUsdM, "USD million")}`))}. ` +
      coreWords(view, power),
    [table, `run:${view.assessment.runId}`],
  );
  for (const planned of power.planned) {
    const drawn = isDrawn(power, planned.investment);
    writer.paragraph(plannedSentence(view, power, planned), [
      table,
      ...(drawn ? [`fig-bargaining-${planned.investment}`] : [`run:${view.assessment.runId}`]),
    ]);
    if (drawn) writer.figure(bargainingFigure(view, power, planned));
  }
  writeTable(writer, view, power);
}

/** A corridor that moves less than this part of what the weightiest moves is left to the table. */
const WORTH_DRAWING = 0.1;

function isDrawn(power: PowerTable, investment: string): boolean {
  const weight = (id: string) => Math.max(0, ...changes(power, id).map(({ by }) => Math.abs(by)));
  const most = Math.max(...power.planned.map((planned) => weight(planned.investment)));
  return moves(power, investment) && weight(investment) >= WORTH_DRAWING * most;
}

function coreWords(view: View, power: PowerTable): string {
  if (power.coreIsEmpty === null)
    return "With so many players the values are sampled, and what groups could do by themselves is not examined.";
  if (power.coreIsEmpty) return "No division satisfies every group of them.";
  const nucleolus = power.players.find((p) => p.actor === view.case.focal)?.nucleolusUsdM ?? null;
  const other =
    nucleolus === null
      ? ""
      : ` The nucleolus, a division that gives little to whoever can be passed by, gives ${view.focalName} ${usd(nucleolus)}.`;
  return power.shapleyInCore
    ? `No group of them could do better by itself.${other}`
    : `Some groups could do better by themselves, so this measures how much hangs on each consent and is no settlement.${other}`;
}

/** Does a planned corridor change anyone's share? */
function moves(power: PowerTable, investment: string): boolean {
  return changes(power, investment).some(({ by }) => Math.abs(by) >= UNCHANGED);
}

interface Change {
  readonly actor: string;
  readonly by: number;
}

function changes(power: PowerTable, investment: string): Change[] {
  return power.players
    .map((p) => ({ actor: p.actor, by: (p.with[investment]?.shapleyUsdM ?? p.shapleyUsdM) - p.shapleyUsdM }))
    .sort((a, b) => b.by - a.by);
}

function plannedSentence(view: View, power: PowerTable, planned: PowerTable["planned"][number]): string {
  const worth =
    planned.gainUsdM < UNCHANGED
      ? "and adds nothing to what the exports earn as long as every way stays open"
      : `and, with every way open, adds ${usd(planned.gainUsdM)} a year after that cost`;
  const cost = `“${planned.name}” would cost ${usd(planned.yearlyCostUsdM)} a year ${worth}`;
  if (!moves(power, planned.investment)) return `${cost}. It changes nobody’s bargaining power.`;
  const all = changes(power, planned.investment);
  const claims = claimWords(view, planned.investment);
  if (!isDrawn(power, planned.investment)) return `${cost}. ${slightWords(view, all)}${claims}`;
  const gains = all.filter(({ by }) => by >= UNCHANGED);
  const gain = grouped(view, gains, "gains", "gain");
  const lose = grouped(view, all.filter(({ by }) => by <= -UNCHANGED).reverse(), "loses", "lose");
  const alike =
    gains.length > 1 && new Set(gains.map(({ by }) => usd(by))).size === 1
      ? " Those who gain do so alike because none of them can be left out; this is bargaining weight, no income."
      : "";
  return `${cost}. It changes who can say no: ${gain || "nobody gains"}; ${lose || "nobody loses"}.${alike}${claims}`;
}

/** Of a plan that moves little: its largest change, and a bound for the rest. */
function slightWords(view: View, all: readonly Change[]): string {
  const [most, ...rest] = [...all].sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const bound = Math.max(0, ...rest.map(({ by }) => Math.abs(by)));
  const words = `${actorName(view, most!.actor)} ${most!.by < 0 ? "loses" : "gains"} ${usd(Math.abs(most!.by))} a year`;
  return `It changes little in who can say no: ${words}, nobody else’s share moves by more than ${usd(bound)}.`;
}

/** Who claims a say over what is to be built that the division leaves out because it is disputed. */
function claimWords(view: View, investment: string): string {
  const { investments, links, controls, focal } = view.case;
  const built = new Set((investments.find(({ id }) => id === investment)?.adds ?? []).map((add) => add.split(" ")[1]));
  const targets = new Set(
    links.filter(({ id }) => built.has(id)).flatMap(({ id, corridor }) => [`link:${id}`, `corridor:${corridor}`]),
  );
  const held = controls.filter(
    ({ target, veto, actor }) => veto === "disputed" && targets.has(target) && actor !== focal,
  );
  const claimants = distinct(held.map(({ actor }) => actor)).filter((id) => isState(view, id));
  if (claimants.length === 0) return "";
  return ` Not counted is the disputed say of ${listText(claimants.map((id) => actorName(view, id)))} over the line: if it held, those who gain would need that consent too.`;
}

function isState(view: View, id: string): boolean {
  return (view.case.actors.find((actor) => actor.id === id)?.kind ?? "state") === "state";
}

/** Players whose share changes alike, in one clause. */
function grouped(view: View, found: readonly Change[], one: string, many: string): string {
  const clauses = new Map<string, string[]>();
  for (const { actor, by } of found) {
    const words = usd(Math.abs(by));
    clauses.set(words, [...(clauses.get(words) ?? []), actorName(view, actor)]);
  }
  return listText(
    [...clauses].map(
      ([words, names]) =>
        `${listText(names)} ${names.length === 1 ? one : many} ${words} a year${names.length === 1 ? "" : " each"}`,
    ),
  );
}

function writeTable(writer: Writer, view: View, power: PowerTable): void {
  const planned = power.planned.filter((p) => moves(power, p.investment));
  const errors = power.players.flatMap((player) => player.standardErrorUsdM ?? []);
  const bounds = power.players.flatMap((player) =>
    [player, ...Object.values(player.with)].flatMap((own) => own.boundUsdM ?? []),
  );
  writer.table({
    id: "tab-bargaining",
    title: "Bargaining power on the network",
    caption:
      "Players: the states that hold an undisputed veto over something the cargo uses, each with all its levers; a disputed say is left out. Under a planned corridor: the change of the Shapley value, then (of the nucleolus). A planned corridor counts only for a coalition to which it is worth its yearly cost." +
      (errors.length === 0
        ? ""
        : ` Sampled: standard error at most ${cell(Math.max(...errors))}; with 95 % no error of one network is above ${cell(Math.max(...bounds))}.`),
    unit: `USD million over ${count(power.days, "day")}`,
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Player", "#Shapley value", "#Nucleolus", ...planned.flatMap((p) => [`#${briefly(p.name)}`, "#(nucleolus)"])],
      power.players.map((player) => [
        actorName(view, player.actor),
        money(player.shapleyUsdM),
        money(player.nucleolusUsdM),
        ...planned.flatMap((p) => {
          const then = player.with[p.investment];
          if (then === undefined) return ["–", "–"];
          const nucleolus =
            then.nucleolusUsdM === null || player.nucleolusUsdM === null
              ? "–"
              : signed(then.nucleolusUsdM - player.nucleolusUsdM);
          return [signed(then.shapleyUsdM - player.shapleyUsdM), nucleolus];
        }),
      ]),
    ),
  });
}

/** Rounding of optima is no money. */
function money(value: number | null): string {
  return cell(value !== null && Math.abs(value) < 0.05 ? 0 : value);
}

/** A plan's name up to what it comes with. */
function briefly(name: string): string {
  return shortName(name).split(" with ")[0]!;
}
