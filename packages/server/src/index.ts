export type { Answer, Commands, EnsembleOrder, EnsembleProgress } from "./commands.ts";
export type { Operation, OperationOption, Withheld } from "./operation.ts";
export { type RunningServer, startServer } from "./start-server.ts";
