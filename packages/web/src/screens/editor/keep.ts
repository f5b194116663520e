import type { Files } from "./files.ts";

/** A folder as it was opened, before any edit. */
export interface KeptBase {
  /** How its files are named in messages: `cases/kazakhstan`. */
  readonly shown: string;
  /** true: the reader's own folder, not the published case. */
  readonly own: boolean;
  readonly files: Files;
}

/** What was edited since. */
export interface KeptEdits {
  readonly changes: ReadonlyMap<string, string | null>;
  readonly pending: Pending | null;
}

/** Fields of one record that are filled in and not yet saved, by their path as JSON; a `line` of 0 is a record to be added. */
export interface Pending {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

const STORE = "drafts";

let database: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("case-editor", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return database;
}

async function run<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await opened()).transaction(STORE, mode);
  return new Promise((resolve, reject) => {
    const request = act(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Keeps a folder as opened under a name, without edits. Rejects where the browser keeps nothing. */
export async function keepBase(slot: string, base: KeptBase): Promise<void> {
  await run("readwrite", (store) => store.put(base, `${slot} base`));
}

/** Keeps the edits of a folder in the place of those kept before. */
export async function keepEdits(slot: string, kept: KeptEdits): Promise<void> {
  await run("readwrite", (store) => store.put(kept, `${slot} edits`));
}

/** What is kept under a name, if anything. */
export async function kept(slot: string): Promise<{ readonly base: KeptBase; readonly edits: KeptEdits } | null> {
  const base = await run<KeptBase | undefined>("readonly", (store) => store.get(`${slot} base`));
  const edits = await run<KeptEdits | undefined>("readonly", (store) => store.get(`${slot} edits`));
  return base ? { base, edits: edits ?? { changes: new Map(), pending: null } } : null;
}

/** Forgets what is kept under a name. */
export async function forget(slot: string): Promise<void> {
  await run("readwrite", (store) => store.delete(`${slot} base`));
  await run("readwrite", (store) => store.delete(`${slot} edits`));
}
