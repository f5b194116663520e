import type { Figure } from "@multivector/engine";

/** The id a figure has by what it says: `capacity/link:coast.1@2020-01-01`. */
export function figureId({
  quantity,
  subject,
  of,
  from,
}: Pick<Figure, "quantity" | "subject" | "of" | "from">): string {
  return `${quantity}/${subject}${of && `/${of}`}@${from}`;
}
