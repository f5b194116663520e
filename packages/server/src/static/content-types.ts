/** Content types by the end of a file's name; any other is handed over as bytes. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  map: "application/json",
  webmanifest: "application/manifest+json",
  geojson: "application/geo+json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  md: "text/plain; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  ico: "image/x-icon",
  woff2: "font/woff2",
};

const PACKED = ["image/png", "image/jpeg", "image/webp", "font/woff2"];

/** The content type of a file, and whether it gets smaller by gzip. */
export function contentType(name: string): { readonly type: string; readonly packs: boolean } {
  const type = TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()] ?? "application/octet-stream";
  return { type, packs: !PACKED.includes(type) };
}
