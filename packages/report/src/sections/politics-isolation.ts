import type { LeverOrder, PoliticsResult, VulnerabilityWindow } from "@multivector/engine";
import { count, dateText, distinct, listText, shortDate } from "../format.ts";
import { isClosedWithout, windowFigure } from "../pictures/politics.ts";
import {
  EFFECTS,
  effectCell,
  isTold,
  moneyCell,
  moneyText,
  ranged,
  shareOfFutures,
  sureMoneyText,
  two,
} from "../political-words.ts";
import { isNothing, partyName, provoking, strategyTitle, theoryName, wholePackage } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";

/** Over-alignment: how far moves pile up against the threshold, the window of vulnerability, the order that makes it smallest. */
export function writeIsolation(writer: Writer, view: View, politics: PoliticsResult): void {
  writeProfiles(writer, view, politics);
  const whole = wholePackage(view, politics);
  if (whole !== undefined && politics.windows.some(({ strategy }) => strategy === whole)) {
    for (const one of politics.windows.filter(({ strategy }) => strategy === whole)) {
      writer.paragraph(windowSentence(view, politics, one), [
        "fig-politics-window",
        "tab-politics-windows",
        `strategy:${whole}`,
      ]);
    }
    writer.figure(windowFigure(view, politics, whole));
  }
  writeWindows(writer, view, politics);
  for (const order of politics.orders) writer.paragraph(orderWords(view, politics, order), orderRests(order));
  writeOrders(writer, view, politics);
}

function writeProfiles(writer: Writer, view: View, politics: PoliticsResult): void {
  const { profiles } = politics;
  if (profiles.length === 0) return;
  const held = provoking(politics).filter(({ provocation }) => provocation === "threshold");
  const over = profiles.filter(({ peak, threshold }) => threshold !== null && peak.value > threshold.value);
  const names = distinct(over.map(({ strategy }) => `“${strategyTitle(view, politics, strategy)}”`));
  const threshold = profiles.find((one) => one.threshold !== null)?.threshold;
  writer.paragraph(
    `A threshold of over-alignment is asserted by a text and identified by no record; ${held.length === 0 ? "no theory of the case holds one" : `${listText(held.map(({ theory }) => theoryName(politics, theory)))} holds one`}${threshold == null ? "" : `, assumed at ${ranged(threshold)} units of severity`}. ` +
      `Each strategy’s moves pile up in memory and fade. ${names.length === 0 ? "None passes it at central values." : `${listText(names)} ${names.length === 1 ? "passes" : "pass"} it at central values.`}`,
    ["tab-politics-profiles", "tab-politics-theories"],
  );
  writer.table({
    id: "tab-politics-profiles",
    title: "How far a strategy’s moves pile up, against the threshold",
    caption:
      "Largest remembered sum of severity, over the range of the half-life of memory. Above: share of futures in which it passes the drawn threshold, with the interval that so many futures leave it.",
    unit: "units of severity (low to high); share of futures in per cent",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Strategy", "Read by", "#Largest sum", "Month", "#Threshold", "#Share of futures above"],
      [...profiles]
        .sort((a, b) => b.peak.value - a.peak.value)
        .map((one) => [
          strategyTitle(view, politics, one.strategy),
          partyName(view, one.pole),
          ranged(one.peak),
          shortDate(one.month.slice(0, 7)),
          one.threshold === null ? "none held" : ranged(one.threshold),
          one.threshold === null ? "not known" : shareOfFutures(one.above, politics.futures, ""),
        ]),
    ),
  });
}

function windowSentence(view: View, politics: PoliticsResult, one: VulnerabilityWindow): string {
  const name = `“${strategyTitle(view, politics, one.strategy)}”`;
  const theory = theoryName(politics, one.theory);
  const off = isClosedWithout(one)
    ? "With provocation off no window is left."
    : `With provocation off USD ${two(one.areaWithoutProvocationUsdM)} million remain, which should not be: a fault of the model.`;
  if (one.opens === null || one.deepest === null)
    return `Under ${theory}, announcing ${name} opens no window: announced or not, the mean loss is the same or smaller. ${off}`;
  const users = [...one.bySender]
    .sort((a, b) => b.areaUsdM - a.areaUsdM)
    .filter(({ areaUsdM }) => areaUsdM > 0.05 * Math.abs(one.areaUsdM.mean));
  const who =
    users.length === 0 ? "" : ` Who could use it: ${listText(users.map(({ sender }) => partyName(view, sender)))}.`;
  return (
    `Under ${theory}, announcing ${name} opens a window in ${month(one.opens)}; it is deepest in ${month(one.deepest.month)} and closes in ${month(one.closes ?? one.opens)}. ` +
    `${sizeWords(one)} ${aloneWords(one)}${who} ${signWords(one.signTurns, one.futures)} ${off}`
  );
}

/** The size is the simulated one's to say, as far as so many futures can. */
function sizeWords({ areaUsdM, standardErrorUsdM, futures }: VulnerabilityWindow): string {
  const size = `Simulated over all months, the loss if announced less the loss of the same works unannounced is ${sureMoneyText(areaUsdM, standardErrorUsdM, "")}`;
  return isTold(areaUsdM, standardErrorUsdM)
    ? `${size}.`
    : `${size}; its sign cannot be told with ${count(futures, "future")}.`;
}

/** The expected reading dates the window and ranks orders; it is no size. */
function aloneWords({ expectedAreaUsdM }: VulnerabilityWindow): string {
  return `An act by itself, on a network nobody else disturbs, comes to ${moneyText(expectedAreaUsdM, "")}: that dates the window and ranks orders, and says too little about the size.`;
}

const month = (iso: string) => dateText(iso.slice(0, 7));

function signWords(signTurns: number, futures: number): string {
  return signTurns <= 0
    ? "In no future does announcing help."
    : `In ${shareOfFutures(signTurns, futures)} it turns round: announcing helps.`;
}

function writeWindows(writer: Writer, view: View, politics: PoliticsResult): void {
  const open = politics.windows.filter(
    ({ areaUsdM, expectedAreaUsdM }) => !isNothing(areaUsdM) || !isNothing(expectedAreaUsdM),
  );
  const closed = politics.windows.length - open.length;
  open.sort((a, b) => (a.theory < b.theory ? -1 : a.theory > b.theory ? 1 : b.areaUsdM.mean - a.areaUsdM.mean));
  const users = ({ bySender }: VulnerabilityWindow) =>
    bySender
      .filter(({ areaUsdM }) => Math.abs(areaUsdM) > 0)
      .map(({ sender }) => partyName(view, sender))
      .join(", ");
  writer.table({
    id: "tab-politics-windows",
    title: "Windows of vulnerability by strategy",
    caption:
      `Area: sum over all months of the loss if announced less the loss if not. ${EFFECTS} Alone: the same for acts by themselves, on a network nobody else disturbs, in brackets the middle nine tenths of futures; it dates the window and its deepest month and ranks orders, and says too little about the size. Who: without whose acts a part of the area is gone, so who could use it. Turn: share of futures in which announcing helps. ` +
      `${closed === 0 ? "" : `${count(closed, "pair")} of strategy and theory without any difference left out.`}`.trim(),
    unit: "USD million",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Strategy", "Window", "#Area simulated", "#Deepest", "#Area, acts alone", "Who", "#Share of futures that turn"],
      open.map((one) => [
        strategyTitle(view, politics, one.strategy),
        `${one.theory}: ${spanText(one)}`,
        effectCell(one.areaUsdM, one.standardErrorUsdM),
        one.deepest === null ? "" : `${two(one.deepest.expectedUsdM)}, ${shortDate(one.deepest.month.slice(0, 7))}`,
        moneyCell(one.expectedAreaUsdM),
        users(one),
        shareOfFutures(one.signTurns, one.futures, ""),
      ]),
    ),
  });
}

/** `Jan 2027 to May 2027`, or one month. */
function spanText({ opens, closes }: VulnerabilityWindow): string {
  if (opens === null || closes === null) return "none";
  const [first, last] = [opens, closes].map((iso) => shortDate(iso.slice(0, 7)));
  return first === last ? first! : `${first} to ${last}`;
}

const orderRests = (order: LeverOrder): string[] => ["tab-politics-orders", `strategy:${order.strategy}`];

/** The sign first, where it is open; only then an order is named. */
function orderWords(view: View, politics: PoliticsResult, order: LeverOrder): string {
  const window = politics.windows.find((one) => one.strategy === order.strategy && one.theory === order.theory);
  const futures = window?.futures ?? politics.futures;
  const turns =
    order.signTurns > 0
      ? `Before an order is named under ${theoryName(politics, order.theory)}: in ${shareOfFutures(order.signTurns, futures)} the sign turns inside the range of provocation, and the best order is then another. `
      : `Under ${theoryName(politics, order.theory)} the sign does not turn in any future. `;
  const flat = Math.abs(order.worst.areaUsdM - order.best.areaUsdM) < 1e-6;
  const name = `“${strategyTitle(view, politics, order.strategy)}”`;
  if (flat)
    return `${turns}For ${name} the order of the levers makes no difference: every order examined gives the same area.`;
  const first = order.best.order.slice(0, 3).map((id) => leverTitle(politics, id));
  const proof = order.exact
    ? `all ${count(order.orders, "order")} were examined`
    : `${count(order.examined, "order")} were examined, and no order can be below ${two(order.boundUsdM)}`;
  return (
    `${turns}For ${name} the area of acts by themselves is ${two(order.asDated.areaUsdM)} on the days the strategy gives; one lever after the other it is ${two(order.asGiven.areaUsdM)} in the order given, ${two(order.best.areaUsdM)} in the best and ${two(order.worst.areaUsdM)} in the worst, USD million in the mean of the futures (${proof}). ` +
    `The best begins with ${listText(first.map((title) => `“${title}”`))}.`
  );
}

function leverTitle({ levers }: PoliticsResult, id: string): string {
  return levers.find(({ lever }) => lever === id)?.title ?? id;
}

function writeOrders(writer: Writer, view: View, politics: PoliticsResult): void {
  writer.table({
    id: "tab-politics-orders",
    title: "The order of the same levers that makes the window smallest",
    caption:
      "Area of acts alone in the mean of the futures, for ranking orders, not for size. As dated: all on the days the strategy gives; the others one lever after the other. Exact: every order was examined; else a search, with a bound that no order can go below.",
    unit: "USD million",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Strategy", "Theory", "#As dated", "#As given", "#Best", "#Worst", "Proof", "Best order, with its starts"],
      politics.orders.map((one) => [
        strategyTitle(view, politics, one.strategy),
        one.theory,
        two(one.asDated.areaUsdM),
        two(one.asGiven.areaUsdM),
        two(one.best.areaUsdM),
        two(one.worst.areaUsdM),
        one.exact ? `exact, ${count(one.orders, "order")}` : `search; not below ${two(one.boundUsdM)}`,
        one.best.order
          .map(
            (id, i) =>
              `${leverTitle(politics, id)}${one.best.starts[i] === undefined ? "" : ` (${shortDate(one.best.starts[i].slice(0, 7))})`}`,
          )
          .join("; "),
      ]),
    ),
  });
}
