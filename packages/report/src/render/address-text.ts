/** An address as it may be set on paper: letters beyond ASCII in their percent form. */
export function addressText(url: string): string {
  return url.replace(/[^\x21-\x7e]+/gu, (letters) => encodeURIComponent(letters));
}
