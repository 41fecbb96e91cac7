/** The packages that the command line imports, all of them for policies. What was built elsewhere has them by address. */
export const PACKAGES = ["re2js", "smol-toml", "yaml", "zod"];

/** Where a package is now: another installation may move it. */
export function addressOf(name) {
  try {
    return import.meta.resolve(name);
  } catch {
    return name;
  }
}
