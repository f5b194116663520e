import type { Case, Origin, Problem, Reaction } from "@multivector/engine";
import { placeOf } from "../read/trace.ts";
import { type Check, type Found, found, report } from "./check.ts";
import type { RefKind } from "./ids.ts";

/** No two records of a kind share an id. Figures have a check of their own. */
export const duplicateId: Check = {
  code: "duplicate-id",
  says: "no two records of a kind share an id",
  run: ({ case: kase }) => [
    ...lists(kase).flatMap(([kind, records]) => problemsOf(kind, records)),
    ...instrumentProblems(kase.reactions),
  ],
};

type Identified = Found["record"] & { readonly id: string };

function lists(kase: Case): [string, readonly Identified[]][] {
  return [
    ["commodities", kase.commodities],
    ["places", kase.places],
    ["corridors", kase.corridors],
    ["links", kase.links],
    ["shippers", kase.shippers],
    ["contracts", kase.contracts],
    ["controls", kase.controls],
    ["siderows", kase.sideRows],
    ["processes", kase.processes],
    ["actors", kase.actors],
    ["events", kase.events],
    ["shocks", kase.shocks],
    ["investments", kase.investments],
    ["definitions", kase.definitions],
    ["texts", kase.texts],
    ["claims", kase.claims],
    ["conflicts", kase.conflicts],
    ["sources", kase.sources],
    ["domains", kase.domains],
    ["floors", kase.floors],
    ["variables", kase.variables],
    ["mechanisms", kase.mechanisms],
    ["theories", kase.theories],
    ["reactions", kase.reactions],
    ["levers", kase.levers],
    ["strategies", kase.strategies],
    ["duties", kase.duties],
    ["threats", kase.threats],
    ["channels", kase.channels],
    ["issues", kase.issues],
    ["indicators", kase.indicators],
  ];
}

function problemsOf(kind: string, records: readonly Identified[]): Problem[] {
  const first = new Map<string, Identified>();
  return records.flatMap((record) => {
    const earlier = first.get(record.id);
    if (record.id === "") return [];
    if (!earlier) {
      first.set(record.id, record);
      return [];
    }
    return [taken(found(kind, record), ["id"], record.id, placeOf(earlier))];
  });
}

function taken(at: Found, path: readonly PropertyKey[], id: string, { file, line }: Origin): Problem {
  const message = `The id \`${id}\` is already taken at ${file}:${line}.`;
  const remedy = "Give one of the two another id, or remove it.";
  return report(at, path, { code: "duplicate-id", message, remedy });
}

/** Figures are stated on `instrument:ID`, whichever reaction it belongs to. */
function instrumentProblems(reactions: readonly Reaction[]): Problem[] {
  const first = new Map<string, Origin>();
  return reactions.flatMap((reaction) =>
    reaction.instruments.flatMap(({ id }, i) => {
      const path = ["instruments", i, "id"];
      const earlier = first.get(id);
      if (earlier) return [taken(found("reactions", reaction), path, id, earlier)];
      if (id !== "") first.set(id, placeOf(reaction, path));
      return [];
    }),
  );
}

/**
 * Kinds of which two records share an id. The figures of the id that one of them lost are then no mistake of their own, and are not reported as
 * figures of something unknown.
 */
export function kindsWithDuplicates(kase: Case): ReadonlySet<RefKind> {
  const all: readonly [RefKind, readonly { readonly id: string }[]][] = [
    ["instrument", kase.reactions.flatMap(({ instruments }) => instruments)],
    ["indicator", kase.indicators],
  ];
  const twice = all.filter(([, records]) => new Set(records.map(({ id }) => id)).size < records.length);
  return new Set(twice.map(([kind]) => kind));
}
