export { type PackedCase, packCase } from "./pack/pack-case.ts";
export type { PartName } from "./pack/parts.ts";
export { type UnpackedCase, unpackCase } from "./pack/unpack-case.ts";
