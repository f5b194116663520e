import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import {
  type Case,
  type Failure,
  type Outcome,
  PlanEvaluator,
  type PlanSearchRequest,
  type ProgressRow,
  RequestError,
  Search,
  type SearchOptions,
  type SearchPoint,
  type SearchResult,
  type SearchState,
  sharedStart,
} from "@multivector/engine";
import { Piscina } from "piscina";
import { RunStopped } from "../run-ensemble.ts";
import { canonical } from "../source/canonical.ts";
import { builtFolder } from "../source/code-hash.ts";
import { caseHash } from "../source/study-source.ts";
import { lockFolder } from "../store/lock.ts";
import { writeWhole } from "../store/write-whole.ts";
import type { PlanJob } from "./plan-thread.ts";

/** A search for packages of levers of a case, and where it is kept. */
export interface PlanSearch {
  /** Name of a shipped case, or its folder, for the threads to open; and the case. */
  readonly folder: string;
  readonly kase: Case;
  readonly request: PlanSearchRequest;
  readonly method: "nsga2" | "nsga3";
  readonly options: SearchOptions;
  /** Folder of the search; one that holds the same search is gone on with. */
  readonly out: string;
  readonly workers: number | "auto";
  readonly signal?: AbortSignal;
  readonly progress?: (row: ProgressRow) => void;
}

/** What a checkpoint holds: the question, and all the search was told. */
interface Checkpoint {
  readonly question: string;
  readonly state: SearchState;
}

/**
 * Searches for packages: each generation is evaluated in worker threads and then written to `search.json`, from which the same call goes on. The result
 * is the same for any number of threads and however often it was stopped. Throws {@link RequestError}, and {@link RunStopped} after its signal.
 */
export async function searchPlans(asked: PlanSearch): Promise<SearchResult> {
  const { folder, kase, request, method, options, out, signal, progress } = asked;
  const { space } = new PlanEvaluator(kase, sharedStart(), request);
  mkdirSync(out, { recursive: true });
  const release = lockFolder(out);
  const pool = new Piscina<SearchPoint, Outcome>({
    filename: path.join(builtFolder(), "plans/plan-thread.js"),
    workerData: { folder, request } satisfies PlanJob,
    ...threadsOf(asked.workers),
  });
  try {
    const file = path.join(out, "search.json");
    // What the budget of evaluations is may change: a search can be given more.
    const question = canonical({ case: caseHash(kase), request, method, options: { ...options, evaluations: 0 } });
    const known = readCheckpoint(file, question);
    const search = known ? Search.from(space, options, known) : new Search(space, method, options);
    while (!search.done) {
      signal?.throwIfAborted();
      search.tell(await Promise.all(search.ask().map((point) => outcomeOf(pool, point, signal))));
      await writeWhole(file, Buffer.from(JSON.stringify({ question, state: search.state() } satisfies Checkpoint)));
      progress?.(search.result().progress.at(-1)!);
    }
    return search.result();
  } catch (error) {
    if (!signal?.aborted) throw error;
    throw new RunStopped(`stopped; what was found is in ${out}: run the same again to go on`);
  } finally {
    await pool.destroy();
    release();
  }
}

async function outcomeOf(
  pool: Piscina<SearchPoint, Outcome>,
  point: SearchPoint,
  signal?: AbortSignal,
): Promise<Outcome | Failure> {
  try {
    return await pool.run(point, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function threadsOf(workers: number | "auto"): { minThreads: number; maxThreads: number } {
  const count = workers === "auto" ? availableParallelism() : workers;
  return { minThreads: count, maxThreads: count };
}

function readCheckpoint(file: string, question: string): SearchState | null {
  if (!existsSync(file)) return null;
  let read: Checkpoint;
  try {
    read = JSON.parse(readFileSync(file, "utf8")) as Checkpoint;
  } catch {
    throw new RequestError([`${file} is damaged: move it away, or give another folder`]);
  }
  if (read.question === question) return read.state;
  throw new RequestError([`${file} is of another search: give another folder, or ask for the same`]);
}
