import { findCaseFolder, listShippedCases } from "@multivector/casefile";

/** A case that is served: what commands are called with, and its folder. */
export interface ServedCase {
  readonly name: string;
  /** What a command is given: the name of a shipped case, else the folder. */
  readonly subject: string;
  readonly folder: string;
}

/** The cases of a folder of case folders, or the shipped ones; read once, so that no request can name another folder. */
export function servedCases(root: string | undefined): ServedCase[] {
  return listShippedCases(root).flatMap((name) => {
    // Other names would not be found by name, or be taken for files.
    const folder = /^[\w-]+$/.test(name) ? findCaseFolder(name, root) : undefined;
    return folder === undefined ? [] : [{ name, folder, subject: root === undefined ? name : folder }];
  });
}
