import type { Sandbox } from "../../sandbox/github.ts";
import type { Ask } from "./asking.ts";

/** A way in which a key can stand in a text. */
function encodings(key: string): readonly string[] {
  const bytes = Buffer.from(key);
  return [
    key,
    // Base64 in its three alignments, without the characters that depend on what surrounds the key.
    ...[0, 1, 2].map((offset) =>
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString("base64")
        .slice(offset === 0 ? 0 : 4, -4),
    ),
    bytes.toString("base64url").slice(0, -4),
    bytes.toString("hex"),
    encodeURIComponent(key),
    JSON.stringify(key).slice(1, -1),
  ];
}

/** One place where a planted key must never turn up. */
export interface Leak {
  readonly place: string;
  readonly encoding: number;
}

/**
 * Looks for planted keys wherever Rekey leaves traces: log lines, rows, requests, issues, comments and checks.
 * What people wrote themselves is not looked at.
 */
export async function findLeaks(
  keys: readonly string[],
  traces: { readonly sandbox: Sandbox; readonly logLines: readonly string[]; readonly ask: Ask },
): Promise<readonly Leak[]> {
  const places = [
    ...traces.logLines.map((text, index) => ({ place: `log line ${index}: ${text.slice(0, 80)}`, text })),
    ...(await rows(traces.ask)),
    ...requests(traces.sandbox),
    ...views(traces.sandbox),
  ].map(({ place, text }) => ({ place, text, plain: unescaped(text) }));
  return keys.flatMap((key) =>
    encodings(key).flatMap((encoded, encoding) =>
      places
        .filter(({ text, plain }) => text.includes(encoded) || plain.includes(encoded))
        .map(({ place }) => ({ place, encoding })),
    ),
  );
}

/** Rendered Markdown as people read it: our own escaping must not hide a key from the watch. */
function unescaped(text: string): string {
  return text
    .replaceAll(/&#(?<code>\d+);/gu, (_entity, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("\u200b", "")
    .replaceAll("\\", "");
}

interface Trace {
  readonly place: string;
  readonly text: string;
}

async function rows(ask: Ask): Promise<readonly Trace[]> {
  const tables = await ask<{ name: string }>(
    "select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'",
  );
  const all = tables.map(({ name }) => `select 'table ${name}' as place, t::text as text from ${name} t`);
  return ask<{ place: string; text: string }>(all.join(" union all "));
}

function requests(sandbox: Sandbox): readonly Trace[] {
  return sandbox
    .requests()
    .filter(({ auth }) => auth !== "user")
    .map(({ method, path, query, requestBody }) => ({
      place: `request ${method} ${path}`,
      text: `${path}?${query} ${JSON.stringify(requestBody)}`,
    }));
}

function views(sandbox: Sandbox): readonly Trace[] {
  return [...sandbox.store.repositories.values()].flatMap(({ name, issues, checkRuns }) => [
    ...[...issues.values()].flatMap(({ number, app, title, body, comments }) => [
      ...(app === null ? [] : [{ place: `${name} issue ${number}`, text: `${title}\n${body}` }]),
      ...comments
        .filter((comment) => comment.app !== null)
        .map((comment) => ({ place: `${name} comment ${comment.id}`, text: comment.body })),
    ]),
    ...checkRuns.map((run) => ({
      place: `${name} check ${run.id}`,
      text: JSON.stringify(run.annotations) + run.summary + run.title,
    })),
  ]);
}
