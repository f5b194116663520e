/** What this browser keeps under a key; empty: nothing, or it lets no page keep anything. */
export function keptText(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a text in this browser. false: it is not kept, because the browser denies it or has no room left; the reader must be told. */
export function keepText(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
