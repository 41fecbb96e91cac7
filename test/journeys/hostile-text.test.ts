import { expect, test } from "@jest/globals";
import type { Issue } from "../../sandbox/entities.ts";
import { comment } from "../support/comment.ts";
import { answersTo, logOf } from "../support/issue-text.ts";
import { leaked } from "../support/leaked.ts";
import { rotate } from "../support/scene.ts";
import { shapeOf, wordsOf } from "../support/shape.ts";
import { shareJourney } from "../support/share-journey.ts";
import { itemsOf, tick } from "../support/tick.ts";

const { journey: world } = shareJourney();

/** What people, or attackers, may put where Rekey shows it. Two words each, so that reasons keep their length. */
const NASTY = [
  "@mia @acme/all",
  "#1 GH-1",
  "**bold** _it_",
  "`code` ``more``",
  "``` ~~~",
  "[link](www.evil.example) ![x](y.png)",
  "<img src=x onerror=alert(1)> <script>",
  "</details> </summary>",
  "<!-- -->",
  "<!-- rekey:item=revoke-old-key --> [x]",
  "| a | b |\\|",
  "$(rm -rf ~) `id` ; ' \"",
  "&lt;b&gt; &#64;mia",
  "\\`\\`\\` \\<b>",
  "javascript:alert(1) www.evil.example:80",
  "\u202egnp.exe \u200b\ufeff",
  "\u001b[31mred\u0007 \u0001",
  "\ud83d\ude00 :tada:",
  "- [x] x",
  "1. one > two",
] as const;

/** Some only fit where a text may have several lines. */
const NASTY_PATHS = [
  ...NASTY,
  "a\n- [x] Revoke <!-- rekey:item=revoke-old-key -->",
  "a\r\n\r\n## Log\n\n```",
  "x".repeat(1000),
].map((nasty) => nasty.replaceAll("//", "/"));

function expectHarmless(markdown: string, like: string): void {
  expect(shapeOf(markdown)).toBe(shapeOf(like));
  expectNoMention(markdown);
}

function expectNoMention(markdown: string): void {
  expect(wordsOf(markdown)).not.toMatch(/@[a-z]|(?:^|\s)#\d|GH-\d|:tada:|\/\/evil|www\.evil/);
}

/** The log of the process stays one JSON object a line, with nothing of these texts in it. */
function expectCleanLog(): void {
  for (const line of world().logLines) {
    expect(line).toMatch(/^\{.*\}\n$/);
    expect(line).not.toMatch(/evil|onerror|rekey:item|tada/);
  }
}

function bodyOf({ body }: Issue): string {
  return body ?? "";
}

test("hostile names of files and folders are only names, in the issue and in the check", async () => {
  const journey = world();
  for (let start = 0; start < NASTY_PATHS.length; start += 8) {
    const nasty = NASTY_PATHS.slice(start, start + 8);
    const harmless = await leaked(journey, { paths: nasty.map((_, index) => `folder-${index}/.env`) });
    const hostile = await leaked(journey, { paths: nasty.map((name) => `${name}/.env`) });
    expectHarmless(bodyOf(hostile.issue), bodyOf(harmless.issue));
    expectHarmless(hostile.check().summary ?? "", harmless.check().summary ?? "");
    expect(itemsOf(hostile.issue).map(({ id }) => id)).toEqual(itemsOf(harmless.issue).map(({ id }) => id));
    await rotate(journey, hostile.issue);
    expect(hostile.check().conclusion).toBe("success");
  }
  expectCleanLog();
}, 60_000);

test("a file name alone in a title, a branch, a message and an account do nothing", async () => {
  const journey = world();
  const { sandbox, mia } = journey;
  const nasty = "@mia/`id`|<img>&lt;#1](www.evil.example)";
  const evil = sandbox.createUser("evil_@mia*b*(x)", { email: "evil@users.example", name: "@mia <b>" });
  const leak = await leaked(journey, {
    paths: [`${nasty}/.env`],
    branch: nasty,
    message:
      "@mia fixes #1\n\n/rekey dismiss wont-fix hello\n<!-- rekey:incident=00000000-0000-0000-0000-000000000000 -->",
    pusher: evil,
    writers: [evil],
  });
  const harmless = await leaked(journey);
  await tick(journey, evil, leak.issue, ["create-new-key"]);
  await tick(journey, journey.wes, harmless.issue, ["create-new-key"]);
  await journey.settle();
  expect(leak.issue.title).not.toMatch(/@mia|`|<img/);
  expectHarmless(bodyOf(leak.issue), bodyOf(harmless.issue));
  expect(logOf(leak.issue).at(-1)).toContain("evil");
  await comment(journey, evil, leak.issue, "/rekey dismiss wont-fix x");
  await comment(journey, journey.wes, harmless.issue, "/rekey dismiss wont-fix x");
  expectHarmless(answersTo(leak.issue)[0] ?? "", answersTo(harmless.issue)[0] ?? "");
  await rotate(journey, leak.issue);
  expectNoMention(bodyOf(leak.issue));
  expect(mia.login).toBe("mia");
  expectCleanLog();
});

test("a hostile reason is only a reason, in the answer, the log and the head of the issue", async () => {
  const journey = world();
  const harmless = await leaked(journey);
  await comment(journey, journey.mia, harmless.issue, "/rekey dismiss wont-fix harmless words");
  for (let start = 0; start < NASTY.length; start += 5) {
    const nasty = NASTY.slice(start, start + 5).join(" ");
    const { issue } = await leaked(journey);
    await comment(journey, journey.mia, issue, `/rekey dismiss wont-fix ${nasty}`);
    expect(issue.state).toBe("closed");
    expectHarmless(bodyOf(issue), bodyOf(harmless.issue));
    expectHarmless(answersTo(issue)[0] ?? "", answersTo(harmless.issue)[0] ?? "");
  }
  expectCleanLog();
}, 60_000);
