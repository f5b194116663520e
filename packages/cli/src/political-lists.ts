import type { Case } from "@multivector/engine";
import { STILL } from "./political-options.ts";

/** A row of a list: an id that other commands take, and what it is. */
export interface ListRow {
  readonly id: string;
  readonly title: string;
}

/** Lists of a case's political records. */
export const POLITICAL_LISTS: Readonly<Record<string, (kase: Case) => ListRow[]>> = {
  strategies: (kase) =>
    kase.strategies.map(({ id, title, text, levers, report }) => ({
      id,
      title: sentence([
        title,
        text && `text ${text}`,
        levers.length === 0 ? "no lever" : `levers ${levers.map(({ lever }) => lever).join(", ")}`,
        report && "in the assessment",
      ]),
    })),
  theories: (kase) =>
    kase.theories.length === 0
      ? [{ id: STILL, title: "Nobody reacts; the case has no other theory" }]
      : kase.theories.map(({ id, title, text, says, switches }) => ({
          id,
          title: sentence([
            title,
            text && `text ${text}`,
            switches.reactions ? `provocation ${switches.provocation}` : "reactions off",
            says,
          ]),
        })),
  levers: (kase) =>
    kase.levers.map(({ id, title, actor, costClass, horizon }) => ({
      id,
      title: sentence([title, actor, `cost ${costClass}`, `within ${horizon}`]),
    })),
  mechanisms: (kase) =>
    kase.mechanisms.map(({ id, title, causes, effect, sign, form, theories }) => ({
      id,
      title: sentence([title, `${causes.join(", ")} -> ${effect} (${sign}, ${form})`, theories.join(", ")]),
    })),
  variables: (kase) =>
    kase.variables.map(({ id, title, role, unit, reading }) => ({
      id,
      title: sentence([title, role, reading || unit]),
    })),
  reactions: (kase) =>
    kase.reactions.map(({ id, title, sender, register, instruments }) => ({
      id,
      title: sentence([title, sender, register, instruments.map((one) => one.id).join(", ")]),
    })),
  indicators: (kase) => kase.indicators.map(({ id, title }) => ({ id, title })),
  threats: (kase) => kase.threats.map(({ id, title, imminence }) => ({ id, title: sentence([title, imminence]) })),
  issues: (kase) =>
    kase.issues.map(({ id, title, zero, hundred }) => ({
      id,
      title: sentence([title, `0: ${zero}`, `100: ${hundred}`]),
    })),
  duties: (kase) =>
    kase.duties.map(({ id, title, body, against }) => ({
      id,
      title: sentence([`${body}: ${title}`, against.length > 0 && `at odds with ${against.join(", ")}`]),
    })),
  channels: (kase) =>
    kase.channels.map(({ id, title, investments }) => ({ id, title: sentence([title, investments.join(", ")]) })),
  domains: (kase) =>
    kase.domains.map(({ id, title, measure, poles }) => ({
      id,
      title: sentence([title, measure, poles.map(({ pole }) => pole).join(", ")]),
    })),
};

/** Parts that there are, one after the other. */
function sentence(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== "" && part !== false).join("; ");
}
