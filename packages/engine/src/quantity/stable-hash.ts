/** FNV-1a over UTF-16 code units: a number in [0, 2^32), the same on any machine. Used for tie-breaking and run ids, never for secrets. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash >>> 0;
}

/** 128-bit hex digest of a text from four differently seeded hashes: the id of a run. */
export function digest(text: string): string {
  return [0x811c9dc5, 0x01234567, 0x89abcdef, 0x5bd1e995]
    .map((seed) => hash32(text, seed).toString(16).padStart(8, "0"))
    .join("");
}
