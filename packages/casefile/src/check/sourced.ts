import type { Case } from "@multivector/engine";
import type { Found } from "./check.ts";

/** Every record that must name the source it comes from. */
export function sourced(kase: Case): (Found & { readonly record: { readonly source: string } })[] {
  const all = <R extends Found["record"] & { readonly source: string }>(
    kind: string,
    records: readonly R[],
    id: (r: R) => string,
  ) => records.map((record) => ({ kind, id: id(record), record }));
  const byId = <R extends Found["record"] & { readonly source: string; readonly id: string }>(
    kind: string,
    records: readonly R[],
  ) => all(kind, records, (record) => record.id);
  return [
    ...byId("places", kase.places),
    ...byId("corridors", kase.corridors),
    ...byId("links", kase.links),
    ...byId("shippers", kase.shippers),
    ...byId("contracts", kase.contracts),
    ...byId("controls", kase.controls),
    ...byId("siderows", kase.sideRows),
    ...byId("processes", kase.processes),
    ...byId("actors", kase.actors),
    ...all("names", kase.names, (name) => name.place),
    ...all("memberships", kase.memberships, (membership) => membership.actor),
    ...byId("figures", kase.figures),
    ...byId("events", kase.events),
    ...byId("shocks", kase.shocks),
    ...byId("investments", kase.investments),
    ...byId("reactions", kase.reactions),
    ...byId("levers", kase.levers),
    ...byId("duties", kase.duties),
    ...byId("channels", kase.channels),
    ...byId("issues", kase.issues),
    ...byId("indicators", kase.indicators),
  ];
}
