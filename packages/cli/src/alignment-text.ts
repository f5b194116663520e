import type { Agreement, AlignmentResult, Case, DomainAlignment, FloorReading, Reading } from "@multivector/engine";

/** Lines of the answer of `alignment`, dense: a table by domain and pole, then votes, net alignment, floors. */
export function alignmentText(kase: Case, result: AlignmentResult): string {
  const poles = kase.poles.map((pole) => nameOf(kase, pole));
  const parts = [
    `${kase.title}: ties in ${result.year}${poles.length === 0 ? "" : `, to ${poles.join(", ")}`}\n`,
    domainTable(kase, result.domains),
    idealText(kase, result),
    spanTable(kase, result),
    opposedText(kase, result),
    floorTable(kase, result.floors),
    result.dynamic === null ? "" : `Model of the pull of the poles. ${result.dynamic.says}\n`,
    notesText(result),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

/** One domain with what each tie rests on. */
export function domainText(kase: Case, result: AlignmentResult): string {
  const [domain] = result.domains;
  if (!domain) return "";
  const lines = domain.ties.map((tie) => {
    const what = [tie.basis ?? "", tie.figures.join(", "), tie.note].filter((text) => text !== "").join("; ");
    return `  ${nameOf(kase, tie.pole)}: ${cell(tie.tie, tie.unit)}${tie.year === null ? "" : ` (${tie.year})`}; ${what}\n`;
  });
  const parts = [
    domainTable(kase, [domain]),
    ...(domain.measure === "votes" ? votesTexts(kase, result) : []),
    `${lines.join("")}${domain.note}\n`,
    floorTable(kase, result.floors),
    notesText(result),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function domainTable(kase: Case, domains: readonly DomainAlignment[]): string {
  if (domains.length === 0) return "";
  const head = ["domain", "year", ...kase.poles, "elsewhere", "effective poles", "first", "last"];
  const rows = domains.map((domain) => [
    domain.title,
    domain.year === null ? "-" : String(domain.year),
    ...kase.poles.map((pole) => {
      const tie = domain.ties.find((one) => one.pole === pole);
      return tie === undefined ? "-" : cell(tie.tie, tie.unit);
    }),
    domain.elsewhere === null ? "-" : cell({ value: domain.elsewhere }, "ratio"),
    domain.effectivePoles === null
      ? "-"
      : `${ranged(domain.effectivePoles, (x) => x.toFixed(1))} of ${domain.ties.length}`,
    ...[domain.first ?? "-", domain.last ?? "-"],
  ]);
  return table([head, ...rows]);
}

function idealText(kase: Case, { net, distances }: AlignmentResult): string {
  if (distances.length === 0) return "";
  const far = distances.map(({ pole, voter, distance }) => {
    const by = pole === voter ? "" : ` (by ${nameOf(kase, voter)})`;
    return `${pole}${by} ${ranged(distance, points)}`;
  });
  const rows = net.map((row) => {
    const told = row.net === null || row.coincide ? "not told apart: their intervals overlap" : ranged(row.net, points);
    return [`${row.a} (1) or ${row.b} (-1)`, told];
  });
  const year = distances[0]!.year;
  return `Ideal points of ${year}, 5 to 95 %. Distance: ${far.join("; ")}\nNet alignment\n${table(rows)}`;
}

function spanTable(kase: Case, { agreement, distances }: AlignmentResult): string {
  const voters = distances.map(({ voter }) => voter);
  const spans = agreement.filter((row) => row.to > row.from && voters.includes(row.with));
  if (spans.length === 0) return "";
  const periods = [...new Set(spans.map((row) => `${row.from}-${row.to}`))];
  const rows = voters.map((voter) => [
    nameOf(kase, voter),
    ...periods.map((period) => spanCell(spans.find((row) => row.with === voter && `${row.from}-${row.to}` === period))),
  ]);
  return `Votes alike (roll calls; kappa, pi, S)\n${table([["", ...periods], ...rows])}`;
}

function spanCell(row: Agreement | undefined): string {
  if (!row) return "-";
  const beyond = [row.kappa, row.pi, row.s].map((x) => (x === null ? "-" : points(x))).join(", ");
  return `${row.identical.toFixed(3)} (${row.rollCalls}; ${beyond})`;
}

function opposedText(kase: Case, { opposed }: AlignmentResult): string {
  if (opposed.length === 0) return "";
  const rows = opposed.map((row) => [
    `${nameOf(kase, row.a)} against ${nameOf(kase, row.b)}`,
    `${row.from}-${row.to}`,
    `${row.withA} with ${row.a}`,
    `${row.withB} with ${row.b}`,
    `${row.abstained} abstained`,
  ]);
  return `Where two voted yes against no\n${table(rows)}`;
}

function floorTable(kase: Case, floors: readonly FloorReading[]): string {
  if (floors.length === 0) return "";
  const rows = floors.map((floor) => [
    floor.floor,
    nameOf(kase, floor.pole),
    cell(floor.tie, floor.unit),
    cell(floor.least, floor.unit),
    floor.holds === null
      ? "not known"
      : `${floor.holds ? "holds" : "VIOLATED"}${floor.sure ? "" : ", within the range of the floor or the tie"}`,
    floor.claims.join(", "),
  ]);
  return `Floors\n${table([["floor", "pole", "tie", "least", "", "claims"], ...rows])}`;
}

function votesTexts(kase: Case, result: AlignmentResult): string[] {
  return [idealText(kase, result), spanTable(kase, result), yearTable(kase, result), opposedText(kase, result)];
}

/** Votes alike by year with the voters that stand for the poles; all other voters are in the JSON. */
function yearTable(kase: Case, { agreement, distances }: AlignmentResult): string {
  const voters = distances.map(({ voter }) => voter);
  const single = agreement.filter((row) => row.from === row.to && voters.includes(row.with));
  const years = [...new Set(single.map((row) => row.from))].sort((a, b) => a - b);
  if (years.length === 0) return "";
  const rows = years.map((year) => [
    String(year),
    ...voters.map((voter) => spanCell(single.find((row) => row.with === voter && row.from === year))),
  ]);
  return `By year\n${table([["", ...voters.map((voter) => nameOf(kase, voter))], ...rows])}`;
}

function notesText({ notes }: AlignmentResult): string {
  return notes.map((note) => `${note}\n`).join("");
}

const points = (x: number) => x.toFixed(2).replace(/^-0\.00$/, "0.00");

function nameOf(kase: Case, id: string): string {
  return kase.actors.find((actor) => actor.id === id)?.name ?? id;
}

/** A tie with its interval: shares in per cent, bodies counted. */
function cell(reading: Reading | null, unit: string): string {
  if (reading === null) return "not known";
  if (unit !== "ratio") return ranged(reading, (x) => String(Math.round(x * 10) / 10));
  return `${ranged(reading, (x) => percent(x))} %`;
}

function percent(share: number): string {
  const value = share * 100;
  return value.toFixed(value !== 0 && value < 9.95 ? 1 : 0);
}

function ranged({ value, low, high }: Reading, write: (x: number) => string): string {
  if (low === undefined || high === undefined || write(low) === write(high)) return write(value);
  return `${write(value)} (${write(low)} to ${write(high)})`;
}

/** Rows of cells as lines, the columns apart. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((row) => row[c]!.length)));
  return rows.map((row) => `${`  ${row.map((text, c) => text.padEnd(widths[c]!)).join("  ")}`.trimEnd()}\n`).join("");
}
