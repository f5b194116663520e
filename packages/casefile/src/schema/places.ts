import type { Place } from "@multivector/engine";
import { z } from "zod";
import { basis, confidence, id, note, number, oneOf, source, text } from "./cells.ts";
import { kind } from "./kind.ts";

/** What a place can be. */
const PLACE_KINDS = [
  "field",
  "hub",
  "pump",
  "refinery",
  "border",
  "seaport",
  "market",
  "mine",
  "plant",
  "region",
  "city",
  "rail",
] as const;

/** `places.csv`: where cargo begins, passes, changes mode or ends. */
export const places = kind({
  name: "places",
  title: "A place",
  format: "csv",
  required: true,
  row: z.strictObject({
    id: id("Id, for instance tengiz."),
    name: text("Name, as a reader sees it."),
    kind: oneOf("What the place is.", PLACE_KINDS),
    country: note("Code of the country it lies in; empty on the high seas."),
    lat: number("Latitude in degrees north.", -90, 90),
    lon: number("Longitude in degrees east.", -180, 180),
    source: source(),
    basis: basis(),
    confidence: confidence(),
    note: note(),
  }),
  build: (row, origin): Place => ({ ...row, origin }),
});
