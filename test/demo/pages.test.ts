import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { pagesOf } from "../../sandbox/pages/site.ts";
import type { Said } from "../../sandbox/pages/speech.ts";
import { startWorld, type TestWorld } from "../sandbox/world.ts";
import { faultsOf, linksOf } from "./well-formed.ts";

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&lt;b&gt;`;
const HOSTILE_FILE = `do cs/<b onclick="x">'&#L1?.md`;
const HOSTILE_BODY = `${HOSTILE}

[click](javascript:alert(1)) [data](data:text/html,x) [**https://a.example**](https://b.example) [twice](//evil.example) ![image](x) <https://a.example/"onclick=x>
https://a.example/"><script> <details open ontoggle=x>

<details>
<summary>${HOSTILE}</summary>

> [!CAUTION]
> ${HOSTILE}

| a | <i>b</i> |
| --- | --- |
| \`<u>\` | ${HOSTILE} |

- [x] done <!-- <script>alert(3)</script> -->
- [ ] ${HOSTILE}

\`\`\`"><script>
</code></pre><script>alert(4)</script>
\`\`\`
`;

let world: TestWorld;
const said: Said[] = [];

beforeAll(async () => {
  world = await startWorld();
  const { sandbox, repository, app, ann, octokit, where } = world;
  const say = async (comment: Said) => {
    said.push(comment);
    return comment.by === "ann" ? (repository.issues.get(Number(comment.number)) ?? null) : null;
  };
  sandbox.servePages(pagesOf(sandbox.store, { speech: { people: ["ann", HOSTILE], say } }));
  sandbox.createUser("eve", { name: HOSTILE });
  sandbox.setWebhookUrl(app, "http://127.0.0.1:9/nobody-listens?<script>");
  sandbox.requireCheck(repository, "main", `check ${HOSTILE}`, app.appId);
  const branch = 'b/"><script>';
  const files = { [HOSTILE_FILE]: `${HOSTILE}\n\u001b[31m\n`, "binary.bin": "a\u0000b", empty: "" };
  const commit = { branch, pusher: "eve", message: `${HOSTILE}\n\n${HOSTILE}`, files };
  const head_sha = await sandbox.commitFiles(repository, commit);
  await sandbox.openPullRequest(repository, {
    author: "eve",
    head: branch,
    title: HOSTILE,
    body: HOSTILE_BODY,
  });
  const issue = { title: HOSTILE, body: HOSTILE_BODY, labels: [HOSTILE.slice(0, 50)] };
  await octokit.rest.issues.create({ ...where, ...issue });
  await sandbox.as(ann, "POST /repos/acme/app/issues/2/comments", { body: HOSTILE_BODY });
  const at = { start_line: 1, end_line: 1, annotation_level: "failure" } as const;
  const annotations = [HOSTILE_FILE, "gone.md"].map((path) => ({
    ...at,
    path,
    title: HOSTILE,
    message: HOSTILE,
  }));
  const output = { title: HOSTILE, summary: HOSTILE_BODY, text: HOSTILE_BODY, annotations };
  const actions = [{ label: "<b>Again</b>", description: `"'><script>`, identifier: "again" }];
  const run = { name: "rekey", head_sha, conclusion: "action_required", output, actions } as const;
  await octokit.rest.checks.create({ ...where, ...run });
  await sandbox.waitForDeliveries();
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("every page that can be reached is there, is well-formed and escapes hostile names", async () => {
  const seen = new Set(["/"]);
  for (const path of seen) {
    const { status, type, page } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    if (!type.startsWith("text/html")) continue;
    expect([path, ...faultsOf(page)]).toEqual([path]);
    for (const link of linksOf(page).filter((one) => one.startsWith("/"))) seen.add(link.split("#")[0] ?? "");
  }
  const kinds = ["blob", "commit/", "commits", "issues/2", "pull/1", "runs", "tree", "deliveries/"];
  for (const kind of kinds) expect([...seen].join("\n")).toContain(`/${kind}`);
}, 60_000);

test("what is not there is said to be missing, and nothing can be changed", async () => {
  for (const path of [
    "/nobody",
    "/acme/none",
    "/acme/app/blob/main/none",
    "/acme/app/issues/99",
    "/-/x",
    "/%ff",
  ]) {
    const { status, page } = await get(path);
    expect([path, status, ...faultsOf(page)]).toEqual([path, 404]);
  }
  expect((await fetch(`${world.sandbox.url}/acme/app`, { method: "POST" })).status).toBe(405);
});

test("a pull request is also found among the issues", async () => {
  const answer = await fetch(`${world.sandbox.url}/acme/app/issues/1`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([302, "/acme/app/pull/1"]);
});

test("a comment is said by whom one chooses, as it was filled in", async () => {
  const send = (body: URLSearchParams) =>
    fetch(`${world.sandbox.url}/-/say/acme/app/2`, { method: "POST", body, redirect: "manual" });
  const words = { by: "ann", body: `/rekey verify & "more"\n+ ${HOSTILE}` };
  const { status, headers } = await send(new URLSearchParams(words));
  expect([status, headers.get("location")]).toEqual([303, "/acme/app/issues/2"]);
  expect(said).toEqual([{ repository: "acme/app", number: "2", ...words }]);
  expect((await send(new URLSearchParams({ by: "eve", body: "" }))).status).toBe(405);
});

test("nothing on a page may run", async () => {
  const { headers } = await fetch(`${world.sandbox.url}/`);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'self'");
});

async function get(
  path: string,
): Promise<{ readonly status: number; readonly type: string; readonly page: string }> {
  const answer = await fetch(`${world.sandbox.url}${path}`);
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", page: await answer.text() };
}
