import { expect, it } from "vitest";
import { letterOf } from "./letter-of.ts";

it.each([
  ["e", "KeyE", "e"],
  ["E", "KeyE", "e"],
  // The same key on a Russian and on a Kazakh keyboard.
  ["у", "KeyE", "e"],
  ["я", "KeyZ", "z"],
  // A Latin layout of another order keeps its own letters.
  ["z", "KeyY", "z"],
  ["?", "Digit7", "?"],
  ["1", "Digit1", "1"],
])("the key that gives %s at %s stands for %s", (key, code, letter) => {
  expect(letterOf({ key, code })).toBe(letter);
});
