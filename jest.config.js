/** Node strips the types itself, so Jest transforms nothing (see docs/decisions). */
export default {
  testEnvironment: "node",
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  moduleFileExtensions: ["ts", "js", "json"],
  testMatch: ["<rootDir>/test/**/*.test.ts"],
  testTimeout: 30_000,
};
