import type { Case } from "@multivector/engine";

/** What a claim's definition means: the statement of a definition of the case, or the name of the actor or corridor it stands for. */
export function definitionOf(kase: Case, id: string): string {
  const definition = kase.definitions.find((candidate) => candidate.id === id);
  if (definition) return `${definition.title} (${id}): ${definition.statement}`;
  const [kind, key] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  const named = kind === "actor" ? kase.actors : kind === "corridor" ? kase.corridors : [];
  const record = named.find((candidate) => candidate.id === key);
  return record === undefined ? id : `${record.name}${record.note === "" ? "" : `: ${record.note}`} (${id})`;
}
