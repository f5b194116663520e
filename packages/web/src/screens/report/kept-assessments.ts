import type { Assessment } from "@multivector/engine";

/** What this browser keeps of a report: the assessment it is drawn from, or a frozen version with its edits. */
interface Kept {
  readonly at: number;
  readonly assessment: Assessment;
}

const STORE = "assessments";
/** Each is some ten megabytes. */
const MOST = 4;

let database: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("report", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return database;
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Keeps an assessment under its run id; the oldest beyond a few is dropped. A browser that keeps nothing is no error: it is computed again. */
export async function keepAssessment(assessment: Assessment): Promise<void> {
  try {
    const store = (await opened()).transaction(STORE, "readwrite").objectStore(STORE);
    await answerOf(store.put({ at: Date.now(), assessment } satisfies Kept, assessment.runId));
    const [keys, values] = await Promise.all([
      answerOf(store.getAllKeys()),
      answerOf(store.getAll() as IDBRequest<Kept[]>),
    ]);
    const old = keys.map((key, i) => ({ key, at: values[i]!.at })).sort((a, b) => b.at - a.at);
    for (const { key } of old.slice(MOST)) store.delete(key);
  } catch {
    // Nothing is lost but time.
  }
}

/** The assessment of a run id, if this browser has kept it. */
export async function keptAssessment(runId: string): Promise<Assessment | null> {
  try {
    const store = (await opened()).transaction(STORE, "readonly").objectStore(STORE);
    return (await answerOf(store.get(runId) as IDBRequest<Kept | undefined>))?.assessment ?? null;
  } catch {
    return null;
  }
}
