/** The Latin letter or sign a key stands for: on a Cyrillic keyboard the key where that letter is on a Latin one. */
export function letterOf({ key, code }: { readonly key: string; readonly code: string }): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter !== undefined && !/^[a-z]$/i.test(key) ? letter.toLowerCase() : key.toLowerCase();
}
