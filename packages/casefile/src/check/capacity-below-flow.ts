import { amountOf, type Case, dayOf, type Figure, type Problem, perDay } from "@multivector/engine";
import { type Check, found, report } from "./check.ts";

/** Days of a leap year against the mean year, and rounding in the sources. */
const TOLERANCE = 1.005;

/** No more is recorded to have flowed than could. */
export const capacityBelowFlow: Check = {
  code: "capacity-below-flow",
  says: "the capacity in use of a link, corridor or shared capacity is not below the flow observed in the same period",
  run({ case: kase }) {
    const capacities = seriesOf(kase, "capacity");
    const standIns = standInsOf(kase);
    const barrels = barrelsOf(kase);
    return kase.figures.flatMap((flow) => {
      if (!flow.use || flow.quantity !== "flow") return [];
      const own = (subject: string) => capacities.get(`${subject}|${flow.of}`) ?? capacities.get(`${subject}|`);
      const capacity = own(flow.subject) ?? own(standIns.get(flow.subject) ?? "");
      return capacity ? problemOf(flow, capacity, barrels.get(flow.of)) : [];
    });
  },
};

/** Whose capacity counts where a subject has none: a link's corridor; the one link a corridor's volume is measured on. */
function standInsOf(kase: Case): Map<string, string> {
  const measured = kase.corridors.filter((corridor) => corridor.gauge.length === 1);
  return new Map([
    ...kase.links.map((link): [string, string] => [`link:${link.id}`, `corridor:${link.corridor}`]),
    ...measured.map((corridor): [string, string] => [`corridor:${corridor.id}`, `link:${corridor.gauge[0]}`]),
  ]);
}

/** Figures in use of a quantity by `subject|of`, in the order of their dates. */
function seriesOf(kase: Case, quantity: string): Map<string, Figure[]> {
  const series = new Map<string, Figure[]>();
  for (const figure of kase.figures) {
    if (!figure.use || figure.quantity !== quantity) continue;
    const key = `${figure.subject}|${figure.of}`;
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  for (const list of series.values()) list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return series;
}

function problemOf(flow: Figure, capacity: readonly Figure[], barrels: number | undefined): Problem[] {
  const [from, to] = [dayOf(flow.from), dayOf(flow.to)];
  const most = capacityOver(capacity, from, to, barrels);
  const flowed = amountOf(flow.value, flow.unit, to - from, barrels);
  if (!(to > from) || !(flowed > most * TOLERANCE)) return [];
  const at = found("figures", flow);
  const said = capacity.length === 1 ? `${capacity[0]!.value} ${capacity[0]!.unit}` : `${capacity.length} dated values`;
  const message =
    `${flow.value} ${flow.unit} are recorded for \`${flow.subject}\` from ${flow.from} to ${flow.to}, ` +
    `but its capacity (${said}, ${capacity[0]!.origin.file}:${capacity[0]!.origin.line}) allows only ${round((most / flowed) * flow.value)} ${flow.unit}.`;
  const remedy = "Correct one of the two, date the capacity, or widen its range (high) to what was really carried.";
  return [report(at, ["value"], { code: "capacity-below-flow", message, remedy })];
}

/** The most that fits through in `[from, to)`, base units; each value holds until the next, the first also before its date. */
function capacityOver(capacity: readonly Figure[], from: number, to: number, barrels: number | undefined): number {
  let total = 0;
  capacity.forEach((figure, i) => {
    const begins = i === 0 ? from : Math.max(from, dayOf(figure.from));
    const next = capacity[i + 1];
    const ends = Math.min(to, next ? dayOf(next.from) : to);
    if (ends > begins) total += perDay(figure.high ?? figure.value, figure.unit, barrels) * (ends - begins);
  });
  return total;
}

/** Barrels per tonne as the case states them, by commodity. */
function barrelsOf(kase: Case): ReadonlyMap<string, number> {
  const stated = kase.figures.filter(
    (figure) => figure.use && figure.quantity === "conversion" && figure.unit === "b/t",
  );
  return new Map(stated.map(({ of, subject, value }) => [of || subject.slice(subject.indexOf(":") + 1), value]));
}

const round = (value: number): string => String(Number(value.toPrecision(5)));
