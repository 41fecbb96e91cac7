import type { PageAnswer } from "../pages.ts";
import { fullName, type StoreView } from "../store.ts";
import { html } from "./html.ts";
import { page } from "./layout.ts";
import { person, section } from "./parts.ts";
import { repositoryPath } from "./paths.ts";

/** The first page: what there is. */
export function homePage(store: StoreView): PageAnswer {
  const repositories = [...store.repositories.values()].filter(({ deleted }) => !deleted);
  const people = [...store.accounts.values()].filter(({ kind }) => kind === "User");
  const apps = [...store.apps.values()];
  const body = html`<h1>A small GitHub</h1>
${section(
  "Repositories",
  html`<ul class="rows">${repositories.map(
    (one) =>
      html`<li><a class="grow" href="${repositoryPath(one)}">${fullName(one)}</a> <span class="pill">${one.private ? "private" : "public"}</span></li>`,
  )}</ul>`,
)}
${section("People", html`<ul class="rows">${people.map((one) => html`<li>${person(one)}</li>`)}</ul>`)}
${section(
  "Apps",
  html`<ul class="rows">${apps.map(({ slug, webhookUrl }) => html`<li><b>${slug}</b> <span>${webhookUrl === null ? "no webhook" : html`webhooks go to <code>${webhookUrl}</code>`}</span></li>`)}</ul>`,
)}`;
  return page({ title: "Sandbox", body });
}

/** The page of a user or an organization; null where there is none. */
export function accountPage(store: StoreView, login: string): PageAnswer | null {
  const account = store.account(login);
  if (account === undefined) return null;
  const live = [...store.repositories.values()].filter(({ deleted }) => !deleted);
  const entries = live.flatMap((repository) => {
    const role = repository.owner === account ? "owner" : repository.roles.get(account.login.toLowerCase());
    if (role === undefined) return [];
    return html`<li><a class="grow" href="${repositoryPath(repository)}">${fullName(repository)}</a> <span class="pill">${role}</span></li>`;
  });
  const body = html`<h1>${account.login}</h1>
<p class="meta">${account.kind}${account.name === null || account.name === account.login ? null : html`, ${account.name}`}</p>
${section("Repositories", entries.length === 0 ? html`<p class="empty">None.</p>` : html`<ul class="rows">${entries}</ul>`)}`;
  return page({ title: account.login, body });
}
