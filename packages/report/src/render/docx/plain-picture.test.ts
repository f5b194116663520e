import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { plainPicture } from "./plain-picture.ts";

/** The chunks of a PNG as kind, data and the check sum it states. */
function chunksOf(png: Uint8Array): { kind: string; data: Buffer; sum: number; body: Buffer }[] {
  const bytes = Buffer.from(png);
  const out = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    out.push({
      kind: body.toString("latin1", 0, 4),
      data: body.subarray(4),
      sum: bytes.readUInt32BE(at + 8 + length),
      body,
    });
    at += 12 + length;
  }
  return out;
}

describe("the plain picture", () => {
  const chunks = chunksOf(plainPicture(640, 300));

  it("is a PNG of the size asked for whose check sums are right", () => {
    expect(chunks.map((chunk) => chunk.kind)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect([chunks[0]!.data.readUInt32BE(0), chunks[0]!.data.readUInt32BE(4)]).toEqual([640, 300]);
    for (const chunk of chunks) expect(crc32(chunk.body)).toBe(chunk.sum);
  });

  it("has a frame, and words in its middle alone", () => {
    const rows = inflateSync(chunks[1]!.data);
    // 640 pixels are 80 bytes, after one that names the filter.
    expect(rows).toHaveLength(300 * 81);
    const dark = (y: number) => [...rows.subarray(y * 81 + 1, (y + 1) * 81)].filter((byte) => byte !== 255).length;
    expect(dark(0)).toBe(80);
    expect(dark(60)).toBe(2);
    expect(Array.from({ length: 43 }, (_, i) => dark(128 + i)).filter((n) => n > 10).length).toBeGreaterThan(20);
  });
});
