import { lookup } from "../../case/lookup.ts";
import type { Case } from "../../case/types.ts";
import type { CodedAct } from "./coded-acts.ts";
import type { ReactionRecord, RecordRow } from "./types.ts";

/** What a reader must know beside the numbers: what the rise belongs to, what the coefficient's prior says, how little there is. */
export function notesOf(kase: Case, record: Omit<ReactionRecord, "notes">, acts: readonly CodedAct[]): string[] {
  return [
    ...regimeNote(record),
    ...priorNote(kase, record.sender),
    ...skillNote(record),
    ...executedNote(record, acts),
    ...fewNote(record),
    ...(record.leftOut.length === 0
      ? []
      : [
          `Left out of the tables, though the case knows them: ${record.leftOut.join(", ")}. The list that the tables are read from does not hold them; a list holds what somebody noticed.`,
        ]),
  ];
}

function fewNote({ episodes, moves }: Omit<ReactionRecord, "notes">): string[] {
  if (episodes.length === 0) return [];
  if (moves.length === 0)
    return ["No move away from this sender is coded: the record says how often it acted, and nothing of why."];
  return [
    `${episodes.length} acts beside ${moves.length} moves: too few to tell a reaction from a coincidence. That one thing follows another does not make it its effect.`,
  ];
}

function regimeNote({ plan, rates, exposure }: Omit<ReactionRecord, "notes">): string[] {
  const [calm, war] = rates.filter(({ reaction }) => reaction === "");
  if (plan.regime === "" || !calm || !war) return [];
  const longest = Math.max(...plan.windows);
  const row = (from: string) => exposure.find((candidate) => candidate.days === longest && candidate.from === from);
  const [whole, within] = [row(plan.from), row(plan.regime)];
  if (!whole || !within || whole.ratio === null || within.ratio === null) return [];
  const rise = `Acts went from ${calm.perYear.toFixed(2)} to ${war.perYear.toFixed(2)} a year when the regime changed on ${plan.regime}`;
  if (includesOne(within) && war.perYear > calm.perYear)
    return [
      `${rise}. Over the whole record the ${longest} days after a move saw ${ratioText(whole)} times the rate of other days; since ${plan.regime} alone, ${ratioText(within)} times, an interval that holds one. The jump is the regime, not the moves.`,
    ];
  return [
    `${rise}; since then the ${longest} days after a move saw ${ratioText(within)} times the rate of other days.`,
  ];
}

const includesOne = ({ low, high }: RecordRow): boolean => low! <= 1 && high! >= 1;

const ratioText = ({ ratio, low, high }: RecordRow): string =>
  `${ratio!.toFixed(1)} (95 % interval ${low!.toFixed(1)} to ${high!.toFixed(1)})`;

function priorNote(kase: Case, sender: string): string[] {
  return kase.reactions
    .filter((reaction) => reaction.sender === sender && reaction.excitedBy?.stock === "moves-away")
    .slice(0, 1)
    .flatMap((reaction) => lookup(kase).figures(`reaction:${reaction.id}`, "provocation").slice(0, 1))
    .flatMap(({ value, low, high }) => {
      if (low === undefined || high === undefined) return [];
      const zero = low <= 0 && high >= 0 ? "contains zero" : "does not contain zero";
      return [
        `The coefficient of moves that runs use is a prior, ${value} per unit of severity (${low} to ${high}), not the fit to the record: it ${zero}, and every result that hangs on it is swept over that range.`,
      ];
    });
}

function skillNote({ skill }: Omit<ReactionRecord, "notes">): string[] {
  if (skill.length === 0) return [];
  const better = skill.filter((row) => row.skill > 0).length;
  return [
    `Forecasts of later years beat a constant rate in ${better} of ${skill.length} tests (they share their acts, so they are not ${skill.length} proofs).`,
  ];
}

/** Says where the event's own word on its execution differs from the coding's. */
function executedNote({ executed }: Omit<ReactionRecord, "notes">, acts: readonly CodedAct[]): string[] {
  const differing = acts.filter(({ event }) => event.coding?.executed && event.coding.executed !== event.executed);
  if (differing.length === 0) return [];
  const named = differing.map(({ id, event }) => `${id} (${event.executed} for its effect)`).join(", ");
  return [
    `Carried out: ${executed.yes} yes, ${executed.partly} partly, ${executed.no} no, ${executed.unknown} unknown. It is the act that is counted; the events judge some otherwise by what they did: ${named}.`,
  ];
}
