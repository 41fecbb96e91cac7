import { stopDatabaseServer } from "./database-server.ts";

// biome-ignore lint/style/noDefaultExport: Jest asks for one
export default async function globalTeardown(): Promise<void> {
  await stopDatabaseServer();
}
