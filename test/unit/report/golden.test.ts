import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { renderIssue } from "../../../src/report/issue.ts";
import {
  clusterStory,
  databaseStory,
  dismissedStory,
  foundStory,
  privateKeyStory,
  publicStory,
} from "./place-stories.ts";
import { provedStory, stillWorksStory, switchedOffStory, workingStory } from "./proof-stories.ts";
import { bareStory, falStory, huggingfaceStory, resolvedStory } from "./stories.ts";
import { type Story, viewOf } from "./views.ts";

/** Written only by hand: UPDATE_GOLDEN=1, and read aloud before it is committed. */
const isUpdate = process.env.UPDATE_GOLDEN === "1" && process.env.CI === undefined;

const stories: Readonly<Record<string, () => Story>> = {
  "huggingface-open": huggingfaceStory,
  "huggingface-resolved": resolvedStory,
  "fal-zero-downtime": falStory,
  "aws-nothing-known": () => bareStory("aws"),
  "database-url": databaseStory,
  "private-key": privateKeyStory,
  "github-works": workingStory,
  "huggingface-still-works": stillWorksStory,
  "openai-proved-dead": provedStory,
  "replicate-not-asked": switchedOffStory,
  "anthropic-targets-found": foundStory,
  "groq-gitlab-kubernetes": clusterStory,
  "stripe-dismissed": dismissedStory,
  "sendgrid-public": publicStory,
};

test.each(Object.entries(stories))("%s reads as it should", (name, story) => {
  const { title, body } = renderIssue(viewOf(story()));
  const issue = `${title}\n\n${body}\n`;
  const file = new URL(`golden/${name}.md`, import.meta.url);
  if (isUpdate) writeFileSync(file, issue);
  expect(issue).toBe(readFileSync(file, "utf8"));
});
