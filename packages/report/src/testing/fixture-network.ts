import type { Basis, Link, Place } from "@multivector/engine";

const origin = { file: "links.csv", line: 1 };
const sourced = { source: "atlas", basis: "observed" as const, confidence: 0.9, note: "", origin };

const place = (id: string, name: string, kind: string, country: string, lon: number, lat: number): Place => ({
  id,
  name,
  kind,
  country,
  lat,
  lon,
  ...sourced,
});

/** Nine invented places. */
export const PLACES: readonly Place[] = [
  place("bigfield", "Bigfield (plant)", "field", "ML", 31, 43.5),
  place("oldfield", "Oldfield", "field", "ML", 38, 44.5),
  place("crossing", "Crossing", "hub", "ML", 35, 46),
  place("northport", "Northport", "seaport", "NR", 18, 49),
  place("lakeside", "Lakeside", "seaport", "ML", 27, 41.5),
  place("valeport", "Valeport", "seaport", "SV", 17, 38),
  place("eastgate", "Eastgate", "border", "EM", 50, 43),
  place("westmarket", "Western market", "market", "WH", 8, 43),
  place("eastmarket", "Eastern market", "market", "EM", 56, 41),
];

const link = (
  id: string,
  corridor: string,
  from: string,
  to: string,
  mode: string,
  states: string[],
  commodity = "crude",
  basis: Basis = "observed",
): Link => ({
  id,
  corridor,
  from,
  to,
  mode,
  commodities: [commodity],
  states,
  opens: "",
  closes: "",
  source: "operator",
  basis,
  note: "",
  origin,
});

/** Three ways out for crude oil, one idle line and one railway for containers. */
export const LINKS: readonly Link[] = [
  link("north.1", "north", "bigfield", "northport", "oil-pipeline", ["ML", "NR"]),
  link("north.2", "north", "northport", "westmarket", "tanker", ["NR", "WH"]),
  link("vale.1", "vale", "bigfield", "lakeside", "rail", ["ML"], "crude", "assumed"),
  link("vale.2", "vale", "lakeside", "valeport", "oil-pipeline", ["SV"]),
  link("vale.3", "vale", "valeport", "westmarket", "tanker", ["SV", "WH"]),
  link("east.0", "east", "oldfield", "crossing", "oil-pipeline", ["ML"]),
  link("east.1", "east", "crossing", "eastgate", "oil-pipeline", ["ML", "EM"]),
  link("east.2", "east", "eastgate", "eastmarket", "oil-pipeline", ["EM"]),
  link("old.1", "old", "crossing", "northport", "oil-pipeline", ["ML", "NR"]),
  link("boxes.1", "boxes", "eastgate", "valeport", "rail", ["EM", "ML", "SV"], "container"),
];
