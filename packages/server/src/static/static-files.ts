import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { contentType } from "./content-types.ts";

const zipped = promisify(gzip);

interface Ready {
  /** What the file was when it was read: written when, and its bytes. */
  readonly stamp: string;
  readonly etag: string;
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  /** The same as gzip; undefined where that is no smaller. */
  readonly packed: Uint8Array<ArrayBuffer> | undefined;
}

/** Files of a folder, read and compressed once, and again after they were written anew. */
export class StaticFiles {
  readonly #folder: string | undefined;
  readonly #ready = new Map<string, Promise<Ready>>();

  constructor(folder: string | undefined) {
    this.#folder = folder;
  }

  /** The response to a path of a URL; undefined if the folder has no such file. `headers`: of the request. */
  async response(urlPath: string, headers: Headers): Promise<Response | undefined> {
    const name = fileName(urlPath);
    const found = name === undefined ? undefined : await this.#find(name);
    if (name === undefined || found === undefined) return undefined;
    const ready = await this.#read(name, found);
    const common = {
      ETag: ready.etag,
      // The bundler writes a digest into the names of assets; everything else is asked for again.
      "Cache-Control": name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      Vary: "Accept-Encoding",
    };
    if (matches(headers.get("if-none-match"), ready.etag)) return new Response(null, { status: 304, headers: common });
    const packed = /\bgzip\b/.test(headers.get("accept-encoding") ?? "") ? ready.packed : undefined;
    return new Response(packed ?? ready.plain, {
      headers: { ...common, "Content-Type": ready.type, ...(packed ? { "Content-Encoding": "gzip" } : {}) },
    });
  }

  /** The file itself if it lies in the folder, also when links are followed. */
  async #find(name: string): Promise<{ file: string; stamp: string } | undefined> {
    if (this.#folder === undefined) return undefined;
    try {
      const file = await realpath(path.join(this.#folder, name));
      const written = await stat(file);
      const inside = file.startsWith(`${await realpath(this.#folder)}${path.sep}`);
      return inside && written.isFile() ? { file, stamp: `${written.mtimeMs}/${written.size}` } : undefined;
    } catch {
      return undefined;
    }
  }

  async #read(name: string, { file, stamp }: { file: string; stamp: string }): Promise<Ready> {
    const known = await this.#ready.get(name);
    if (known?.stamp === stamp) return known;
    const reading = readReady(name, file, stamp);
    this.#ready.set(name, reading);
    return reading;
  }
}

async function readReady(name: string, file: string, stamp: string): Promise<Ready> {
  const plain = new Uint8Array(await readFile(file));
  const { type, packs } = contentType(name);
  const small = packs ? new Uint8Array(await zipped(plain)) : plain;
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  return { stamp, etag, type, plain, packed: small.length < plain.length ? small : undefined };
}

/** A path of a URL as the name of a file; undefined where it could lead out of the folder or to a hidden file. */
function fileName(urlPath: string): string | undefined {
  if (urlPath === "/") return "index.html";
  try {
    const parts = decodeURIComponent(urlPath.slice(1)).split("/");
    return parts.every((part) => /^[^.\\\0:][^\\\0:]*$/.test(part)) ? parts.join("/") : undefined;
  } catch {
    return undefined;
  }
}

function matches(wanted: string | null, etag: string): boolean {
  return wanted?.split(",").some((one) => one.trim().replace(/^W\//, "") === etag) ?? false;
}
