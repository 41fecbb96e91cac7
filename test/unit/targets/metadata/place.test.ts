import { expect, test } from "@jest/globals";
import type { Target } from "../../../../src/incident/target.ts";
import { askedPlace } from "../../../../src/targets/metadata/place.ts";

const every = { variables: ["HF_TOKEN"], required: true } as const;
const url = "https://coolify.example.com/";
const coolify = { ...every, kind: "coolify", url, uuid: "abc-1" } as const;

test.each<readonly [string, Target, ReturnType<typeof askedPlace>]>([
  [
    "a project by its name",
    { ...every, kind: "platform", platform: "vercel", app: "acme/shop" },
    { platform: "vercel", place: "acme/shop" },
  ],
  [
    "a project rather by what its platform calls it",
    { ...every, kind: "platform", platform: "vercel", app: "shop", id: "team_1/prj_1" },
    { platform: "vercel", place: "team_1/prj_1" },
  ],
  ["a project that nobody names", { ...every, kind: "platform", platform: "vercel" }, undefined],
  [
    "a Space",
    { ...every, kind: "huggingface-space", space: "acme/demo" },
    { platform: "huggingface-space", place: "acme/demo" },
  ],
  ["an application of a Coolify", coolify, { platform: "coolify", place: "abc-1", origin: url.slice(0, -1) }],
  ["a Coolify below a path", { ...coolify, url: `${url}other` }, undefined],
  ["an application without its id", { ...every, kind: "coolify", url, application: "Shop" }, undefined],
  ["secrets of Actions, which GitHub tells of", { ...every, kind: "github-actions" }, undefined],
  ["a file", { ...every, kind: "local-file", path: ".env" }, undefined],
])("where to ask about %s", (_what, target, place) => {
  expect(askedPlace(target)).toEqual(place);
});
