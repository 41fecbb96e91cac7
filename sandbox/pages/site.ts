import type { Repository } from "../entities.ts";
import type { HuggingFace } from "../hugging-face.ts";
import type { PageAnswer, Pages } from "../pages.ts";
import type { StoreView } from "../store.ts";
import { accessTokensPage, pressRevoke } from "./access-tokens-page.ts";
import { blobPage, commitsPage, treePage } from "./code-pages.ts";
import { commitPage } from "./commit-page.ts";
import { deliveriesPage, deliveryPage } from "./deliveries-page.ts";
import { accountPage, homePage } from "./home-page.ts";
import { issuePage, issuesPage } from "./issue-page.ts";
import { missingPage } from "./layout.ts";
import { pullPage } from "./pull-page.ts";
import { repositoryPage } from "./repository-page.ts";
import type { RepositoryRequest } from "./repository-request.ts";
import { runPage } from "./run-page.ts";
import { STYLE } from "./style.ts";

/** The pages for people: everything can be looked at, and nothing be changed but the tokens of a Hugging Face. */
export function pagesOf(store: StoreView, huggingFace?: HuggingFace): Pages {
  return async (url, method) => {
    const parts = partsOf(url);
    const isAboutTokens = parts[0] === "-" && parts[1] === "hugging-face";
    if (huggingFace !== undefined && isAboutTokens)
      return onTokens(huggingFace, method, parts.slice(2)) ?? missingPage();
    if (method !== "GET" && method !== "HEAD") return { ...missingPage(), status: 405 };
    return (await find(store, parts, url.origin)) ?? missingPage();
  };
}

function onTokens(
  huggingFace: HuggingFace,
  method: string,
  [id, deed]: readonly string[],
): PageAnswer | null {
  if (method !== "POST") return id === undefined ? accessTokensPage(huggingFace) : null;
  return id !== undefined && deed === "revoke" ? pressRevoke(huggingFace, id) : null;
}

type Found = PageAnswer | null | Promise<PageAnswer | null>;

function find(store: StoreView, [owner, name, ...rest]: readonly string[], origin: string): Found {
  if (owner === undefined) return homePage(store);
  if (owner === "-") return findOther(store, [name, ...rest]);
  if (name === undefined) return accountPage(store, owner);
  const repository = store.repository(owner, name);
  if (repository === undefined) return null;
  return rest.length === 0 ? repositoryPage(repository, origin) : findInRepository(repository, rest);
}

/** Pages that no account owns: no login is a dash. */
function findOther(store: StoreView, [kind, id, ...more]: readonly (string | undefined)[]): Found {
  if (more.length > 0) return null;
  if (kind === "style.css" && id === undefined)
    return { status: 200, headers: { "Content-Type": "text/css; charset=utf-8" }, body: STYLE };
  if (kind !== "deliveries") return null;
  return id === undefined ? deliveriesPage(store) : deliveryPage(store, id);
}

const KINDS: Readonly<Record<string, (request: RepositoryRequest) => Found>> = {
  blob: blobPage,
  commit: commitPage,
  commits: commitsPage,
  issues: (request) => (request.rest.length === 0 ? issuesPage(request, "issues") : issuePage(request)),
  pull: pullPage,
  pulls: (request) => issuesPage(request, "pulls"),
  runs: runPage,
  tree: treePage,
};

function findInRepository(repository: Repository, [kind = "", ...rest]: readonly string[]): Found {
  const draw = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return draw === undefined ? null : draw({ repository, rest });
}

/** The parts of a path; a path that cannot be decoded names nothing. */
function partsOf({ pathname }: URL): readonly string[] {
  try {
    return pathname
      .split("/")
      .filter((part) => part !== "")
      .map(decodeURIComponent);
  } catch {
    return ["-"];
  }
}
