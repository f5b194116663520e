import { type ReactionRecord, reactionRecord } from "@multivector/engine";
import type { Question } from "../question.ts";

/** The record of moves and acts of every outside sender, in the order of the case's reactions: the answer of `multivector reaction`. */
export const records: Question<
  { readonly assumptions: Readonly<Record<string, number>> },
  readonly ReactionRecord[]
> = (desk, { assumptions }) => {
  const kase = desk.assuming(assumptions);
  const senders = new Set(kase.reactions.map(({ sender }) => sender));
  senders.delete(kase.focal);
  return [...senders].map((sender) => reactionRecord(kase, sender));
};
