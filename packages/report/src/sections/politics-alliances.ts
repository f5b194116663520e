import type { PoliticsResult } from "@multivector/engine";
import { count, distinct, listText } from "../format.ts";
import { ranged, readingCell, two } from "../political-words.ts";
import { partyName, sourcesOf } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { rulesOf, writeRules } from "./politics-rules.ts";

/** What memberships ask, who delivers arms, who may mediate, what acting together could do. */
export function writeDuties(writer: Writer, view: View, politics: PoliticsResult): void {
  writeCompatibility(writer, view, politics);
  writeArms(writer, view, politics);
  writeMediation(writer, view, politics);
  writeJoint(writer, view, politics);
  const rules = rulesOf(politics, "alliances");
  writeRules(
    writer,
    view,
    { id: "tab-politics-alliances", title: "Help, arms and coordination: rules on and off" },
    rules,
  );
}

function writeCompatibility(writer: Writer, view: View, { society }: PoliticsResult): void {
  const rows = society.compatibility;
  if (rows.length === 0) return;
  const flags = distinct(rows.flatMap(({ conflicts }) => conflicts));
  const bodies = distinct(rows.map(({ body }) => view.bodyName(body)));
  writer.paragraph(
    `${count(rows.length, "pair", "pairs")} of a duty and a step do not sit well together, in ${listText(bodies)}${flags.length === 0 ? "" : ` (contradictions ${listText(flags)})`}. Each is a warning and forbids nothing: states have held both sides of such pairs for years.`,
    ["tab-politics-duties", "tab-memberships", ...(flags.length === 0 ? [] : ["annex-conflicts"])],
  );
  writer.table({
    id: "tab-politics-duties",
    title: "Duties, and what warns beside them",
    unit: "warnings; none is a ban",
    sources: distinct(rows.map(({ duty }) => view.case.duties.find(({ id }) => id === duty)?.source ?? duty)),
    dense: true,
    table: tableOf(
      ["Body", "Warning", "Flags"],
      rows.map((row) => [view.bodyName(row.body), row.warning, row.conflicts.join(", ")]),
    ),
  });
}

const years = ({ from, to }: { readonly from: string; readonly to: string }) =>
  `${from.slice(0, 4)}\u2013${Number(to.slice(0, 4)) - (to.slice(4) === "-01-01" ? 1 : 0)}`;

/** Does a span of years hold another one? */
function covers(span: string, other: string): boolean {
  const [[from = "", to = ""], [start = "", end = ""]] = [span, other].map((one) => one.split("\u2013")) as [
    string[],
    string[],
  ];
  return from <= start && to >= end;
}

function writeArms(writer: Writer, view: View, { society }: PoliticsResult): void {
  const { arms } = society;
  if (arms.length === 0) return;
  const all = distinct(arms.map(years)).sort();
  // A span that holds others is no later than they are: it comes last and no course is read from it.
  const whole = all.filter((span) => all.some((other) => other !== span && covers(span, other)));
  const spans = [...all.filter((span) => !whole.includes(span)), ...whole];
  const share = (supplier: string, span: string) =>
    arms.find((one) => one.supplier === supplier && years(one) === span)?.share;
  const total = (supplier: string) => spans.reduce((sum, span) => sum + (share(supplier, span) ?? 0), 0);
  const suppliers = distinct(arms.map(({ supplier }) => supplier)).sort((a, b) => total(b) - total(a));
  const lead = suppliers[0]!;
  const held = spans.flatMap((span) => {
    if (whole.includes(span)) return [];
    const value = share(lead, span);
    return value === undefined ? [] : [{ span, value }];
  });
  const [first, last] = [held[0]!, held.at(-1)!];
  const turn = last.value > first.value ? "rose" : last.value < first.value ? "fell" : "stayed";
  writer.paragraph(
    `Of the arms delivered, ${partyName(view, lead)}’s share ${turn}: ${two(first.value)} of the whole in ${first.span}, ${two(last.value)} in ${last.span}. Deliveries follow orders by years, so that newer orders elsewhere would not show yet.`,
    [
      "tab-politics-arms",
      ...sourcesOf(
        view,
        arms.map(({ figure }) => figure),
      ).slice(0, 2),
    ],
  );
  writer.table({
    id: "tab-politics-arms",
    title: "Arms deliveries by supplier",
    caption:
      "Volume of hardware, not money; observed shares of the deliveries of each span, hence without a range. Blank: none on record.",
    unit: "share of the deliveries of the span, 0 to 1",
    sources: sourcesOf(
      view,
      arms.map(({ figure }) => figure),
    ),
    dense: true,
    table: tableOf(
      ["Supplier", ...spans.map((span) => `#${span}`)],
      suppliers.slice(0, 10).map((supplier) => [
        partyName(view, supplier),
        ...spans.map((span) => {
          const value = share(supplier, span);
          return value === undefined ? "" : two(value);
        }),
      ]),
    ),
  });
}

function writeMediation(writer: Writer, view: View, { society }: PoliticsResult): void {
  const { mediation } = society;
  if (mediation.length === 0) return;
  const name = (id: string) => partyName(view, id);
  writer.paragraph(
    `Who may mediate is a rule, not a forecast: the weakest tie to any side must reach a threshold, which is assumed at ${ranged(mediation[0]!.threshold)}. A mean would let one friend make up for one enemy; with a tie of zero to one side eligibility is gone, whatever the others are. ` +
      "Whether anyone would ask is not known.",
    ["tab-politics-mediation", ...distinct(mediation.flatMap(({ claims }) => claims)).slice(0, 4)],
  );
  writer.table({
    id: "tab-politics-mediation",
    title: "Mediation: the weakest tie decides",
    caption:
      "A tie is the share of roll calls on which both vote alike. Open: inside the ranges the answer could turn.",
    unit: "share (low to high)",
    sources: sourcesOf(
      view,
      mediation.flatMap(({ ties }) => ties.flatMap(({ figures }) => figures)),
    ),
    dense: true,
    table: tableOf(
      ["Between", "Ties", "Weakest", "#Threshold", "Eligible"],
      mediation.map((one) => [
        listText(one.between.map(name)),
        one.ties.map(({ actor, tie }) => `${name(actor)} ${readingCell(tie, "share")}`).join("; "),
        one.weakest === null ? "not known" : name(one.weakest),
        ranged(one.threshold),
        `${one.eligible === null ? "not known" : one.eligible ? "yes" : "no"}${one.open ? ", open inside the ranges" : ""}`,
      ]),
    ),
  });
}

/** Which corridors fellow members could keep open together, and which need somebody outside. */
function writeJoint(writer: Writer, view: View, { society }: PoliticsResult): void {
  const abroad = crossingCorridors(view);
  const rows = society.joint
    .map((one) => ({ ...one, corridors: one.corridors.filter(({ corridor }) => abroad.has(corridor)) }))
    .filter(({ corridors }) => corridors.length > 0);
  if (rows.length === 0) return;
  const leftOut = society.joint.some(({ corridors }) => corridors.some(({ corridor }) => !abroad.has(corridor)));
  const words = rows.map(({ body, corridors }) => {
    const alone = corridors.filter(({ outside }) => outside.length === 0).length;
    return `${view.bodyName(body)} ${alone} of ${corridors.length}`;
  });
  writer.paragraph(
    `Regional coordination: corridors that cross fellow members and nobody else could be kept open together. By body: ${listText(words)}. What acting together would add to what each corridor is worth is not known.`,
    ["tab-politics-joint", "tab-memberships"],
  );
  // A state that the case gives no name is left out: a bare code says nothing to a reader.
  const named = (states: readonly string[]) =>
    states.map((state) => view.stateName(state)).filter((name) => !/^[A-Z]{2}$/.test(name));
  const names = (states: readonly string[]) => named(states).join(", ") || "others";
  writer.table({
    id: "tab-politics-joint",
    title: "Corridors that members of a body share",
    caption:
      "Foreign states crossed, in the body and outside it. None outside: the members could keep it open among themselves." +
      (leftOut ? " Sea legs and feeders within the country are left out." : ""),
    unit: "states crossed",
    sources: [`run:${view.assessment.runId}`],
    dense: true,
    table: tableOf(
      ["Body", "Corridors that need nobody outside", "Corridors that need others as well"],
      rows.map(({ body, corridors }) => [
        view.bodyName(body),
        listText(corridors.filter(({ outside }) => outside.length === 0).map(({ name }) => name)) || "none",
        corridors
          .filter(({ outside }) => outside.length > 0)
          .map(({ name, outside }) => `${name} (${names(outside)})`)
          .join("; ") || "none",
      ]),
    ),
  });
}

/** Corridors that cross foreign land: neither sea legs nor feeders whose gauge lies at home and whose links hardly leave it. */
function crossingCorridors(view: View): ReadonlySet<string> {
  const { corridors, links, focal } = view.case;
  const crosses = (states: readonly string[]) => states.some((state) => state !== focal && state !== "");
  return new Set(
    corridors
      .filter(({ id, gauge }) => {
        const own = links.filter(({ corridor }) => corridor === id);
        const abroad = own.filter((link) => link.mode !== "sea" && crosses(link.states));
        const measured = abroad.some((link) => gauge.includes(link.id));
        return measured || abroad.length * FEEDER > own.length;
      })
      .map(({ id }) => id),
  );
}

/** A corridor of which at most one link in so many leaves the country feeds others. */
const FEEDER = 10;
