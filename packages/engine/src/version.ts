/** Version of the engine, part of every run's id: a new version may give other numbers. */
export const ENGINE = "0.1.0";
