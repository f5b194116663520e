import type { Lever } from "../case/politics.ts";
import type { Case, Figure } from "../case/types.ts";
import { readSlot, slotOf } from "../futures/slots.ts";
import { excitation, hazard } from "../reaction/hazard.ts";
import { type HazardNumbers, hazardNumbers, reactionModels } from "../reaction/model.ts";
import { RequestError } from "../simulate/run.ts";
import type { Explanation } from "./explain.ts";
import { inputsOf, rough } from "./inputs.ts";
import { known } from "./known-record.ts";

const CENTRAL: ReadonlyMap<string, number> = new Map();

/** Quantities a hazard is made of, in the order of its equation. */
const PARTS = [
  ...["rate", "rate-cap", "provocation", "half-excitement", "decay", "threshold"],
  ...["dependence-effect", "own-cost-effect", "share"],
];

/** Acts a year of a reaction today, at central values: at rest, or with recent moves of a severity in memory. */
export function explainHazard(kase: Case, id: string, severity: string | undefined, usage: string): Explanation {
  const reaction = known(kase.reactions, "reaction", id);
  const stock = severity === undefined ? 0 : Number(severity);
  if (!(stock >= 0 && stock <= 100))
    throw new RequestError([`\`${severity}\` is no severity: give a number from 0 on, as in ${usage}`]);
  const model = reactionModels(kase).find((one) => one.reaction.id === id)!;
  const numbers = hazardNumbers(model, CENTRAL);
  const war = reaction.regime !== "" && readSlot(slotOf(kase, `variable:${reaction.regime}`, "start"), CENTRAL) > 0;
  const excited = reaction.excitedBy !== undefined;
  const mechanisms = kase.mechanisms.filter(({ effect, form }) => effect === `reaction:${id}` && form === "hazard");
  return {
    measure: `hazard:${id}${stock > 0 ? `/${stock}` : ""} today, central values`,
    value: hazard(numbers, war, excited ? excitation(numbers, stock, "linear") : 0),
    unit: "1/y",
    equation: [
      hazardEquation(numbers, (war && model.war ? model.war : model.calm).figure, war, stock, excited),
      ...(excited ? [besideIt(numbers, model.provocation?.figure, war, stock)] : ["No recent moves excite it."]),
      ...(mechanisms.length > 0
        ? [
            `Mechanisms that move it as years pass: ${mechanisms.map((one) => `${one.id} (${one.theories.join(", ")})`).join(", ")}.`,
          ]
        : []),
      "Under the theory in which nobody reacts it is 0.",
    ].join(" "),
    inputs: [
      ...inputsOf(kase, `reaction:${id}`, PARTS),
      ...(reaction.regime === "" ? [] : inputsOf(kase, `variable:${reaction.regime}`, ["start"])),
      ...mechanisms.flatMap((one) => inputsOf(kase, `mechanism:${one.id}`, ["strength", "reference"])),
    ],
  };
}

function hazardEquation(numbers: HazardNumbers, base: Figure, war: boolean, stock: number, excited: boolean): string {
  const { cap, provocation, half, dependence, ownCost } = numbers;
  const { value: rate, low = rate, high = rate } = base;
  const terms = [
    ...(excited ? [`${provocation} x ${stock} / (1 + ${stock}/${rough(half)})`] : []),
    ...(dependence === 0 ? [] : [`${dependence} x change of D`]),
    ...(ownCost === 0 ? [] : [`-${ownCost} x change of D'`]),
    "mechanisms",
  ];
  const value = hazard(numbers, war, excited ? excitation(numbers, stock, "linear") : 0);
  const lasting = `while leverage is as today${war ? " and the war lasts" : ""}`;
  return `min(${cap}, ${rate} x exp(${terms.join(" + ").replaceAll("+ -", "- ")})) = ${rough(value)} acts a year ${lasting}; the rate itself is known within ${low} to ${high}.`;
}

/** Severity of a move that is shown where none is asked about: one such as the largest single moves of a record. */
const SHOWN = 3;

/** The same with provocation off, beyond a threshold, and at the ends of its prior: the coefficient is not identified by the record. */
function besideIt(numbers: HazardNumbers, prior: Figure | undefined, war: boolean, asked: number): string {
  const stock = asked === 0 ? SHOWN : asked;
  const at = (provocation: number, counts: "off" | "linear" | "threshold") =>
    rough(hazard(numbers, war, excitation({ ...numbers, provocation }, stock, counts)));
  const { provocation, threshold } = numbers;
  const ends = [prior?.low ?? provocation, prior?.high ?? provocation].map((one) => at(one, "linear"));
  return `With moves of severity ${stock} in memory: ${at(provocation, "linear")} (${ends.join(" to ")} over the prior of b1), beyond a threshold of ${threshold}: ${at(provocation, "threshold")}, with provocation off: ${at(provocation, "off")}.`;
}

/** How a pole reads a lever: the judgement, when it is seen, and what it adds to. */
export function explainSeverity(kase: Case, leverId: string, pole: string): Explanation {
  const lever = known(kase.levers, "lever", leverId);
  const signals = lever.signals.filter((signal) => signal.pole === pole);
  if (signals.length === 0) throw new RequestError([nobodyReads(lever, pole)]);
  const subject = `lever:${leverId}`;
  const own = slotOf(kase, subject, "severity", pole);
  const said = signals.map(({ when, direction }) => {
    const opening = when === "stands" ? slotOf(kase, subject, "severity", `${pole}.stands`) : null;
    const size = (opening ?? own)?.value;
    return `${direction === "away" ? "+" : "-"} ${size === undefined ? "not known" : size} on the day it ${when === "announced" ? "is announced" : "stands"}`;
  });
  const excited = kase.reactions.filter(({ excitedBy }) => excitedBy?.pole === pole && excitedBy.stock !== "pressure");
  return {
    measure: `severity:${leverId}/${pole}`,
    value: own?.value ?? null,
    unit: "severity",
    equation: `stock of moves away from ${pole}: ${said.join(", ")}, halved every half-life; read by ${excited.map(({ id }) => id).join(", ") || "no reaction"}. A coder's judgement from 0 to 5.`,
    inputs: [
      ...inputsOf(kase, subject, ["severity"]).filter(({ id }) => [pole, `${pole}.stands`].includes(ofPart(id))),
      ...excited.flatMap(({ id }) => inputsOf(kase, `reaction:${id}`, ["decay"])),
    ],
  };
}

/** What a figure is of: the last part of its id. */
function ofPart(id: string): string {
  return id.split("@")[0]!.split("/").at(-1)!;
}

function nobodyReads({ id, signals }: Lever, pole: string): string {
  const readers = [...new Set(signals.map((signal) => signal.pole))];
  return `\`${pole}\` does not read lever \`${id}\`; ${readers.length === 0 ? "nobody does" : `it is read by ${readers.join(", ")}`}`;
}
