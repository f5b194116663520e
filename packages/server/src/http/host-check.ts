import type { MiddlewareHandler } from "hono";
import { isLoopback } from "../binding.ts";
import { refusal } from "../problems.ts";

/**
 * On this machine alone the server answers to this machine's own names: a page of elsewhere whose name was made to lead here
 * (DNS rebinding) would otherwise be of the same origin.
 */
export const ownNamesOnly: MiddlewareHandler = async (c, next) => {
  const name = (c.req.header("host") ?? "").replace(/:\d*$/, "");
  if (isLoopback(name)) return next();
  return refusal(403, "This server answers to localhost and 127.0.0.1 only; open it under one of these names");
};
