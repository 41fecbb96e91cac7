import { readFile } from "node:fs/promises";
import type { Stage } from "./stage.ts";

/** Where a key was looked for, in words, and where it was found. */
export interface Search {
  readonly places: string;
  readonly leaks: readonly string[];
}

/** Looks for a key in everything that Rekey sent, showed or logged. What people pushed is not looked at. */
export async function findLeaks({ sandbox, repository, log }: Stage, key: string): Promise<Search> {
  const requests = sandbox.requests().filter(({ auth }) => auth !== "user");
  const lines = (await readFile(log, "utf8")).split("\n").filter((line) => line !== "");
  const issues = [...repository.issues.values()].filter(({ app }) => app !== null);
  const comments = [...repository.issues.values()].flatMap((issue) =>
    issue.comments.filter(({ app }) => app !== null),
  );
  const texts: readonly (readonly [string, string])[] = [
    ...requests.map(
      ({ method, path, query, requestBody }) =>
        [`${method} ${path}`, `${path}${query}${JSON.stringify(requestBody)}`] as const,
    ),
    ...lines.map((line) => ["the log", line] as const),
    ...issues.map(({ number, title, body }) => [`issue ${number}`, `${title}\n${body}`] as const),
    ...comments.map(({ body }) => ["a comment", body] as const),
    ...repository.checkRuns.map(
      ({ title, summary, annotations }) =>
        ["a check", JSON.stringify([title, summary, annotations])] as const,
    ),
  ];
  const spellings = spellingsOf(key);
  return {
    places: `${requests.length} requests of Rekey, ${lines.length} lines of its log, its issue, its comments and its checks`,
    leaks: texts.filter(([, text]) => spellings.some((one) => text.includes(one))).map(([place]) => place),
  };
}

/** How often the key went to its provider. That it went to no other host is made sure here, too. */
export function timesSent({ huggingFace }: Stage, key: string): number {
  const withKey = huggingFace.requests.filter((request) => JSON.stringify(request).includes(key));
  const elsewhere = withKey.find(({ host }) => host !== "huggingface.co");
  if (elsewhere !== undefined) throw new Error(`The key was sent to ${elsewhere.host}.`);
  return withKey.length;
}

/** The key as it is, in hexadecimal, and in Base64 wherever it may begin. */
function spellingsOf(key: string): readonly string[] {
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), Buffer.from(key)])
      .toString("base64")
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [key, Buffer.from(key).toString("hex"), ...base64];
}
