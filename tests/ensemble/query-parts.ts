import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/** Rows that DuckDB gives for a query of `runs`, all parts of a folder, as plain objects. */
export async function queryParts(folder: string, query: string): Promise<Record<string, unknown>[]> {
  const database = await DuckDBInstance.create();
  const connection = await database.connect();
  try {
    await connection.run(`CREATE VIEW runs AS SELECT * FROM '${path.join(folder, "parts")}/*.parquet'`);
    return (await connection.runAndReadAll(query)).getRowObjects();
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
