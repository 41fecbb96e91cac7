import { startDatabaseServer } from "./database-server.ts";

// biome-ignore lint/style/noDefaultExport: Jest asks for one
export default async function globalSetup(): Promise<void> {
  process.env.REKEY_TEST_DATABASE_URL = await startDatabaseServer();
}
