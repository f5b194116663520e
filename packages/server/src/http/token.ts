import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { refusal } from "../problems.ts";

/** Lets through who shows the token in `Authorization: Bearer`; how long the comparison takes says nothing of it. */
export function tokenNeeded(token: string): MiddlewareHandler {
  const wanted = digest(token);
  return async (c, next) => {
    const shown = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    if (shown !== undefined && timingSafeEqual(digest(shown), wanted)) return next();
    const answer = refusal(401, "This server asks for its token: send the header Authorization: Bearer TOKEN");
    answer.headers.set("WWW-Authenticate", 'Bearer realm="multivector"');
    return answer;
  };
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
