import { type Answer, ok, type RepositoryCall, type Route, textParam } from "../call.ts";
import { runGit } from "../git/command.ts";
import { readCommit } from "../git/commits.ts";
import type { Json, JsonObject } from "../json.ts";
import { Problem } from "../problem.ts";
import { reading } from "../route.ts";
import { escapePath, nodeId } from "../urls.ts";
import { gitCommitView } from "../views/commit.ts";

const REPO = "/repos/{owner}/{repo}";
const MEGABYTE = 1024 * 1024;

/** Files, trees and blobs. */
export const contentRoutes: readonly Route[] = [
  reading(`GET ${REPO}/contents/{path}`, "contents=read", readContent),
  reading(`GET ${REPO}/git/trees/{tree_sha}`, "contents=read", async (call) => {
    const name = textParam(call, "tree_sha");
    const { git } = call.repository;
    const commit = await git.commit(name);
    const tree = commit === null ? await objectOf(call, name, "tree") : (await readCommit(git, commit)).tree;
    if (tree === null) throw new Problem(404, "Not Found");
    const recursive = call.query.recursive !== undefined;
    const entries = await listTree(call, tree, recursive ? ["-r", "-t"] : []);
    const url = call.world.urls.repository(call.repository, `/git/trees/${tree}`);
    return ok({ sha: tree, url, tree: entries.map((one) => treeEntry(call, one)), truncated: false });
  }),
  reading(`GET ${REPO}/git/blobs/{file_sha}`, "contents=read", async (call) => {
    const sha = await objectOf(call, textParam(call, "file_sha"), "blob");
    if (sha === null) throw new Problem(404, "Not Found");
    const bytes = await readBlob(call, sha);
    if (wantsRaw(call)) return { status: 200, raw: bytes };
    const url = call.world.urls.repository(call.repository, `/git/blobs/${sha}`);
    const content = base64(bytes);
    return ok({ sha, node_id: nodeId("Blob", sha), size: bytes.length, url, content, encoding: "base64" });
  }),
  reading(`GET ${REPO}/git/commits/{commit_sha}`, "contents=read", async (call) => {
    const sha = await objectOf(call, textParam(call, "commit_sha"), "commit");
    if (sha === null) throw new Problem(404, "Not Found");
    const commit = await readCommit(call.repository.git, sha);
    return ok(gitCommitView(call.world.urls, call.repository, commit));
  }),
];

interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size: number | null;
  readonly path: string;
}

async function readContent(call: RepositoryCall): Promise<Answer> {
  const path = textParam(call, "path").replace(/^\/+|\/+$/g, "");
  const { git, defaultBranch } = call.repository;
  const commit = await git.commit(call.query.ref ?? defaultBranch);
  if (commit === null) throw new Problem(404, `No commit found for the ref ${call.query.ref ?? ""}`);
  const [entry] = path === "" ? [] : await listTree(call, commit, [], path);
  if (path === "") return ok((await listTree(call, commit)).map((one) => contentItem(call, one, commit)));
  if (entry === undefined) throw new Problem(404, "Not Found");
  if (entry.type === "tree") {
    const inside = await listTree(call, entry.sha);
    return ok(inside.map((one) => contentItem(call, { ...one, path: `${path}/${one.path}` }, commit)));
  }
  if (entry.type !== "blob") return ok(contentItem(call, entry, commit));
  const bytes = await readBlob(call, entry.sha);
  if (wantsRaw(call)) return { status: 200, raw: bytes };
  const text =
    bytes.length <= MEGABYTE
      ? { content: base64(bytes), encoding: "base64" }
      : { content: "", encoding: "none" };
  return ok({ ...contentItem(call, entry, commit), ...text });
}

async function listTree(
  { repository }: RepositoryCall,
  tree: string,
  options: readonly string[] = [],
  path?: string,
): Promise<readonly TreeEntry[]> {
  const where = path === undefined ? [] : [path];
  const env = { GIT_LITERAL_PATHSPECS: "1" };
  const args = ["ls-tree", "-z", "--long", "--full-tree", ...options, tree, "--", ...where];
  const out = await repository.git.text(args, { env });
  return out.split("\0").flatMap((line) => {
    const [, mode, type, sha, size = "", entryPath] =
      /^(\d+) (\w+) ([0-9a-f]+) +(\S+)\t([\s\S]*)$/.exec(line) ?? [];
    if (mode === undefined || type === undefined || sha === undefined || entryPath === undefined) return [];
    return [{ mode, type, sha, size: size === "-" ? null : Number(size), path: entryPath }];
  });
}

function treeEntry({ world, repository }: RepositoryCall, { mode, type, sha, size, path }: TreeEntry): Json {
  const kind = type === "tree" ? "trees" : type === "blob" ? "blobs" : "commits";
  const url = world.urls.repository(repository, `/git/${kind}/${sha}`);
  return { path, mode, type, sha, ...(size === null ? {} : { size }), url };
}

function contentItem({ world, repository }: RepositoryCall, entry: TreeEntry, ref: string): JsonObject {
  const { path, sha, size } = entry;
  const { urls } = world;
  const escaped = escapePath(path);
  const kind = entry.type === "tree" ? "tree" : "blob";
  const self = urls.repository(repository, `/contents/${escaped}?ref=${ref}`);
  const git = urls.repository(repository, `/git/${kind}s/${sha}`);
  const html = urls.page(repository, `/${kind}/${ref}/${escaped}`);
  const download = entry.type === "blob" ? urls.page(repository, `/raw/${ref}/${escaped}`) : null;
  return {
    type: entry.type === "tree" ? "dir" : "file",
    size: size ?? 0,
    name: path.slice(path.lastIndexOf("/") + 1),
    path,
    sha,
    url: self,
    git_url: git,
    html_url: html,
    download_url: download,
    _links: { self, git, html },
  };
}

async function objectOf({ repository }: RepositoryCall, sha: string, type: string): Promise<string | null> {
  if (!/^[0-9a-f]{40}$/.test(sha)) return null;
  const answer = await runGit(repository.git.path, ["cat-file", "-t", sha], { expect: [1, 128] });
  return answer.stdout.toString().trim() === type ? sha : null;
}

async function readBlob({ repository }: RepositoryCall, sha: string): Promise<Buffer> {
  return await repository.git.bytes(["cat-file", "blob", sha]);
}

function wantsRaw({ headers }: RepositoryCall): boolean {
  return /application\/vnd\.github(?:\.v3|\.3)?\.raw/.test(headers.accept ?? "");
}

/** Base64 in lines of 60 characters, as GitHub writes it. */
function base64(bytes: Buffer): string {
  return bytes.toString("base64").replace(/.{60}/g, "$&\n");
}
