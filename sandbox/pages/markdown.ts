import { parseMarkdown } from "../markdown/blocks.ts";
import type { Alert, Block, Inline, ListItem, Row } from "../markdown/nodes.ts";
import { html, type Markup } from "./html.ts";

/** A text in Markdown as a piece of a page. */
export function markdown(source: string): Markup {
  return html`<div class="prose">${parseMarkdown(source).map(block)}</div>`;
}

function block(one: Block): Markup {
  switch (one.kind) {
    case "heading":
      return heading(one.level, one.children);
    case "paragraph":
      return html`<p>${one.children.map(inline)}</p>`;
    case "code":
      return html`<pre><code>${one.text}</code></pre>`;
    case "list":
      return list(one.start, one.items);
    case "quote":
      return quote(one.alert, one.blocks);
    case "table":
      return table(one.head, one.rows);
    case "details":
      return html`<details><summary>${one.summary.map(inline)}</summary><div>${one.blocks.map(block)}</div></details>`;
    case "rule":
      return html`<hr>`;
  }
}

/** The page has a heading of its own: those of a text begin one level below it. */
function heading(level: number, children: readonly Inline[]): Markup {
  const text = children.map(inline);
  switch (level) {
    case 1:
    case 2:
      return html`<h2>${text}</h2>`;
    case 3:
      return html`<h3>${text}</h3>`;
    case 4:
      return html`<h4>${text}</h4>`;
    default:
      return html`<h5>${text}</h5>`;
  }
}

function list(start: number | null, items: readonly ListItem[]): Markup {
  const tasks = items.some(({ ticked }) => ticked !== undefined) ? "tasks" : "";
  const entries = items.map(item);
  return start === null
    ? html`<ul class="${tasks}">${entries}</ul>`
    : html`<ol class="${tasks}" start="${start}">${entries}</ol>`;
}

/** A tight item is one line: its paragraph needs no room of its own. */
function item({ ticked, blocks }: ListItem): Markup {
  const [first, ...rest] = blocks;
  const line =
    first?.kind === "paragraph" ? html`<span>${first.children.map(inline)}</span>` : first && block(first);
  return html`<li>${box(ticked)}${line}${rest.map(block)}</li>`;
}

function box(ticked: boolean | undefined): Markup | null {
  if (ticked === undefined) return null;
  return ticked
    ? html`<input type="checkbox" aria-label="done" checked disabled>`
    : html`<input type="checkbox" aria-label="to do" disabled>`;
}

function quote(alert: Alert | null, blocks: readonly Block[]): Markup {
  const inside = blocks.map(block);
  if (alert === null) return html`<blockquote>${inside}</blockquote>`;
  const name = alert.charAt(0).toUpperCase() + alert.slice(1);
  return html`<div class="alert ${alert}"><p class="alert-name">${name}</p>${inside}</div>`;
}

function table(head: Row, rows: readonly Row[]): Markup {
  const names = head.map((cell) => html`<th>${cell.map(inline)}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell.map(inline)}</td>`)}</tr>`);
  return html`<div class="wide"><table><thead><tr>${names}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function inline(part: Inline): Markup {
  switch (part.kind) {
    case "text":
      return html`${part.text}`;
    case "code":
      return html`<code>${part.text}</code>`;
    case "strong":
      return html`<strong>${part.children.map(inline)}</strong>`;
    case "emphasis":
      return html`<em>${part.children.map(inline)}</em>`;
    case "link":
      return html`<a href="${part.href}" rel="nofollow noreferrer">${part.children.map(inline)}</a>`;
    case "break":
      return html`<br>`;
  }
}
