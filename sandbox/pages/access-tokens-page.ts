import type { AccessToken, HuggingFace } from "../hugging-face.ts";
import type { PageAnswer } from "../pages.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./layout.ts";
import { moment } from "./parts.ts";

/** Where the tokens of the Hugging Face beside this GitHub are shown. */
export const ACCESS_TOKENS = "/-/hugging-face";

/** What stands at Hugging Face under Settings, Access Tokens: here for everybody's tokens. */
export function accessTokensPage({ tokens }: Pick<HuggingFace, "tokens">): PageAnswer {
  const list =
    tokens.length === 0
      ? html`<p class="empty">None.</p>`
      : html`<ul class="rows">${tokens.map(tokenRow)}</ul>`;
  const body = html`<h1>Hugging Face: Access Tokens</h1>
<p class="meta">A stand-in for huggingface.co, on this machine, with real TLS. Rekey asks it whether a leaked token still works.</p>
${list}`;
  return page({ title: "Access Tokens", body });
}

/** Answers a press on "Revoke"; null where there is no such token. */
export function pressRevoke(
  huggingFace: Pick<HuggingFace, "revoke">,
  [id, deed]: readonly string[],
): PageAnswer | null {
  return deed === "revoke" && huggingFace.revoke(Number(id))
    ? { status: 303, headers: { Location: ACCESS_TOKENS }, body: "" }
    : null;
}

function tokenRow({ id, name, mask, owner, createdAt, revokedAt }: AccessToken): Markup {
  const end =
    revokedAt === null
      ? html`<form method="post" action="${ACCESS_TOKENS}/${id}/revoke"><button>Revoke</button></form>`
      : html`<span class="verdict">revoked ${moment(revokedAt)}</span>`;
  return html`<li><span class="grow"><b>${name}</b> <code>${mask}</code> <span class="pill">write</span> <small>of ${owner}, made ${moment(createdAt)}</small></span> ${end}</li>
`;
}
