import { type Case, ENGINE } from "@multivector/engine";

/** A citation of a number or chart: what, of which case and date, by which engine, where, from which sources. */
export function citationOf(kase: Case, what: string, link: string, sources: readonly string[]): string {
  const named = sources.flatMap((id) => kase.sources.find((source) => source.id === id) ?? []);
  const from =
    named.length === 0
      ? ""
      : ` Data: ${named.map(({ title, issued }) => (issued === "" ? title : `${title} (${issued})`)).join("; ")}.`;
  return `Multivector, “${what}”, case ${kase.title}, as of ${kase.asOf}, engine ${ENGINE}.${from} ${link}`;
}
