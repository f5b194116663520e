import { edits } from "./case-lane.ts";
import type { Files } from "./files.ts";
import { IntakeRefused, MOST_BYTES, namesTaken } from "./intake.ts";

/** Files the reader has opened, and what their folder is called. */
export interface OpenedFiles {
  readonly files: Files;
  readonly title: string;
}

/** Reads a folder, several files or one ZIP. Rejects with {@link IntakeRefused}. */
export async function openFiles(chosen: readonly File[]): Promise<OpenedFiles> {
  const [only] = chosen;
  if (chosen.length === 1 && only && /\.zip$/i.test(only.name)) return openZip(only);
  const byName = new Map(chosen.map((file) => [file.webkitRelativePath || file.name, file]));
  const { taken, title } = namesTaken([...byName].map(([name, { size }]) => ({ name, size })));
  const read = async ([name, inside]: [string, string]) =>
    [inside, textOf(inside, await byName.get(name)!.arrayBuffer())] as const;
  return { files: new Map(await Promise.all([...taken].map(read))), title };
}

async function openZip(file: File): Promise<OpenedFiles> {
  if (file.size > MOST_BYTES) throw new IntakeRefused("total", { most: MOST_BYTES / 2 ** 20 });
  const found = await edits.do("unpack", new Uint8Array(await file.arrayBuffer()));
  if ("why" in found) throw new IntakeRefused(found.why, found.gaps);
  const texts = [...found.files].map(([name, content]) => [name, textOf(name, content)] as const);
  return { files: new Map(texts), title: found.title || file.name.replace(/\.zip$/i, "") };
}

function textOf(name: string, bytes: ArrayBuffer | Uint8Array): string {
  try {
    // A mark of byte order is a part of the file: what is not edited stays byte for byte.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes as ArrayBuffer);
  } catch {
    throw new IntakeRefused("text", { name });
  }
}
