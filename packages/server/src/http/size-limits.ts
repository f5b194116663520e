import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refusal } from "../problems.ts";

/** Refuses addresses of more than so many characters. */
export function urlLimit(most: number): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.url.length <= most) return next();
    return refusal(
      414,
      `The address has ${c.req.url.length} characters, at most ${most} are read; ask for less at once`,
    );
  };
}

/** Refuses bodies of more than so many bytes, before they are read to the end. */
export function bodyOf(most: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: most,
    onError: () => refusal(413, `The body is larger than ${most / 2 ** 20} MB; send less`),
  });
}
