/** The signs integers are written in: those of ASCII that JSON leaves alone. The first half ends a number, the second half goes on. */
const SIGNS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter((c) => c !== '"' && c !== "\\");
const HALF = Math.floor(SIGNS.length / 2);
const VALUE = new Map(SIGNS.map((sign, i) => [sign.charCodeAt(0), i]));

/** Non-negative integers as text, lowest digit first, one sign for those below 46: what gzip shortens best. */
export function textOfIntegers(integers: readonly number[]): string {
  return integers.map(digits).join("");
}

function digits(integer: number): string {
  let rest = integer;
  let text = "";
  while (rest >= HALF) {
    text += SIGNS[HALF + (rest % HALF)];
    rest = Math.floor(rest / HALF);
  }
  return text + SIGNS[rest];
}

/** The integers of a text made by {@link textOfIntegers}; throws on a sign that is none of its own or a number without an end. */
export function integersOfText(text: string): number[] {
  const integers: number[] = [];
  let integer = 0;
  let place = 1;
  for (let i = 0; i < text.length; i++) {
    const value = VALUE.get(text.charCodeAt(i));
    if (value === undefined || value >= 2 * HALF) throw damaged();
    integer += (value % HALF) * place;
    place *= HALF;
    if (value >= HALF) continue;
    integers.push(integer);
    integer = 0;
    place = 1;
  }
  if (place !== 1) throw damaged();
  return integers;
}

/** Differences from one integer to the next, the first from 0, as non-negative integers (0, -1, 1, -2 ... become 0, 1, 2, 3 ...). */
export function stepsOf(integers: readonly number[]): number[] {
  return integers.map((integer, i) => {
    const step = integer - (integers[i - 1] ?? 0);
    return step < 0 ? -2 * step - 1 : 2 * step;
  });
}

/** The integers whose {@link stepsOf} are given. */
export function walked(steps: readonly number[]): number[] {
  let at = 0;
  return steps.map((step) => {
    at += step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    return at;
  });
}

/** What is said of a packed case that is not as it was written. */
export function damaged(): Error {
  return new Error("The packed case is damaged: it is not as it was written. Load it again, or pack the case anew.");
}
