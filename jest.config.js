import { availableParallelism } from "node:os";

/** Node strips the types and loads the modules itself, so Jest transforms nothing (docs/decisions/0009). */
const shared = {
  testEnvironment: "node",
  testRunner: "<rootDir>/test/support/native-runner.ts",
  transform: {},
};

/** The folders whose tests talk to a real PostgreSQL: one server per run, started only when one of them runs. */
const withDatabase = ["store", "journeys"];

/** What takes minutes, as everything does that waits for a process to die: `npm run test:long`. */
const long = ["crashes", "endurance", "histories"];

const database = {
  globalSetup: "<rootDir>/test/support/global-setup.ts",
  globalTeardown: "<rootDir>/test/support/global-teardown.ts",
};

export default {
  testTimeout: 30_000,
  // One worker more than cores: tests with a database wait for a third of their time, for PostgreSQL, git and each other.
  // With two more, some ran out of their own time. Not "150%", which Jest 30 takes for 150 workers.
  maxWorkers: availableParallelism() + 1,
  // What a test file has loaded stays in its worker. With 760 MB one needs 0.8 s to end after its last handle is gone,
  // and after 0.5 s Jest says that it "failed to exit gracefully" (jest-worker 30, measured 2026-11).
  workerIdleMemoryLimit: "400MB",
  testSequencer: "<rootDir>/test/support/long-first.ts",
  projects: [
    {
      ...shared,
      displayName: "fast",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: [...withDatabase, ...long].map((folder) => `<rootDir>/test/${folder}/`),
    },
    {
      ...shared,
      displayName: "database",
      testMatch: withDatabase.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      ...database,
    },
    {
      ...shared,
      displayName: "long",
      testMatch: long.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
      ...database,
    },
  ],
};
