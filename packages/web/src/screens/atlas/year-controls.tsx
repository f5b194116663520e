import type { ReactNode } from "react";
import { useWords } from "../../words/words.ts";

const YEARS_SHOWN = 10;

/** The years of the slider as a link writes them, the last of the record being `last`. */
export function yearsShown(last: number): readonly string[] {
  return Array.from({ length: YEARS_SHOWN }, (_, k) => String(last - YEARS_SHOWN + 1 + k));
}

/** The year as a slider with its number. */
export function YearControls({
  year,
  last,
  setYear,
}: {
  readonly year: number;
  readonly last: number;
  readonly setYear: (year: number) => void;
}): ReactNode {
  const say = useWords();
  return (
    <label className="slider">
      {say("atlas.year")} <output>{year}</output>
      <input
        type="range"
        min={last - YEARS_SHOWN + 1}
        max={last}
        step={1}
        value={year}
        onChange={(event) => setYear(Number(event.target.value))}
      />
    </label>
  );
}
