import { createHash } from "node:crypto";

/** JSON with keys in order, so that equal contents are equal texts; keys without a value and the names left out are not in it. */
export function canonical(value: unknown, leaveOut: readonly string[] = []): string {
  return JSON.stringify(value, (key, inner: unknown) => {
    if (leaveOut.includes(key)) return undefined;
    if (inner === null || typeof inner !== "object" || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** SHA-256 of texts or bytes, one after another, in hexadecimal. */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}
