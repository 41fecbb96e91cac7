import type { ChecklistItem } from "../incident/checklist.ts";
import type { Target } from "../incident/target.ts";
import { blocks, bullets, numbered } from "./blocks.ts";
import { jsonRequest } from "./json-request.ts";
import { code, codeBlock, details, link, text } from "./markdown.ts";
import { type NamedTarget, replaceItem } from "./named-target.ts";
import { asking, bashWord, variableWord } from "./shell.ts";

type Coolify = NamedTarget<Extract<Target, { readonly kind: "coolify" }>>;

/** Replacing a variable in Coolify, and deploying it. */
export function coolifyItems(named: Coolify): readonly ChecklistItem[] {
  const { target, position } = named;
  const application = target.application === undefined ? "" : `, application **${text(target.application)}**`;
  return [
    replaceItem(named, `in ${link("Coolify", target.url)}${application}`, replaceDetail(named)),
    {
      id: `redeploy-coolify-${position}`,
      text: `Redeploy${target.application === undefined ? "" : ` **${text(target.application)}**`} in Coolify and wait until it has finished`,
      required: target.required,
      detail: redeployDetail(named),
    },
  ];
}

/**
 * The body names key and value: Coolify v4 answers an object of name and value pairs with 422 "This field is not
 * allowed". Source: coollabsio/coolify ApplicationsController.php (read 2026-11-21).
 */
function replaceDetail({ target, variables }: Coolify): string {
  const request = jsonRequest({
    method: "PATCH",
    url: `${base(target)}/api/v1/applications/${target.uuid ?? "APP_UUID"}/envs`,
    tokenName: "Coolify API token",
    variable: variableWord(variables[0]),
  });
  return blocks(
    numbered([
      `Open the application${target.application === undefined ? "" : ` **${text(target.application)}**`} and its **Environment Variables**.`,
      `Edit ${variables.map((name) => code(name)).join(", ") || "the variable"}: put the new key in place of the old one, and **Save**.`,
      "Preview deployments have an entry of their own, and shared variables (team, project, environment) stand in one place for all: look there too.",
    ]),
    link("Coolify's documentation", "https://coolify.io/docs"),
    details(
      "With the API",
      blocks(
        target.uuid === undefined ? "Put the id of the application where `APP_UUID` stands." : "",
        codeBlock("bash", request),
        bullets([
          "201: it is replaced. 401: wrong API token. 403: the API is off, or your address is not allowed.",
          "Flags that you leave out (`is_preview`, `is_literal`, `is_multiline`, `is_shown_once`) fall back to their defaults. If yours differ, send them along, or use the console.",
        ]),
      ),
    ),
  );
}

/** Coolify wants POST here; older versions took GET too. Source as above. */
function redeployDetail({ target }: Coolify): string {
  const query = `uuid=${target.uuid ?? "APP_UUID"}&force=true`;
  const lines = asking(
    [["Coolify API token", "TOKEN"]],
    [
      `printf 'Authorization: Bearer %s\\n' "$TOKEN" |`,
      `  curl -sS -X POST -H @- ${bashWord(`${base(target)}/api/v1/deploy?${query}`)}`,
    ],
  );
  return blocks(
    "Press **Redeploy** (or **Deploy**, **Restart**), and watch the log until the new container is running.",
    details(
      "With the API",
      blocks(
        codeBlock("bash", lines),
        "It answers with a `deployment_uuid`. `GET /api/v1/deployments/<deployment_uuid>` says `finished` when it is done. The token needs the ability to deploy.",
      ),
    ),
  );
}

function base({ url }: Coolify["target"]): string {
  return url.replace(/\/+$/u, "");
}
