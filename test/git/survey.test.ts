import { expect, test } from "@jest/globals";
import { DEFAULT_BRANCH } from "../../src/git/supply.ts";
import { readSurvey } from "../../src/git/survey.ts";
import { discoverTargets, isTelling } from "../../src/targets/discover.ts";
import type { Survey } from "../../src/targets/survey.ts";
import { withMirror, withRepository } from "./git-world.ts";

const names = ["HF_TOKEN"];

/** The survey of a repository whose default branch has these files. */
async function surveyOf(files: Readonly<Record<string, string>>): Promise<Survey> {
  const entries = Object.entries(files).map(
    ([path, text]) => `M 100644 inline ${JSON.stringify(path)}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  const stream = [
    `commit ${DEFAULT_BRANCH}`,
    "committer Ada <ada@example.com> 1700000000 +0000",
    "data 1\nx",
    entries.join(""),
    "done\n",
  ].join("\n");
  let survey: Survey = { paths: [], mentions: [], files: new Map() };
  await withRepository(stream, async (folder) => {
    survey = await withMirror(folder, (mirror) => readSurvey(mirror, { names, isTelling }));
  });
  return survey;
}

const compose = "services:\n  web:\n    environment: [HF_TOKEN]\n";

test("a file that holds a name is read, however many others there are", async () => {
  const others = Array.from({ length: 700 }, (_, index) => [`a/${index}.yaml`, "a: 1\n"]);
  const survey = await surveyOf({
    ...Object.fromEntries(others),
    "z/deep/in/folders/docker-compose.yml": compose,
    "fly.toml": 'app = "shop"\n',
  });
  expect(survey.files.size).toBe(500);
  expect(survey.files.has("fly.toml")).toBe(true);
  expect(discoverTargets(survey, names)).toEqual([
    expect.objectContaining({ platform: "fly", app: "shop", variables: names }),
    expect.objectContaining({ platform: "docker-compose", app: "web", variables: names }),
  ]);
});

test("names of files may hold anything, and large files are left out", async () => {
  const survey = await surveyOf({
    "a b/docker-compose.yml": compose,
    'quote"d/docker-compose.yml': compose,
    "ü/docker-compose.yml": compose,
    "tab\t/docker-compose.yml": compose,
    "large/docker-compose.yml": `${compose}# ${"x".repeat(300_000)}\n`,
    "bytes/docker-compose.yml": "\u0000\u0001 HF_TOKEN",
    "node_modules/x/docker-compose.yml": compose,
  });
  expect([...survey.files.keys()].sort()).toEqual(
    [
      "a b/docker-compose.yml",
      "bytes/docker-compose.yml",
      'quote"d/docker-compose.yml',
      "tab\t/docker-compose.yml",
      "ü/docker-compose.yml",
    ].sort(),
  );
  expect(survey.mentions.map(({ path }) => path)).toContain("ü/docker-compose.yml");
  expect(survey.mentions.every(({ line }) => line === 3)).toBe(true);
});
