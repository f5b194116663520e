import type { Origin } from "@multivector/engine";
import type { z } from "zod";

/** A kind of record of a case: where it stands, what a row must look like, and the engine's record it becomes. */
export interface Kind<Name extends string = string, Shape extends z.ZodRawShape = z.ZodRawShape, Built = unknown> {
  readonly name: Name;
  /** What one record is, in words. */
  readonly title: string;
  readonly format: "csv" | "yaml" | "json";
  readonly required: boolean;
  readonly row: z.ZodObject<Shape>;
  build(row: z.output<z.ZodObject<Shape>>, origin: Origin): Built;
}

/** Declares a kind; exists so that the types of row and record are inferred together. */
export function kind<Name extends string, Shape extends z.ZodRawShape, Built>(
  declared: Kind<Name, Shape, Built>,
): Kind<Name, Shape, Built> {
  return declared;
}
