import type { MiddlewareHandler } from "hono";
import { refusal } from "../problems.ts";

const READS = ["GET", "HEAD"];

/** Pages of other origins start nothing here: neither a write, nor a read that would be computed for them and that they could not see. */
export const ownOriginOnly: MiddlewareHandler = async (c, next) => {
  const isRead = READS.includes(c.req.method);
  const origin = c.req.header("origin");
  const foreign = origin !== undefined && hostOf(origin) !== c.req.header("host");
  const site = c.req.header("sec-fetch-site");
  // A link that somebody follows is no request of a page.
  const followed = isRead && c.req.header("sec-fetch-mode") === "navigate";
  const elsewhere = site === "cross-site" || site === "same-site";
  if ((foreign && !isRead) || (elsewhere && !followed))
    return refusal(
      403,
      "A page of another origin asked; the API answers the workbench of this server and programs only",
    );
  return next();
};

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
