import type { Case, Problem } from "@multivector/engine";
import { placeOf } from "../read/trace.ts";
import { type Check, type Found, found, report } from "./check.ts";

/** No two records of a kind share an id. Figures have a check of their own. */
export const duplicateId: Check = {
  code: "duplicate-id",
  says: "no two records of a kind share an id",
  run: ({ case: kase }) => lists(kase).flatMap(([kind, records]) => problemsOf(kind, records)),
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
    const { file, line } = placeOf(earlier);
    const message = `The id \`${record.id}\` is already taken at ${file}:${line}.`;
    const remedy = "Give one of the two another id, or remove it.";
    return [report(found(kind, record), ["id"], { code: "duplicate-id", message, remedy })];
  });
}
