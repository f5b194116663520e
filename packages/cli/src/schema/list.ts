import { z } from "zod";
import { envelope } from "./envelope.ts";

/** `multivector list`: one list under its own name. */
export const list = envelope(
  "list",
  "What a case has",
  z
    .record(z.string(), z.array(z.object({ id: z.string(), title: z.string() })))
    .describe("One key: the name of the list asked for."),
);
