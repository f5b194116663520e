import { nearest } from "@multivector/engine";
import { z } from "zod";
import type { EnsembleRequest } from "./ensemble.ts";

const KEYS = ["case", "futures", "strategies", "theories", "seed"];
const ids = (what: string) =>
  z
    .array(z.string(`give ids of ${what} as text`).min(1, "an id cannot be empty"), `give a list of ids of ${what}`)
    .min(1, `name one of the ${what}, or leave the key away`);

/** The body that begins an ensemble. */
export function requestSchema(mostFutures: number) {
  const futures = `give a whole number from 1 to ${mostFutures}`;
  return z
    .strictObject({
      case: z.string("give the name of a case").describe("Name of a case that is served."),
      futures: z
        .int(futures)
        .min(1, futures)
        .max(mostFutures, futures)
        .describe("Futures; each is run under every strategy."),
      strategies: ids("strategies")
        .optional()
        .describe("Ids; default: the status quo and the packages of the assessment."),
      theories: ids("theories")
        .optional()
        .describe("Every future under each of these; default: one drawn for each future."),
      seed: z
        .int("give a whole number of at least 0")
        .min(0, "give a whole number of at least 0")
        .default(1)
        .describe("Seed of the futures."),
    })
    .describe("An ensemble to begin");
}

/** How an ensemble stands. */
export function statusSchema(result: z.ZodType) {
  return z
    .object({
      id: z.string(),
      case: z.string(),
      futures: z.number().int(),
      strategies: z.array(z.string()).optional(),
      theories: z.array(z.string()).optional(),
      seed: z.number().int(),
      state: z.enum(["running", "finished", "failed", "cancelled"]),
      progress: progressSchema.nullable().describe("null until the first is known."),
      result: result.nullable().describe("What `explore --json` prints; null until it is finished."),
      problems: z.array(z.string()).describe("Why it failed, one sentence each."),
    })
    .describe("How an ensemble stands");
}

const progressSchema = z.object({
  done: z.number().int().describe("Futures that are stored."),
  all: z.number().int(),
  perSecond: z.number().describe("Futures a second over the last seconds; 0 until the first have come."),
  secondsLeft: z.number().nullable().describe("At that rate; null while it is not known."),
  failed: z.number().int().describe("Runs that failed so far."),
});

/** A body as a request, or one sentence for each problem. */
export function readRequest(body: unknown, mostFutures: number): EnsembleRequest | { readonly problems: string[] } {
  const { data, error } = requestSchema(mostFutures).safeParse(body);
  if (error) return { problems: error.issues.flatMap(sentences) };
  const { strategies, theories, ...rest } = data;
  return { ...rest, ...(strategies ? { strategies } : {}), ...(theories ? { theories } : {}) };
}

function sentences(issue: z.core.$ZodIssue): string[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const near = nearest(key, KEYS);
      return `There is no key \`${key}\`; ${near ? `did you mean \`${near}\`?` : `the keys are ${KEYS.join(", ")}`}`;
    });
  if (issue.path.length === 0) return [`The body is no JSON object; its keys are ${KEYS.join(", ")}`];
  return [`${issue.path.join(".")}: ${issue.message}`];
}
