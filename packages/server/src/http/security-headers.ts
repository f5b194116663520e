import type { MiddlewareHandler } from "hono";

/** No script but the workbench's own files; styles may stand in SVG; charts may be shown inside other pages. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors *",
].join("; ");

/** Headers of every response, also of refusals. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("Content-Security-Policy", POLICY);
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Referrer-Policy", "no-referrer");
  if (c.req.path.startsWith("/api")) c.header("Cache-Control", "no-store");
};
