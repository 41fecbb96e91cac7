import type { Route } from "./call.ts";

/** A route that fits a request, with what stands in its path. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
}

// GitHub takes these with slashes in them, escaped or not.
const DEEP = new Set(["path", "ref", "basehead", "branch", "tree_sha"]);

/** Finds the route of a request. */
export class Router {
  readonly #compiled: readonly Compiled[];

  constructor(routes: readonly Route[]) {
    // Of two patterns that fit, the one with more fixed text is meant.
    this.#compiled = routes
      .map((route) => ({ route, pattern: toPattern(route.path) }))
      .sort((one, other) => weight(other.route.path) - weight(one.route.path));
  }

  /** The route for a method and a path, or undefined. */
  match(method: string, path: string): Match | undefined {
    for (const { route, pattern } of this.#compiled) {
      if (route.method !== method) continue;
      const found = pattern.exec(path);
      const params = found === null ? undefined : decoded(found.groups ?? {});
      if (params !== undefined) return { route, params };
    }
    return undefined;
  }
}

function toPattern(path: string): RegExp {
  const source = path
    .replace(/[.+]/g, "\\$&")
    .replace(/\{(\w+)\}/g, (_, name: string) => `(?<${name}>${shape(name)})`);
  return new RegExp(`^${source}/?$`);
}

/** The path of a file may be empty: that is the root. */
function shape(name: string): string {
  if (name === "path") return ".*";
  return DEEP.has(name) ? ".+" : "[^/]+";
}

function weight(path: string): number {
  const fixed = path.split("/").filter((part) => !part.startsWith("{")).length;
  return fixed * 10 + path.split("/").length;
}

function decoded(groups: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([key, value]) => [key, decodeURIComponent(value)]));
  } catch {
    return undefined;
  }
}
