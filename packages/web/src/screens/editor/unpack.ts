import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from "fflate";
import { IntakeRefused, MOST_BYTES, MOST_BYTES_OF_FILE, namesTaken, type Offered } from "./intake.ts";

/** Bytes given to the unpacker at a time: what they may become is counted before the next ones are given. */
const STEP = 2 ** 13;

/**
 * The files of a case in a ZIP, by their name in the case. Names and stated sizes are checked before anything is unpacked, and what is unpacked is counted, so
 * that an archive that states less than it holds is stopped. Throws {@link IntakeRefused}.
 */
export function unpackedCase(bytes: Uint8Array): { files: ReadonlyMap<string, Uint8Array>; title: string } {
  const { taken, title } = namesTaken(listed(bytes));
  const files = new Map<string, Uint8Array>();
  let total = 0;
  const count = (name: string, size: number, ofFile: number) => {
    total += size;
    if (ofFile > MOST_BYTES_OF_FILE) throw new IntakeRefused("size", { name, most: MOST_BYTES_OF_FILE / 2 ** 20 });
    if (total > MOST_BYTES) throw new IntakeRefused("total", { most: MOST_BYTES / 2 ** 20 });
  };
  unpack(bytes, (file) => {
    const inside = taken.get(file.name);
    if (inside === undefined) return;
    if (files.has(inside)) throw new IntakeRefused("twice", { name: inside });
    gather(
      file,
      (size, ofFile) => count(inside, size, ofFile),
      (content) => files.set(inside, content),
    );
  });
  if (files.size !== taken.size) throw new IntakeRefused("zip");
  return { files, title };
}

/** Names and stated sizes of everything in the archive; nothing is unpacked. */
function listed(bytes: Uint8Array): Offered[] {
  const offered: Offered[] = [];
  reading(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        offered.push({ name, size: originalSize });
        return false;
      },
    }),
  );
  return offered;
}

function unpack(bytes: Uint8Array, onFile: (file: UnzipFile) => void): void {
  reading(() => {
    const stream = new Unzip(onFile);
    stream.register(UnzipInflate);
    for (let at = 0; at < bytes.length; at += STEP)
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  });
}

/** Unpacks one file; hands it over when it is whole. */
function gather(
  file: UnzipFile,
  count: (size: number, ofFile: number) => void,
  whole: (content: Uint8Array) => void,
): void {
  const parts: Uint8Array[] = [];
  let size = 0;
  file.ondata = (error, part, isLast) => {
    if (error) throw error;
    size += part.length;
    count(part.length, size);
    parts.push(part);
    if (isLast) whole(joined(parts, size));
  };
  file.start();
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** What the unpacker cannot read is no ZIP; what is refused stays refused. */
function reading(act: () => void): void {
  try {
    act();
  } catch (error) {
    throw error instanceof IntakeRefused ? error : new IntakeRefused("zip");
  }
}
