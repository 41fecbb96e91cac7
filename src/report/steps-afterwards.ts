import type { ChecklistGroup, ChecklistItem } from "../incident/checklist.ts";
import type { TextPlace } from "../incident/text-place.ts";
import { inSentence } from "../providers/key-name.ts";
import { blocks, bullets, page } from "./blocks.ts";
import { newKeyName, type Recipe, type ShownText } from "./checklist-facts.ts";
import { reminderDay } from "./dates.ts";
import { code, codeBlock, codes, details, link } from "./markdown.ts";
import { ignoreEnvFiles, preventNextTime } from "./prevention.ts";
import { readersText } from "./readers-text.ts";
import { bashWord, folded, variableWord } from "./shell.ts";
import { namesItsPlaces } from "./steps-replace.ts";
import { isTelling } from "./telling-mask.ts";
import { count } from "./words.ts";

const REWRITING =
  "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository";

/** So many texts are linked; whoever clears them away is told of the next. */
const TEXTS = 20;

/** Cleaning up, and what one does not want to go through twice. */
export function afterwards(recipe: Recipe): ChecklistGroup {
  return {
    title: "Afterwards",
    items: [
      removeOldValue(recipe),
      checkForAbuse(recipe),
      documentRotation(recipe),
      setReminder(recipe),
      auditHistory,
      ignoreEnvFiles(recipe),
      preventNextTime(recipe),
    ],
  };
}

function removeOldValue({ facts, plan }: Recipe): ChecklistItem {
  const paths = [...new Set(facts.occurrencePaths)];
  const names = facts.variables.slice(0, 8);
  return {
    id: "remove-old-value",
    text: "Remove the old key from all places, also from commented-out lines and other variable names",
    required: true,
    detail: blocks(
      paths.length === 0 ? "" : `It was found in ${codes(paths.slice(0, 10))}.`,
      namesItsPlaces(plan) ? readersText(plan.readers) : "",
      names.length < 2
        ? ""
        : `Look under all these names: ${codes(names)}. A program that reads two of them may prefer the stale one.`,
      ...searches(facts),
      ...stillWritten(facts),
      "Think of places outside git too: chats and tickets, CI logs and artifacts, notebook outputs, container images, synchronized folders.",
      rewriting,
    ),
  };
}

/** Commands that find what is left. */
function searches({ mask, variables }: Recipe["facts"]): readonly string[] {
  const start = isTelling(mask) ? mask.replace(/…$/u, "") : "";
  const words = [...new Set(variables.map(variableWord))].filter((word) => variables.includes(word));
  const byName = `git grep -lwE ${bashWord(words.slice(0, 8).join("|"))}`;
  const byStart = `git grep -lF -e ${bashWord(start)}`;
  const use = words.length === 1 ? "use the name" : "use one of the names";
  if (start.length < 3)
    return words.length === 0 ? [] : [`This lists the files that ${use}:`, codeBlock("bash", [byName])];
  const hold = "hold something that begins like the key, without printing it:";
  return words.length === 0
    ? [`This lists the files that ${hold}`, codeBlock("bash", [byStart])]
    : [`These list the files that ${use}, or ${hold}`, codeBlock("bash", [byName, byStart])];
}

/** Texts are linked and not quoted: the key stands in them. */
function stillWritten({ texts }: Recipe["facts"]): readonly string[] {
  const { shown, hidden } = texts ?? { shown: [], hidden: 0 };
  if (shown.length + hidden === 0) return [];
  const more = `${count(hidden, "text")} in private repositories, which this public issue does not name`;
  return [
    "**People wrote the key down here, too:**",
    bullets([...shown.slice(0, TEXTS).map(linked), ...(hidden === 0 ? [] : [more])]),
    "Edit each text, and then delete its old version as well: press **edited** above the text, choose the version, and under **Options** press **Delete revision from history**. Rekey looks again from time to time.",
  ];
}

function linked({ kind, number, url, repository }: ShownText): string {
  const where = repository === undefined ? "" : ` of ${code(repository)}`;
  return `${link(`${writtenWhere[kind]} #${number}`, url)}${where}`;
}

const writtenWhere: Readonly<Record<TextPlace["kind"], string>> = {
  issue: "Issue",
  "pull-request": "Pull request",
  comment: "Comment on",
  "review-comment": "Review comment on",
};

/** GitHub Docs, "Removing sensitive data from a repository", and the manual of git-filter-repo 2.47, read 2026-11. */
const rewriting = details(
  "Rewriting the git history is optional",
  blocks(
    "A revoked key in the history is harmless, and a key that works stays dangerous however often the history is rewritten: somebody may have it by now. Revoke first. If you rewrite all the same, say so to everybody who has a clone, close open pull requests, and write the key into a file outside of the repository, never on a command line:",
    codeBlock("bash", [
      "git filter-repo --sensitive-data-removal --replace-text ../old-keys.txt",
      "git push --force --mirror origin",
    ]),
    "What this does not reach:",
    bullets([
      "forks, and the clones of other people;",
      "pull requests: GitHub keeps their commits under `refs/pull/`, which nobody can rewrite, and shows commits from its caches; GitHub Support can remove both;",
      "archives, mirrors and search engines that have read the repository since.",
    ]),
    link("How GitHub describes it", REWRITING),
  ),
);

function checkForAbuse({ provider }: Recipe): ChecklistItem {
  const { page: where, signs } = provider.playbook.abuse;
  return {
    id: "check-for-abuse",
    text: `Look for use by strangers${where === undefined ? "" : ` in ${page(where)}`}`,
    required: false,
    detail: blocks(
      signs.length === 0 ? "" : `Signs to look for since the day of the leak:\n\n${bullets(signs)}`,
      "If you find any, treat it as a security incident of its own: note what was touched, and tell the people who depend on it. Set up usage alerts where the provider has them.",
    ),
  };
}

function documentRotation(recipe: Recipe): ChecklistItem {
  const { provider, plan, facts } = recipe;
  const day = reminderDay(facts.today, plan.reminder);
  const mask = isTelling(facts.mask) ? ` (${facts.mask})` : "";
  return {
    id: "document-rotation",
    text: "Note the rotation in your team's documentation",
    required: false,
    detail: blocks(
      "Ready to paste:",
      codeBlock("text", [
        `The ${inSentence(provider)} key of ${facts.repositoryName} was rotated on ${facts.today}. The new key is ${newKeyName(recipe)}.`,
        `The previous key${mask} was compromised and has been revoked. Next rotation: ${day}.`,
      ]),
    ),
  };
}

function setReminder({ plan, facts }: Recipe): ChecklistItem {
  return {
    id: "set-reminder",
    text: `Set a reminder for the next rotation on ${reminderDay(facts.today, plan.reminder)}`,
    required: false,
    detail:
      "Rotate on a schedule, at once after a leak, and when somebody with access leaves. Next time, follow this checklist without the hurry.",
  };
}

const auditHistory: ChecklistItem = {
  id: "audit-history",
  text: "Look for other secrets in the git history",
  required: false,
  detail: blocks(
    "The same rules that found this key, over every version of every file:",
    codeBlock("bash", ["npm install --global github:rekey-app/rekey", "rekey scan --history"]),
    folded("Other ways", "bash", [
      "gitleaks git --redact -v",
      "git secrets --scan-history",
      `git log -p --all | grep -inE 'api.?key|secret|password'`,
    ]),
    "The last one prints what it finds: do not run it on a shared screen.",
  ),
};
