import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import type { ZipEntry } from "./central-directory.ts";

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;
const inflated = promisify(inflateRaw);

/** The bytes of an entry, inflated off this thread and never beyond the size it states; undefined if they are not what it says. */
export async function unpacked(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | undefined> {
  const { offset, packed, size, method } = entry;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== HEADER) return undefined;
  const begin = offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (begin + packed > bytes.length) return undefined;
  const data = bytes.subarray(begin, begin + packed);
  if (method === 0) return packed === size ? data : undefined;
  try {
    const whole = await inflated(data, { maxOutputLength: Math.max(1, size) });
    return whole.length === size ? whole : undefined;
  } catch {
    return undefined;
  }
}
