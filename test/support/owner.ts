import { startEmbeddedServer } from "../../src/postgres/embedded-server.ts";

/** A process of its own that owns a server until it is killed: `node test/support/owner.ts <data directory>`. */
await startEmbeddedServer({ dataDir: process.argv[2] ?? "", durable: false });
process.stdout.write("ready\n");
