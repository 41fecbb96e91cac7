import type { Issue } from "../../sandbox/entities.ts";
import type { Reply } from "../../sandbox/parts/deeds.ts";
import type { User } from "../../sandbox/parts/people.ts";
import { itemMark } from "../../src/report/ticks.ts";
import type { Journey } from "./journey.ts";

/** A box of the checklist as a person sees it in a tracking issue. */
export interface Box {
  readonly id: string;
  readonly text: string;
  readonly required: boolean;
  readonly ticked: boolean;
}

/** Which boxes to tick: by id, all required ones, or all of those but the last. */
export type Boxes = readonly string[] | "required" | "required-but-last";

const BOX =
  /^- \[(?<tick>[ x])\] (?<optional>\*Optional:\* )?(?<text>.*) <!-- rekey:item=(?<id>[a-z0-9-]+) -->$/gmu;

/** The boxes of a tracking issue, from top to bottom. */
export function itemsOf(issue: Pick<Issue, "body">): readonly Box[] {
  return [...(issue.body ?? "").matchAll(BOX)].map(({ groups }) => ({
    id: groups?.id ?? "",
    text: groups?.text ?? "",
    required: groups?.optional === undefined,
    ticked: groups?.tick === "x",
  }));
}

/** Ticks boxes in one edit, or unticks them, as GitHub does for somebody who clicks; gives GitHub's answer. */
export async function tick(
  { sandbox }: Pick<Journey, "sandbox">,
  user: User,
  issue: Issue,
  boxes: Boxes,
  { untick = false }: { readonly untick?: boolean } = {},
): Promise<Reply> {
  const { owner, name } = issue.repository;
  const body = chosen(issue, boxes).reduce((text, id) => withBox(text, id, !untick), issue.body ?? "");
  return await sandbox.as(user, `PATCH /repos/${owner.login}/${name}/issues/${issue.number}`, { body });
}

function chosen(issue: Issue, boxes: Boxes): readonly string[] {
  if (typeof boxes !== "string") return boxes;
  const required = itemsOf(issue).filter((box) => box.required);
  return (boxes === "required" ? required : required.slice(0, -1)).map(({ id }) => id);
}

function withBox(body: string, id: string, ticked: boolean): string {
  const lines = body.split("\n");
  // The mark of a box ends its line; elsewhere the same text is only a name.
  const index = lines.findIndex((line) => line.endsWith(itemMark(id)));
  const line = lines[index];
  if (line === undefined) throw new Error(`the issue has no box ${id}`);
  return lines.with(index, line.replace(/\[[ x]\]/, ticked ? "[x]" : "[ ]")).join("\n");
}
