import { type UnpackedCase, unpackCase } from "@multivector/casefile/pack";

/** Parts of a published case that follow after the first screen, in the order of {@link unpackCase}. */
const LATER = ["notes", "votes", "claims"] as const;

/** Fetches the text of a file of the workbench. Throws a sentence if it cannot be read. */
export async function fetchText(path: string): Promise<string> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`\`${path}\` cannot be read (${response.status}); reload the page.`);
  return response.text();
}

/** A case that is published with the workbench. */
export interface PublishedCase {
  readonly id: string;
  readonly title: string;
}

/** The cases published with the workbench; empty where their list cannot be read. */
export async function publishedCases(): Promise<readonly PublishedCase[]> {
  try {
    return JSON.parse(await fetchText("cases/index.json")) as PublishedCase[];
  } catch {
    return [];
  }
}

/** A published case as far as the first screen needs it, and how to get all of it. */
export async function fetchCase(id: string): Promise<{ first: UnpackedCase; whole: () => Promise<UnpackedCase> }> {
  const core = await fetchText(`cases/${id}.core.json`);
  return {
    first: unpackCase(core),
    whole: async () => unpackCase(core, await Promise.all(LATER.map((name) => fetchText(`cases/${id}.${name}.json`)))),
  };
}
