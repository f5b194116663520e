import type { Case, Definition } from "@multivector/engine";
import { nearest } from "../suggest.ts";
import { type Found, found } from "./check.ts";
import { type Mention, many, NOBODY, ofSeries } from "./mention.ts";
import { politicalMentions } from "./political-mentions.ts";
import { sourced } from "./sourced.ts";

/** Every place in a case where another record is named. An empty id is no mention. */
export function mentions(kase: Case): Mention[] {
  return [
    ...ofNetwork(kase),
    ...ofCargo(kase),
    ...ofPolitics(kase),
    ...politicalMentions(kase),
    ...ofRecord(kase),
  ].filter(({ id }) => id !== "");
}

function ofNetwork(kase: Case): Mention[] {
  return [
    ...kase.corridors.flatMap((corridor) => {
      const at = found("corridors", corridor);
      return [
        ...many(at, ["commodities"], corridor.commodities, ["commodity"]),
        ...many(at, ["gauge"], corridor.gauge, ["link"]),
      ];
    }),
    ...kase.links.flatMap((link): Mention[] => {
      const at = found("links", link);
      return [
        { at, path: ["corridor"], id: link.corridor, names: ["corridor"] },
        { at, path: ["from"], id: link.from, names: ["place"] },
        { at, path: ["to"], id: link.to, names: ["place"] },
        ...many(at, ["commodities"], link.commodities, ["commodity"]),
      ];
    }),
    ...kase.sideRows.flatMap((row) =>
      row.terms.flatMap((term, i): Mention[] => {
        const at = found("siderows", row);
        return [
          { at, path: ["terms", i, "link"], id: term.link, names: ["link"] },
          { at, path: ["terms", i, "commodity"], id: term.commodity ?? "", names: ["commodity"] },
          { at, path: ["terms", i, "shipper"], id: term.shipper ?? "", names: ["shipper"] },
        ];
      }),
    ),
    ...kase.processes.flatMap((process): Mention[] => {
      const at = found("processes", process);
      return [
        { at, path: ["place"], id: process.place, names: ["place"] },
        { at, path: ["input"], id: process.input, names: ["commodity"] },
        ...many(at, ["output"], process.outputs, ["commodity"]),
      ];
    }),
  ];
}

function ofCargo(kase: Case): Mention[] {
  return [
    ...kase.shippers.flatMap((shipper): Mention[] => {
      const at = found("shippers", shipper);
      return [
        { at, path: ["commodity"], id: shipper.commodity, names: ["commodity"] },
        ...many(at, ["fields"], shipper.fields, ["place"]),
        ...many(at, ["access"], shipper.access, ["link", "corridor"]),
      ];
    }),
    ...kase.contracts.flatMap((contract): Mention[] => {
      const at = found("contracts", contract);
      return [
        ...many(at, ["parties"], contract.parties, ["actor", "shipper"]),
        { at, path: ["shipper"], id: contract.shipper, names: ["shipper"] },
        { at, path: ["link"], id: contract.link, names: ["link", "corridor"] },
      ];
    }),
  ];
}

function ofPolitics(kase: Case): Mention[] {
  return [
    ...kase.controls.flatMap((control): Mention[] => {
      const at = found("controls", control);
      return [
        { at, path: ["target"], id: control.target, names: "ref" },
        { at, path: ["actor"], id: control.actor, names: ["actor"] },
      ];
    }),
    ...kase.memberships.flatMap((membership): Mention[] => {
      const at = found("memberships", membership, membership.actor);
      return [
        { at, path: ["actor"], id: membership.actor, names: ["actor"] },
        { at, path: ["body"], id: membership.body, names: ["actor"] },
      ];
    }),
    ...kase.names.map(
      (name): Mention => ({
        at: found("names", name, name.place),
        path: ["place"],
        id: name.place,
        names: ["place", "actor"],
      }),
    ),
    ...kase.events.flatMap((event): Mention[] => {
      const at = found("events", event);
      return [
        { at, path: ["actor"], id: NOBODY.has(event.actor) ? "" : event.actor, names: ["actor"] },
        ...many(at, ["targets"], event.targets, "ref"),
        ...many(at, ["record"], event.record, "figure"),
      ];
    }),
  ];
}

/** `|` separates two sources of one fact. */
const sourcesOf = (at: Found, path: readonly PropertyKey[], source: string): Mention[] =>
  source.split("|").map((id) => ({ at, path, id: id.trim(), names: "source" }));

function ofRecord(kase: Case): Mention[] {
  return [
    ...kase.figures.map(
      (figure): Mention => ({ at: found("figures", figure), path: ["subject"], id: figure.subject, names: "ref" }),
    ),
    ...kase.definitions.flatMap((definition) => ofDefinition(kase, definition)),
    ...sourced(kase).flatMap((at) => sourcesOf(at, ["source"], at.record.source)),
    ...kase.actors.flatMap((actor) =>
      actor.offices.flatMap((office, i) => sourcesOf(found("actors", actor), ["offices", i, "source"], office.source)),
    ),
    ...kase.claims.flatMap((claim) =>
      claim.recorded.sources.map(
        (id, i): Mention => ({ at: found("claims", claim), path: ["recorded", "sources", i], id, names: "source" }),
      ),
    ),
    ...kase.conflicts.flatMap((conflict) =>
      many(found("conflicts", conflict), ["sources"], conflict.sources, "source"),
    ),
  ];
}

/** A definition's commodity may be another word (trade, fdi): only one that looks like a misspelt commodity is a mention. */
function ofDefinition(kase: Case, definition: Definition): Mention[] {
  const at = found("definitions", definition);
  const commodity =
    nearest(
      definition.commodity,
      kase.commodities.map(({ id }) => id),
    ) === undefined
      ? ""
      : definition.commodity;
  return [
    { at, path: ["commodity"], id: commodity, names: ["commodity"] },
    { at, path: ["across"], id: definition.across, names: "definition" },
    ...definition.denominator.flatMap((series, i) => ofSeries(at, ["denominator", i], series)),
    ...definition.categories.flatMap((category, c) =>
      category.series.flatMap((series, i) => ofSeries(at, ["categories", c, "series", i], series)),
    ),
  ];
}
