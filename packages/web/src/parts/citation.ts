import { ENGINE } from "@multivector/engine";
import type { OpenCase } from "../state/case-context.ts";

/** A citation of a number or chart: what, of which case and date, by which engine, where, from which sources. */
export function citationOf(
  { case: kase, edited }: Pick<OpenCase, "case" | "edited">,
  what: string,
  link: string,
  sources: readonly string[],
): string {
  const named = sources.flatMap((id) => kase.sources.find((source) => source.id === id) ?? []);
  const from =
    named.length === 0
      ? ""
      : ` Data: ${named.map(({ title, issued }) => (issued === "" ? title : `${title} (${issued})`)).join("; ")}.`;
  return `Multivector, “${what}”, case ${kase.title}${edited ? " (edited by the reader, not the published case)" : ""}, as of ${kase.asOf}, engine ${ENGINE}.${from} ${link}`;
}
