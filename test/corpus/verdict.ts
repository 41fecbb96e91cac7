import type { Match } from "../../src/scan/match.ts";
import type { Negative, Positive, Span } from "./corpus.ts";
import { offsetOf } from "./text-file.ts";

/** What became of a file with a key. */
export interface Found {
  readonly positive: Positive;
  /** A finding covers the key. */
  readonly located: boolean;
  /** It covers nothing else, but quotes. */
  readonly exact: boolean;
  /** It names the right provider. */
  readonly rightProvider: boolean;
  readonly matches: readonly Match[];
}

/** What became of a file without any. */
export interface Alarm {
  readonly negative: Negative;
  readonly matches: readonly Match[];
}

/** Quotes, and a little of what stands around a key. */
const TOLERANCE = 2;

/** Ids under which a provider of facts.yaml stands in the catalogue, where it is not its own. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  "1password": ["onepassword"],
  artifactory: ["jfrog"],
  google_api_key: ["google"],
  gcp_service_account: ["google", "google-cloud", "gcp"],
  firebase: ["google"],
  azure_storage: ["azure"],
  azure_openai: ["azure"],
  azure_devops: ["azure"],
  azure_entra: ["azure", "entra", "azure-devops"],
  bitbucket: ["atlassian"],
  dockerhub: ["docker"],
  hashicorp: ["vault", "terraform", "hcp"],
  redis_upstash: ["redis", "upstash", "database-url"],
  mongodb_atlas: ["mongodb", "atlas", "database-url"],
  neon: ["database-url"],
  private_key: ["private-key", "ssh", "pgp"],
  database_url: ["connection", "jdbc", "odbc", "amqp"],
  basic_auth_url: ["basic-auth", "basic"],
  jwt: ["supabase", "auth0"],
  jwt_secret: ["jwt", "generic", "django", "laravel", "rails"],
  langsmith: ["langchain"],
  newrelic: ["new-relic"],
};

/** Looks whether the key is among what was found. */
export function judge(positive: Positive, matches: readonly Match[]): Found {
  const spans = matches.map((match) => ({ match, ...spanOf(positive.text, match) }));
  const hits = spans.filter((span) => isHit(positive, span));
  return {
    positive,
    located: hits.length > 0,
    exact: hits.some((span) => isExact(positive, span)),
    rightProvider: hits.some(({ match }) => isRightProvider(positive.kind.provider, match.providerId)),
    matches,
  };
}

function spanOf(text: string, { start, end }: Match): Span {
  return { start: offsetOf(text, start), end: offsetOf(text, end) };
}

/** Covers the key, or half of it where it is encoded, and does not just mark the whole neighborhood. */
function isHit({ key, place, core }: Positive, { start, end }: Span): boolean {
  if (end - start > 2 * (place.end - place.start) + 80) return false;
  if (core !== undefined) return start <= core.start && end >= core.end;
  const shared = Math.min(end, place.end) - Math.max(start, place.start);
  // Other things may be encoded together with the key, and nothing makes it shorter than half.
  return shared >= Math.min(place.end - place.start, 2 * key.length) / 2;
}

function isExact({ place, core = place }: Positive, { start, end }: Span): boolean {
  return [place, core].some(
    (span) => Math.abs(start - span.start) <= TOLERANCE && Math.abs(end - span.end) <= TOLERANCE,
  );
}

function isRightProvider(wanted: string, found: string): boolean {
  const plain = (id: string) => id.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return [wanted, ...(ALIASES[wanted] ?? [])].some((id) => plain(found).startsWith(plain(id)));
}
