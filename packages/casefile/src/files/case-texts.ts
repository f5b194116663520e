/** The texts of a case's files, wherever they are kept. */
export interface CaseTexts {
  /** Names as `links.csv` and `figures/flows.csv`, sorted. */
  readonly names: readonly string[];
  /** Text of one of them; throws if it is unreadable. */
  read(name: string): string;
}

/** Texts in memory as a folder would be listed: one level of sub-folders deep, without files and folders whose names begin with a point. */
export function textsInMemory(files: ReadonlyMap<string, string>): CaseTexts {
  const names = [...files.keys()].filter((name) => /^[^./][^/]*(\/[^./][^/]*)?$/.test(name)).sort();
  return { names, read: (name) => files.get(name)! };
}
