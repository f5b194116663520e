import type { Case, Control, Figure, Link, Place } from "@multivector/engine";
import { networkSimplex } from "@multivector/engine";
import { StaticProgramme } from "../../packages/engine/src/coercion/static-programme.ts";
import type { Closable } from "../../packages/engine/src/coercion/worst-closures.ts";
import { dayOf } from "../../packages/engine/src/quantity/dates.ts";

export const solver = networkSimplex;

const ORIGIN = { file: "toy", line: 1 };
const SOURCED = { source: "toy", basis: "assumed", confidence: 1, note: "", origin: ORIGIN } as const;
const DAYS = 365;

/** A link of the toy: where it leads, states crossed, capacity in kt a day (absent: unlimited), tariff in USD/t, corridor (default its own). */
interface ToyLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly states?: readonly string[];
  readonly capacity?: number;
  readonly tariff?: number;
  readonly corridor?: string;
  readonly mode?: string;
}

/** A toy state FF with fields, links, markets (price in USD/t) and controls written `target actor lever veto`. */
export interface Toy {
  /** Output in kt a day by field. */
  readonly fields: Readonly<Record<string, number>>;
  readonly markets: Readonly<Record<string, number>>;
  readonly links: readonly ToyLink[];
  readonly controls?: readonly string[];
  /** Domestic need in kt a day by place. */
  readonly needs?: Readonly<Record<string, number>>;
  /** Room of an empty tank in kt by place. */
  readonly tanks?: Readonly<Record<string, number>>;
  /** Foreign cargo: output by field, links it may use. */
  readonly foreign?: { readonly field: string; readonly output: number; readonly access: readonly string[] };
  readonly places?: readonly (Partial<Place> & { readonly id: string })[];
  readonly actors?: readonly { readonly id: string; readonly kind: string; readonly country: string }[];
}

/** The toy as a case. Leaving a tonne in the ground costs nothing. */
export function toyCase(toy: Toy): Case {
  const figures: Figure[] = [];
  const state = (subject: string, quantity: string, value: number, unit: string, of = "", to = "") =>
    void figures.push(figureOf(subject, quantity, value, unit, of, to));
  for (const [field, output] of Object.entries(toy.fields)) addField(state, field, output);
  if (toy.foreign) addField(state, toy.foreign.field, toy.foreign.output);
  for (const [market, price] of Object.entries(toy.markets)) state(`place:${market}`, "price", price, "USD/t", "oil");
  for (const [place, need] of Object.entries(toy.needs ?? {})) {
    state(`place:${place}`, "intake", need * DAYS, "kt", "oil", "2024-01-01");
    state(`place:${place}`, "unmet-penalty", 5000, "USD/t", "oil");
  }
  for (const [place, room] of Object.entries(toy.tanks ?? {})) {
    state(`place:${place}`, "store-volume", room, "kt", "oil");
    state(`place:${place}`, "store-target", 0, "ratio", "oil");
  }
  for (const link of toy.links) {
    if (link.capacity !== undefined) state(`link:${link.id}`, "capacity", link.capacity, "kt/d");
    state(`link:${link.id}`, "tariff", link.tariff ?? 0, "USD/t");
  }
  const places = new Set([...toy.links.flatMap(({ from, to }) => [from, to]), ...Object.keys(toy.fields)]);
  const shipper = (id: string, country: string, fields: string[], access: readonly string[]) => ({
    ...SOURCED,
    ...{ id, name: id, commodity: "oil", country, fields, access },
  });
  const all = toy.links.map(({ id }) => id);
  return {
    ...{ id: "toy", title: "Toy", focal: "FF", asOf: "2024-01-01", baseYear: 2023, summary: "" },
    commodities: [
      { id: "oil", name: "Oil", unit: "kt", reportUnit: "kt", reportFactor: 1, priceUnit: "USD/t", origin: ORIGIN },
    ],
    places: [...places].map((id) => ({ ...placeOf(id), ...toy.places?.find((place) => place.id === id) })),
    links: toy.links.map(linkOf),
    shippers: [
      ...Object.keys(toy.fields).map((field) => shipper(`of-${field}`, "FF", [field], all)),
      ...(toy.foreign ? [shipper("foreign", "XX", [toy.foreign.field], toy.foreign.access)] : []),
    ],
    controls: (toy.controls ?? []).map(controlOf),
    actors: (toy.actors ?? []).map((actor) => ({
      ...actor,
      name: actor.id,
      offices: [],
      source: "",
      note: "",
      origin: ORIGIN,
    })),
    figures,
    ...{
      corridors: [],
      contracts: [],
      sideRows: [],
      processes: [],
      names: [],
      memberships: [],
      events: [],
      shocks: [],
    },
    ...{ investments: [], definitions: [], questions: [], claims: [], conflicts: [], texts: [], sources: [] },
  };
}

/** The static programme of a case of 2023 over some days from 1 March. */
export function programmeOf(kase: Case, days = 10): StaticProgramme {
  return new StaticProgramme(kase, solver, { date: dayOf("2023-03-01"), days });
}

/** Every link as something that can be shut. */
export function eachLink(kase: Case): Closable[] {
  return kase.links.map(({ id }) => ({ id, links: [id], rows: [] }));
}

type State = (subject: string, quantity: string, value: number, unit: string, of?: string, to?: string) => void;

function addField(state: State, field: string, output: number): void {
  state(`place:${field}`, "production", output * DAYS, "kt", "oil", "2024-01-01");
  state(`place:${field}`, "shut-in-cost", 0, "USD/t", "oil");
}

function figureOf(subject: string, quantity: string, value: number, unit: string, of: string, to: string): Figure {
  const from = "2023-01-01";
  const id = `${quantity}/${subject}${of && `/${of}`}@${from}`;
  return { ...SOURCED, id, subject, quantity, of, from, to, value, unit, asOf: from, use: true };
}

function placeOf(id: string): Place {
  return { ...SOURCED, id, name: id, kind: "hub", country: "", lat: 0, lon: 0 };
}

function linkOf(link: ToyLink): Link {
  const { id, from, to, states = [], corridor = id, mode = "oil-pipeline" } = link;
  return { ...SOURCED, id, corridor, from, to, mode, commodities: ["oil"], states, opens: "", closes: "" };
}

function controlOf(text: string): Control {
  const [target, actor, lever, veto] = text.split(" ") as [string, string, Control["lever"], Control["veto"]];
  return { ...SOURCED, id: text, target, actor, lever, veto };
}
