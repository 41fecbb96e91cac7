import { Secret } from "../../src/incident/secret.ts";
import { createKeyAsker } from "../../src/verify/key-client.ts";
import { question } from "./client-world.ts";

/** Asks a server on this machine one question, with the trust that the environment gives, and prints what came of it. */
const port = Number(process.argv[2]);
const asker = createKeyAsker({ now: () => new Date(), via: { host: "127.0.0.1", port } });
const sent = await asker.ask(question, { secret: new Secret("a key") });
process.stdout.write(sent.kind === "answered" ? String(sent.answer.status) : sent.reason);
