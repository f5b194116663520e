import { domainAlignment } from "../alignment/domains.ts";
import { netAlignment } from "../alignment/ideal.ts";
import { idealPointsOf, standInsOf } from "../alignment/ideal-points.ts";
import type { Reading, Tie } from "../alignment/types.ts";
import { lookup } from "../case/lookup.ts";
import type { AlignmentDomain } from "../case/politics.ts";
import type { Case } from "../case/types.ts";
import { unknown } from "../change/kind.ts";
import { RequestError } from "../simulate/run.ts";
import type { Explanation } from "./explain.ts";
import { inputOf, inputsOfIds } from "./inputs.ts";
import { known } from "./known-record.ts";

/** The tie to a pole in a domain, as the latest year up to `year` has it. */
export function explainTie(kase: Case, domainId: string, pole: string, year: number): Explanation {
  const domain = known(kase.domains, "domain", domainId);
  if (domain.measure === "none" && kase.poles.includes(pole)) return nobodyCounts(domain, pole);
  const { ties } = domainAlignment(kase, domain, year);
  const tie = ties.find((one) => one.pole === pole);
  if (!tie) {
    const poles = domain.poles.map((one) => one.pole);
    throw new RequestError([
      `domain \`${domainId}\` measures ${poles.join(", ") || "no pole"}; ${unknown("pole", pole, poles)}`,
    ]);
  }
  const inputs = inputsOfIds(kase, tie.figures);
  return {
    measure: `alignment:${domainId}/${pole} in ${tie.year ?? year}`,
    value: tie.tie?.value ?? null,
    unit: tie.unit,
    equation: tieEquation(domain, tie, inputs),
    inputs,
  };
}

/** A domain of which nobody gives a number: the note says why. */
function nobodyCounts({ id, note }: AlignmentDomain, pole: string): Explanation {
  return { measure: `alignment:${id}/${pole}`, value: null, unit: "", equation: `not known: ${note}`, inputs: [] };
}

function tieEquation({ measure, whole, note }: AlignmentDomain, tie: Tie, inputs: Explanation["inputs"]): string {
  if (tie.tie === null) return `not known: ${tie.note || note}`;
  const value = ranged(tie.tie);
  if (measure === "votes") {
    const calls = inputs[1] ? `${inputs[1].value} roll calls` : "roll calls";
    return `votes alike / ${calls} = ${value}; the interval is Wilson's at 90 %, as if they were drawn from all votes there could be`;
  }
  if (measure === "bodies") return `bodies both belong to = ${value}: ${tie.note}`;
  const parts = inputs.filter(({ id }) => !whole.includes(id.slice(0, id.indexOf("@"))));
  const sum = (rows: Explanation["inputs"]) => rows.map((row) => row.value).join(" + ");
  const over = inputs.filter((row) => !parts.includes(row));
  return `${sum(parts)}${over.length === 0 ? "" : ` / (${sum(over)})`} = ${value}. ${tie.note}`.trim();
}

/** Net alignment between two poles, from ideal points of the latest year that has all three. */
export function explainNet(kase: Case, a: string, b: string, year: number): Explanation {
  const standIns = standInsOf(kase);
  const poles = standIns.map(({ pole }) => pole);
  const strange = [a, b].filter((id) => !poles.includes(id));
  if (strange.length > 0) throw new RequestError(strange.map((id) => unknown("pole", id, poles)));
  if (a === b) throw new RequestError([`net alignment lies between two poles; \`${a}\` is named twice`]);
  const voters = [kase.focal, ...[a, b].map((pole) => standIns.find((one) => one.pole === pole)!.voter)];
  const points = voters.map((voter) => idealPointsOf(kase, voter));
  const told = [...points[0]!.keys()]
    .filter((one) => one <= year && points.every((series) => series.has(one)))
    .sort((x, y) => y - x)[0];
  if (told === undefined)
    throw new RequestError([`no year up to ${year} has the ideal points of ${voters.join(", ")}`]);
  const [x, p, q] = points.map((series) => series.get(told)!) as [Reading, Reading, Reading];
  const { net, coincide } = netAlignment(x, p, q);
  const terms = `(|${x.value} - ${q.value}| - |${x.value} - ${p.value}|) / |${p.value} - ${q.value}|`;
  return {
    measure: `net-alignment:${a}/${b} in ${told}`,
    value: coincide ? null : net!.value,
    unit: "index -1 to 1",
    equation: coincide
      ? `${terms}: the intervals of the poles overlap, so which is nearer means nothing`
      : `${terms} = ${ranged(net!)}; the interval by the corners of the three intervals`,
    inputs: voters.flatMap((voter) =>
      lookup(kase)
        .figures(`actor:${voter}`, "ideal-point")
        .filter(({ from }) => Number(from.slice(0, 4)) === told)
        .map(inputOf),
    ),
  };
}

function ranged({ value, low, high }: Reading): string {
  const text = (number: number) => String(Number(number.toPrecision(3)));
  return low === undefined || high === undefined ? text(value) : `${text(value)} (${text(low)} to ${text(high)})`;
}
