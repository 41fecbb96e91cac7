import { parseArgs } from "node:util";
import { Secret } from "../../src/incident/secret.ts";
import { keyAskerFor } from "../../src/start/key-asker.ts";
import { question } from "./client-world.ts";

/** Asks one question as the app does, by the way that its arguments tell and with the trust that its environment gives. */
const { values } = parseArgs({ options: { via: { type: "string" }, proxy: { type: "string" } } });
const via = values.via === undefined ? {} : { via: { host: "127.0.0.1", port: Number(values.via) } };
const outbound = values.proxy === undefined ? {} : { httpsProxy: values.proxy };
const metrics = { keyRequest: (...words: readonly string[]) => process.stdout.write(`${words.join(" ")}; `) };
const asker = keyAskerFor({ verify: { kind: "on", ...via }, outbound }, metrics, () => new Date());
const sent = await asker.ask(question, { secret: new Secret("a key") });
process.stdout.write(sent.kind);
