import { z } from "zod";
import { type Repository, repositoryId } from "../incident/repository.ts";
import type { Repositories } from "../ports/repositories.ts";
import type { Clients } from "./installation-client.ts";
import { ifFound, outside, parseAnswer } from "./outside.ts";

const OneRepository = z.object({
  id: z.number(),
  name: z.string(),
  private: z.boolean(),
  default_branch: z.string(),
  archived: z.boolean().default(false),
  owner: z.object({ id: z.number(), login: z.string() }),
});

/** Of a file beyond 1 MB, GitHub gives everything but the content (github-facts.md, part 2). */
const File = z.object({ type: z.literal("file"), content: z.string(), encoding: z.enum(["base64", "none"]) });

/** A repository as GitHub describes it in events. */
export function parseRepository(description: unknown, installationId: number): Repository {
  return toRepository(OneRepository.parse(description), installationId);
}

/** A list of repositories as an installation sees them. */
export function repositoriesSchema(installationId: number) {
  const one = OneRepository.transform((repository) => toRepository(repository, installationId));
  return z.object({ total_count: z.number(), repositories: z.array(one) });
}

function toRepository(repository: z.infer<typeof OneRepository>, installationId: number): Repository {
  return {
    id: repositoryId(repository.id),
    ownerId: repository.owner.id,
    owner: repository.owner.login,
    name: repository.name,
    isPublic: !repository.private,
    defaultBranch: repository.default_branch,
    installationId,
    standing: repository.archived ? "archived" : "present",
  };
}

/** Repositories and their files, read through REST. */
export function gitHubRepositories(clients: Clients): Repositories {
  return {
    async get(installationId, owner, repo) {
      const { rest } = await clients(installationId);
      const { data } = await outside(() => rest.repos.get({ owner, repo }));
      return toRepository(parseAnswer(OneRepository, data), installationId);
    },
    async readFile({ installationId, owner, name }, path) {
      const { rest } = await clients(installationId);
      const answer = await ifFound(() => rest.repos.getContent({ owner, repo: name, path }));
      if (answer === undefined) return { kind: "none" };
      const file = File.safeParse(answer.data);
      if (!file.success) return { kind: "unreadable", reason: "there is something else than a file" };
      const { content, encoding } = file.data;
      if (encoding === "none") return { kind: "unreadable", reason: "the file is larger than 1 MB" };
      return { kind: "text", text: Buffer.from(content, "base64").toString("utf8") };
    },
  };
}
