import { natsEngine, runEnsemble } from "@multivector/ensemble";

// A coordinator in a process of its own, which a test can kill.
const [url, request] = process.argv.slice(2);
await runEnsemble({ ...JSON.parse(request), engine: natsEngine({ url, ackWait: 0.5 }) });
