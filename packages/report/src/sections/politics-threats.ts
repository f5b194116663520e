import type { PoliticsResult, RuleReading } from "@multivector/engine";
import { count, distinct, listText } from "../format.ts";
import { onOff, ranged } from "../political-words.ts";
import { sourcesOf } from "../politics-readings.ts";
import type { View } from "../view.ts";
import { tableOf, type Writer } from "../writer.ts";
import { isDeterrent, isEqual, overlapWords, rulesOf, writeRules } from "./politics-rules.ts";

/** The register of threats, each with its rate on and off, and what is said to deter. */
export function writeThreats(writer: Writer, view: View, politics: PoliticsResult): void {
  const { threats } = politics.society;
  if (threats.length > 0) {
    const silent = threats.filter(({ rate }) => rate === null);
    writer.heading(3, "threat-register", "The register of threats");
    writer.paragraph(
      `${count(threats.length, "threat")} are named by the texts. Severity is a coder’s judgement from 0 to 5; how often a threat comes is given only where the record or a reaction of the model has it, with and without the mechanism that acts on it. ` +
        `For ${silent.length} of them nothing gives a number, and none is given here.`,
      ["tab-politics-threats", ...distinct(threats.flatMap(({ claims }) => claims)).slice(0, 6)],
    );
    writeRegister(writer, politics);
  }
  const rules = rulesOf(politics, "threats");
  const deterrents = rules.filter(({ id }) => isDeterrent(politics, id));
  if (deterrents.length > 0) writeDeterrence(writer, view, politics, deterrents);
  const others = rules.filter(({ id }) => !isDeterrent(politics, id));
  if (others.length === 0) return;
  writer.paragraph(
    `Unrest and reform are rules as well: how often the country would see nationwide unrest, or how far stability moves, with each mechanism at work and without.`,
    ["tab-politics-unrest", ...distinct(others.flatMap(({ claims }) => claims)).slice(0, 4)],
  );
  writeRules(writer, view, { id: "tab-politics-unrest", title: "Unrest and reform: rules on and off" }, others);
}

function writeRegister(writer: Writer, { society }: PoliticsResult): void {
  writer.table({
    id: "tab-politics-threats",
    title: "Threats: how grave, how soon, how often",
    caption:
      "On: with the mechanisms that deter or provoke at work; off: without. Equal columns: nothing in the case acts on it. Ordered by severity. What such an act would stop is in the shocks above.",
    unit: "severity 0 to 5; times a year (low to high)",
    sources: distinct(society.threats.flatMap(({ claims }) => claims)),
    dense: true,
    table: tableOf(
      ["Threat", "Severity", "A year, on", "A year, off", "How soon", "Seen first", "Claims"],
      [...society.threats]
        .sort((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0))
        .map((one) => [
          one.title,
          one.severity === null ? "not known" : ranged(one.severity),
          ...(one.rate === null ? ["not modelled", "not modelled"] : onOff(one.rate)),
          one.imminence,
          one.indicators.slice(0, 2).join("; "),
          one.claims.join(", "),
        ]),
    ),
  });
}

/** Mechanisms that are on change nothing where their level is today's: only the others are worth a sentence. */
function writeDeterrence(writer: Writer, view: View, politics: PoliticsResult, rules: readonly RuleReading[]): void {
  const moving = rules.filter((rule) => rule.on !== null && rule.off !== null && !isEqual(rule));
  const equal = rules.filter(isEqual);
  const still =
    equal.length === 0
      ? ""
      : ` Of the others ${equal.length} are equal on and off today: their cause stands at its reference, so that only a change of it would show.`;
  const words = moving.map((rule) => {
    const [on, off] = onOff(rule);
    return `${rule.title} (${rule.mechanism}): ${on} a year with it, ${off} without it${overlapWords(rule)}`;
  });
  const { stakes, level, elsewhere } = politics.society.deterrence;
  const counter = elsewhere.map((one) => `${one.name} (${ranged(one.level)} of a year’s output)`);
  const held = politics.theories.filter(({ mechanisms }) =>
    moving.some(({ mechanism }) => mechanisms.includes(mechanism)),
  );
  const theories =
    moving.length === 0
      ? ""
      : ` Switched on under ${listText(held.map(({ theory }) => theory)) || "no theory"}, off under the others.`;
  const case2 =
    counter.length === 0
      ? ""
      : ` The counter-case: foreign stakes stood in ${listText(counter)} too, and an attack came all the same.`;
  const stake =
    level === null
      ? ""
      : ` Foreign direct investment in ${view.focalName} stands at ${ranged(level)} of a year’s output.`;
  writer.paragraph(
    `Deterrence. ${moving.length === 0 ? "No mechanism that is said to deter moves anything at today’s levels." : `${listText(words)}.`}${theories}${still}${stake}${case2} One state’s record cannot tell the two apart, so that the conclusion turns with the switch.`,
    [
      "tab-politics-deterrence",
      ...distinct([
        ...rules.flatMap(({ claims }) => claims).slice(0, 4),
        ...sourcesOf(
          view,
          [...stakes, ...elsewhere].map(({ figure }) => figure),
        ),
      ]),
    ],
  );
  writeRules(
    writer,
    view,
    { id: "tab-politics-deterrence", title: "What is said to hold off an attack: on and off" },
    rules,
  );
}
