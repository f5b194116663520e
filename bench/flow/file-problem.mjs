import { readFileSync } from "node:fs";
import { basename } from "node:path";

/** What is wrong with a given file: one sentence, with the place. */
export class FileProblem extends Error {}

/** A problem on a line of a file (1 is the first); without a line the file as a whole is meant. */
export function problemAt(file, line, sentence) {
  return new FileProblem(`${line ? `${file}:${line}` : file}: ${sentence}`);
}

/** The bytes of a file, or a {@link FileProblem}. */
export function bytesOf(file) {
  try {
    return readFileSync(file);
  } catch (cause) {
    const why = { ENOENT: "there is no such file", EISDIR: "this is a folder, not a file" }[cause.code];
    throw problemAt(file, 0, `${why ?? `the file cannot be read (${cause.code})`}.`);
  }
}

/** A word of a file as a finite number, or a {@link FileProblem} that names what the word should have been. */
export function numberOf(word, what, file, line) {
  const value = word === undefined || word === "" ? Number.NaN : Number(word);
  if (!Number.isFinite(value)) throw problemAt(file, line, `${what} must be a number, not "${word ?? ""}".`);
  return value;
}

/** A word of a file as a whole number from `low` to `high`, or a {@link FileProblem}. */
export function wholeOf(word, what, [low, high], file, line) {
  const value = numberOf(word, what, file, line);
  if (!Number.isInteger(value) || value < low || value > high)
    throw problemAt(file, line, `${what} must be a whole number from ${low} to ${high}, not ${word}.`);
  return value;
}

/** The last part of a path: what results name a file by. */
export const nameOf = (file) => basename(file);
