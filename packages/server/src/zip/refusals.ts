import type { ZipLimits } from "../limits.ts";
import type { ZipEntry } from "./central-directory.ts";

const FILE = 0o100000;
const FOLDER = 0o040000;
/** Folders a name may have: one around the case and one inside it. */
const DEEPEST = 2;
const MB = 2 ** 20;

/** What is wrong with a ZIP by what it says it holds, a sentence each, before anything is unpacked. */
export function zipProblems(entries: readonly ZipEntry[], length: number, limits: ZipLimits): string[] {
  return [
    ...sizeProblems(entries, length, limits),
    ...entries.flatMap((entry) => entryProblems(entry, limits)),
    ...twice(entries),
  ];
}

function sizeProblems(entries: readonly ZipEntry[], length: number, limits: ZipLimits): string[] {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const problems: string[] = [];
  if (entries.length > limits.files)
    problems.push(
      `The ZIP holds ${entries.length} files, at most ${limits.files} are read; send the folder of one case`,
    );
  if (total > limits.totalBytes)
    problems.push(`The ZIP unpacks to ${Math.ceil(total / MB)} MB, at most ${limits.totalBytes / MB} MB are read`);
  if (total > length * limits.ratio)
    problems.push(
      `The ZIP unpacks to more than ${limits.ratio} times its size, which no case does; it is not unpacked`,
    );
  return problems;
}

function entryProblems({ name, size, kind, method, isEncrypted }: ZipEntry, limits: ZipLimits): string[] {
  const shown = JSON.stringify(name.length > 120 ? `${name.slice(0, 120)}...` : name);
  const problems = nameProblem(name);
  const all = problems === undefined ? [] : [`${shown}: ${problems}`];
  if (size > limits.fileBytes) all.push(`${shown}: a file of at most ${limits.fileBytes / MB} MB is read`);
  if (kind !== 0 && kind !== FILE && kind !== FOLDER)
    all.push(`${shown}: it is a link or a device; put a plain file in its place`);
  if (isEncrypted) all.push(`${shown}: it is encrypted; send it without a password`);
  if (method !== 0 && method !== 8) all.push(`${shown}: it is packed in a way that is not read; use deflate`);
  return all;
}

function nameProblem(name: string): string | undefined {
  const parts = name.replace(/\/$/, "").split("/");
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "an absolute path; give names inside the case folder";
  if (parts.includes("..") || parts.includes("."))
    return "a path that leaves its folder; give names inside the case folder";
  if (parts.some((part) => !/^[\p{L}\p{N}_. ()-]{1,100}$/u.test(part)))
    return "use letters, digits, _, -, . and spaces in names, at most 100 of them";
  if (parts.length > DEEPEST + 1) return "a case has folders one level deep; move the file up";
  return undefined;
}

/** Names that are the same on a disk that does not tell capitals from small letters. */
function twice(entries: readonly ZipEntry[]): string[] {
  const seen = new Set<string>();
  return entries.flatMap(({ name }) => {
    const before = seen.size;
    if (seen.add(name.toLowerCase()).size > before) return [];
    return [`${JSON.stringify(name.slice(0, 120))}: there are two files of this name; leave one away`];
  });
}
