/** What a git process may get besides the fixed settings. */
export interface Extra {
  /** Git configuration for this process only; it is visible to nobody but our own user. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The only variables that are passed on: those that lead to a proxy or to further certificates. */
  readonly variables?: Readonly<Record<string, string>>;
  /** The transports that may be used; none when absent. */
  readonly transport?: "https" | "http";
  /** How the repository names its objects; `sha1` when absent. */
  readonly objectFormat?: ObjectFormat;
}

/** The two ways in which git names objects. GitHub has none but SHA-1 (2026-11), a clone from elsewhere may. */
export type ObjectFormat = "sha1" | "sha256";

/** The empty tree, which git knows without storing it. The name of the other format is an error to git 2.55. */
const EMPTY_TREE: Readonly<Record<ObjectFormat, string>> = {
  sha1: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
  sha256: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
};

/**
 * The settings of every git process. Objects are not checked on arrival (`fsckObjects`): nothing is ever checked
 * out, and old histories hold harmless faults that would make whole repositories unreadable. What is larger than
 * the threshold is streamed instead of being held in memory and, in a diff, taken for binary. While a server gathers
 * a large pack, it sends five bytes every five seconds (`uploadpack.keepAlive` in git-config, 2.39): that is slow, and
 * is no connection that died.
 */
function fixedSettings(largeFile: number): Readonly<Record<string, string>> {
  return {
    "core.hooksPath": "/dev/null",
    "core.attributesFile": "/dev/null",
    "core.fsmonitor": "false",
    "core.quotePath": "true",
    "core.bigFileThreshold": String(largeFile),
    "core.packedGitLimit": "256m",
    "core.deltaBaseCacheLimit": "32m",
    "pack.threads": "1",
    "pack.windowMemory": "64m",
    "credential.helper": "",
    "diff.noprefix": "false",
    "diff.mnemonicPrefix": "false",
    "diff.suppressBlankEmpty": "false",
    "fetch.recurseSubmodules": "false",
    "fetch.unpackLimit": "1",
    "fetch.writeCommitGraph": "false",
    "gc.auto": "0",
    "http.followRedirects": "false",
    "http.lowSpeedLimit": "1",
    "http.lowSpeedTime": "60",
    "maintenance.auto": "false",
    "protocol.version": "2",
    "submodule.recurse": "false",
  };
}

/**
 * The whole environment of a git process, started in the folder of a mirror. Our own environment holds the app's
 * credentials: none of it is passed on, and no configuration of the machine or of a user is read.
 */
export function gitEnvironment(largeFile: number, extra: Extra = {}): Record<string, string> {
  const settings = Object.entries({ ...fixedSettings(largeFile), ...extra.settings });
  return {
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/homebrew/bin",
    LC_ALL: "C",
    TZ: "UTC",
    HOME: "/nonexistent",
    ...extra.variables,
    GIT_DIR: ".",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_SYSTEM: "/dev/null",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_ATTR_NOSYSTEM: "1",
    // Read by git 2.41 and later: attributes come from no commit.
    GIT_ATTR_SOURCE: EMPTY_TREE[extra.objectFormat ?? "sha1"],
    GIT_ALLOW_PROTOCOL: extra.transport ?? "none",
    GIT_ASKPASS: "",
    GIT_TERMINAL_PROMPT: "0",
    // What a commit says of its parents counts, and nothing beside it.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: "/dev/null",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}
