import { type Case, parseChange } from "@multivector/engine";

/** Kinds of moves a form is offered for. */
export const FORM_KINDS = [
  "cap",
  "close",
  "shock",
  "build",
  "announce",
  "licence",
  "price",
  "cost",
  "output",
  "text",
] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A move as its form shows it. */
export interface MoveForm {
  readonly kind: FormKind;
  readonly target: string;
  /** Percent left of capacity or output, share of a shock in percent, or USD added; null: the kind has no size. */
  readonly size: number | null;
  /** Unit of the size: `%`, or of money such as `USD/t`. */
  readonly unit: string;
  readonly date: string;
  /** null: it stays. */
  readonly days: number | null;
  /** A licence that is granted, not lapsed. */
  readonly granted: boolean;
  /** The move as written, where no form fits it. */
  readonly text: string;
}

/** Which moves are usually done by the country, not to it. */
export const OURS: ReadonlySet<FormKind> = new Set(["build", "announce"]);

/** Kinds whose move has an end. */
export const PASSING: ReadonlySet<FormKind> = new Set(["cap", "close", "shock", "price", "cost", "output"]);

const EMPTY = { size: null, unit: "", date: "", days: null, granted: false };

/** The form of a move; one that no form can show is `text`. */
export function formOf(kase: Case, text: string): MoveForm {
  const [word = "", second = ""] = text.split(/\s+/);
  const id = second.replace(/[@+].*$/, "");
  const date = /@(\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? "";
  const days = /\+(\d+)(?=[\sx]|$)/.exec(text)?.[1];
  const when = { date, days: days === undefined ? null : Number(days) };
  const base = { ...EMPTY, target: id, text, ...when };
  if (word === "shock") {
    const share = /[\s\d]x(\d*\.?\d+)$/.exec(text)?.[1];
    const known = kase.shocks.find((shock) => shock.id === id);
    const size = share === undefined ? 100 : Number(share) * 100;
    return { ...base, kind: "shock", size, unit: "%", days: when.days ?? known?.days ?? null };
  }
  if (word === "build") return { ...base, kind: "build" };
  if (word === "lever") return { ...base, kind: "announce" };
  return ofChange(text, base);
}

function ofChange(text: string, base: Omit<MoveForm, "kind">): MoveForm {
  const written = parseChange(text);
  if (typeof written === "string" || written.targets.length !== 1) return { ...base, kind: "text" };
  const value = written.value;
  switch (written.kind) {
    case "cap-link":
    case "cap-row":
      return value?.unit === "%" ? { ...base, kind: "cap", size: value.number, unit: "%" } : { ...base, kind: "text" };
    case "close-link":
    case "close-row":
      return { ...base, kind: "close" };
    case "grant-permit":
    case "lapse-permit":
      return { ...base, kind: "licence", granted: written.kind === "grant-permit" };
    case "change-price":
    case "change-cost":
      return value === null
        ? { ...base, kind: "text" }
        : { ...base, kind: written.kind === "change-price" ? "price" : "cost", size: value.number, unit: value.unit };
    case "cap-output":
      return value?.unit === "%"
        ? { ...base, kind: "output", size: value.number, unit: "%" }
        : { ...base, kind: "text" };
    default:
      return { ...base, kind: "text" };
  }
}

/** A form as a move. */
export function textOf(kase: Case, form: MoveForm): string {
  const isRow = kase.sideRows.some(({ id }) => id === form.target);
  const when = `@${form.date}${form.days === null ? "" : `+${form.days}`}`;
  const size = `${form.size}${form.unit}`;
  switch (form.kind) {
    case "cap":
      return `${isRow ? "cap-row" : "cap-link"} ${form.target} ${size} ${when}`;
    case "close":
      return `${isRow ? "close-row" : "close-link"} ${form.target} ${when}`;
    case "shock":
      return `shock ${form.target} ${when}${form.size === 100 ? "" : ` x${(form.size ?? 100) / 100}`}`;
    case "build":
      return `build ${form.target} @${form.date}`;
    case "announce":
      return `lever ${form.target} @${form.date}`;
    case "licence":
      return form.granted ? `grant-permit ${form.target} @${form.date}` : `lapse-permit ${form.target} ${when}`;
    case "price":
      return `change-price ${form.target} ${size} ${when}`;
    case "cost":
      return `change-cost ${form.target} ${size} ${when}`;
    case "output":
      return `cap-output ${form.target} ${size} ${when}`;
    case "text":
      return form.text;
  }
}
