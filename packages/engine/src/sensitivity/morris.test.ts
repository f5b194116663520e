import { describe, expect, test } from "vitest";
import { morris } from "./morris.ts";

// three trajectories on a grid of 4 levels, 0, 1/3, 2/3, 1: each input moves by 2/3 once
const POINTS = [
  ...[
    [0, 0],
    [2 / 3, 0],
    [2 / 3, 2 / 3],
  ],
  ...[
    [1 / 3, 1],
    [1 / 3, 1 / 3],
    [1, 1 / 3],
  ],
  ...[
    [1, 2 / 3],
    [1 / 3, 2 / 3],
    [1 / 3, 0],
  ],
];
const names = ["wind", "rain"];
const run = (model: (a: number, b: number) => number) => POINTS.map(([a, b]) => model(a!, b!));
const short = (y: number[]) =>
  morris(y, POINTS, { names }).inputs.map(({ mu, muStar, sigma }) =>
    [mu, muStar, sigma].map(({ value }) => Number(value.toFixed(9))),
  );

describe("elementary effects", () => {
  test("of a straight line are its slopes over the range, without spread", () => {
    expect(short(run((a, b) => 3 * a - 2 * b))).toEqual([
      [3, 3, 0],
      [-2, 2, 0],
    ]);
  });

  test("of a product by hand: wind moves it by the level of rain, 0, 1/3, 2/3; rain by that of wind, 2/3, 1/3, 1/3", () => {
    // means 1/3 and 4/9; deviations from them: 1/3, 0, 1/3 -> sqrt(2/9 / 2) = 1/3; 2/9, 1/9, 1/9 -> sqrt(6/81 / 2)
    const third = Number((1 / 3).toFixed(9));
    const [mean, spread] = [4 / 9, Math.sqrt(3 / 81)].map((value) => Number(value.toFixed(9)));
    expect(short(run((a, b) => a * b))).toEqual([
      [third, third, third],
      [mean, mean, spread],
    ]);
  });

  test("that cancel in the mean show in the mean size", () => {
    // wind: (2/3)^2 and 1 - 1/9 = 8/9 over 2/3: effects of (a - 0.5)^2: from 0 to 2/3: 1/36 - 9/36; from 1/3 to 1: 9/36 - 1/36
    const { inputs } = morris(
      run((a) => (a - 0.5) ** 2),
      POINTS,
      { names },
    );
    expect(inputs[0]!.mu.value).toBeCloseTo((-8 + 8 + 8) / 36 / (2 / 3) / 3, 12);
    expect(inputs[0]!.muStar.value).toBeCloseTo(8 / 36 / (2 / 3), 12);
    expect(inputs[0]!.sentence).toMatch(
      /^wind moves the result by 0\.333 over its range .*, sometimes up, sometimes down$/,
    );
    expect(inputs[1]!.sentence).toBe("rain moved nothing in any trajectory");
  });

  test("next to a failed run are left out, the others stay", () => {
    const y = run((a, b) => 3 * a - 2 * b);
    y[2] = Number.NaN; // rain's step of the first trajectory
    const { inputs, failed } = morris(y, POINTS, { names });
    expect([failed, inputs[0]!.used, inputs[1]!.used]).toEqual([1, 3, 2]);
    expect(inputs[1]!.mu.value).toBeCloseTo(-2, 12);
  });

  test("of a step that changes no level are 0", () => {
    const points = POINTS.map(([a]) => [a!, 5]);
    const { inputs } = morris(
      points.map(([a]) => 3 * a!),
      points,
      { names },
    );
    expect(inputs.map(({ muStar }) => Number(muStar.value.toFixed(9)))).toEqual([3, 0]);
  });

  test("say what is wrong with points that are no trajectories", () => {
    const y = run((a) => a);
    const swapped = [...POINTS.slice(1, 3), POINTS[0]!, ...POINTS.slice(3)];
    expect(() => morris(y, swapped, { names })).toThrow("inputs 0 and 1 both change from point 1 to 2");
    expect(() => morris(y.slice(1), POINTS.slice(1), { names })).toThrow("do not fill trajectories of 3 points");
    expect(() => morris(y, POINTS, { names, levels: 3 })).toThrow("levels is 3");
    expect(() => morris(y.slice(0, 3), POINTS.slice(0, 3), { names })).toThrow("fewer than 2 effects of wind, rain");
    const twice = [
      [0, 0],
      [1, 0],
      [0, 0],
    ];
    expect(() => morris([1, 2, 3], twice, { names })).toThrow("input 0 changes twice in trajectory 0");
  });
});
