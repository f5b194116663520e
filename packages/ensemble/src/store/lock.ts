import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { RequestError } from "@multivector/engine";

const LOCK = "lock.json";
const BEAT_MS = 10_000;
/** A holder on another machine that has not written for so long is gone. */
const SILENT_MS = 60_000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own count: a number that came back belongs to another process. Empty where it is not to be had. */
  readonly began: string;
}

/** Folders this process writes to. */
const HELD = new Set<string>();

/**
 * Takes a folder for this process until the returned function is called; a holder that is gone (killed, its machine silent for a minute) is replaced.
 * Throws {@link RequestError} if another run writes to it. Two that take over at the same instant may both go on: then parts are computed
 * twice, and are equal.
 */
export function lockFolder(folder: string): () => void {
  const file = path.join(path.resolve(folder), LOCK);
  if (HELD.has(file)) throw new RequestError([`this process already runs an ensemble in ${folder}`]);
  const me: Holder = { pid: process.pid, host: hostname(), began: beganOf(process.pid) };
  if (!create(file, me)) {
    const holder = holderOf(file);
    if (holder !== null && isAlive(holder, file)) throw new RequestError([inUse(folder, holder, file)]);
    rmSync(file, { force: true });
    if (!create(file, me)) throw new RequestError([`another process has just begun to write to ${folder}`]);
  }
  HELD.add(file);
  const beat = setInterval(() => stillHere(file, me), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    HELD.delete(file);
    rmSync(file, { force: true });
  };
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Dates the lock anew. If that cannot be done (the folder was removed), the next part cannot be written either, and says so. */
function stillHere(file: string, holder: Holder): void {
  try {
    writeFileSync(file, JSON.stringify(holder));
  } catch {}
}

/** Who holds a lock; null if the file cannot be read as one: its writer was killed at it. */
function holderOf(file: string): Holder | null {
  try {
    const { pid, host, began } = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host, began: began ?? "" } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, host, began }: Holder, file: string): boolean {
  if (host !== hostname()) return silence(file) < SILENT_MS;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return beganOf(pid) === began;
}

/** Milliseconds since a file was written, by the clock that dates files: on a shared disk not that of this machine. */
function silence(file: string): number {
  const probe = `${file}.${process.pid}`;
  writeFileSync(probe, "");
  const [now, then] = [statSync(probe).mtimeMs, statSync(file).mtimeMs];
  rmSync(probe);
  return now - then;
}

function beganOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function inUse(folder: string, { pid, host }: Holder, file: string): string {
  return `${folder} is being written to by process ${pid} on ${host}: wait for it, or end it; if there is no such run, remove ${file}`;
}
