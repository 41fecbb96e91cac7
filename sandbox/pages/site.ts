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
import { type Speech, say } from "./speech.ts";
import { STYLE } from "./style.ts";

/** What can be done on the pages besides looking. */
export interface Doings {
  /** Whose tokens can be revoked. */
  readonly huggingFace?: HuggingFace;
  readonly speech?: Speech;
}

/** The pages for people: everything can be looked at, and little be done. */
export function pagesOf(store: StoreView, doings: Doings = {}): Pages {
  return async (url, method, filledIn) => {
    const parts = partsOf(url);
    const done = method === "POST" && parts[0] === "-" ? await act(doings, parts.slice(1), filledIn) : null;
    if (done !== null) return done;
    if (method !== "GET" && method !== "HEAD") return { ...missingPage(), status: 405 };
    return (await find({ store, doings, origin: url.origin }, parts)) ?? missingPage();
  };
}

function act(
  { huggingFace, speech }: Doings,
  [kind, ...rest]: readonly string[],
  filledIn: URLSearchParams,
): Found {
  if (kind === "hugging-face" && huggingFace !== undefined) return pressRevoke(huggingFace, rest);
  return kind === "say" && speech !== undefined ? say(speech, rest, filledIn) : null;
}

type Found = PageAnswer | null | Promise<PageAnswer | null>;

interface Site {
  readonly store: StoreView;
  readonly doings: Doings;
  readonly origin: string;
}

function find(site: Site, [owner, name, ...rest]: readonly string[]): Found {
  const { store, doings, origin } = site;
  if (owner === undefined) return homePage(store);
  if (owner === "-") return findOther(site, [name, ...rest]);
  if (name === undefined) return accountPage(store, owner);
  const repository = store.repository(owner, name);
  if (repository === undefined) return null;
  return rest.length === 0
    ? repositoryPage(repository, origin)
    : findInRepository(repository, rest, doings.speech);
}

/** Pages that no account owns: no login is a dash. */
function findOther({ store, doings }: Site, [kind, id, ...more]: readonly (string | undefined)[]): Found {
  if (more.length > 0) return null;
  if (kind === "style.css" && id === undefined)
    return { status: 200, headers: { "Content-Type": "text/css; charset=utf-8" }, body: STYLE };
  if (kind === "hugging-face" && id === undefined && doings.huggingFace !== undefined)
    return accessTokensPage(doings.huggingFace);
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

function findInRepository(
  repository: Repository,
  [kind = "", ...rest]: readonly string[],
  speech: Speech | undefined,
): Found {
  const draw = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  return draw === undefined ? null : draw({ repository, rest, ...(speech && { speech }) });
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
