import type { Delivery } from "../entities.ts";
import type { PageAnswer } from "../pages.ts";
import type { StoreView } from "../store.ts";
import { html, type Markup } from "./html.ts";
import { page } from "./layout.ts";
import { moment, section } from "./parts.ts";

/** The log of webhook deliveries, newest first. */
export function deliveriesPage(store: StoreView): PageAnswer {
  const rows = store.deliveries.toReversed().map(
    (one) =>
      html`<tr><td>${moment(one.deliveredAt)}</td><td><a href="/-/deliveries/${one.id}">${eventOf(one)}</a>${one.redelivery ? html` <span class="pill">again</span>` : null}</td><td>${answerOf(one)}</td><td class="figure">${Math.round(one.durationMs)} ms</td><td><code>${one.guid.slice(0, 8)}</code></td></tr>
`,
  );
  const table = html`<div class="wide"><table><thead><tr><th>Sent</th><th>Event</th><th>Answer</th><th>Took</th><th>Delivery</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const body = html`<h1>Webhook deliveries</h1>${rows.length === 0 ? html`<p class="empty">None yet.</p>` : table}`;
  return page({ title: "Webhook deliveries", body });
}

/** One delivery: what was sent and what was answered. */
export function deliveryPage(store: StoreView, id: string): PageAnswer | null {
  const delivery = store.deliveries.find((one) => String(one.id) === id);
  if (delivery === undefined) return null;
  const { requestHeaders, payload, responseBody, url, guid, deliveredAt } = delivery;
  const headers = Object.entries(requestHeaders).map(([name, value]) => `${name}: ${value}`);
  const body = html`<h1>${eventOf(delivery)}</h1>
<p class="meta">${answerOf(delivery)} delivery <code>${guid}</code>, sent ${moment(deliveredAt)}${url === null ? null : html` to <code>${url}</code>`}</p>
${section("Headers", html`<pre>${headers.join("\n")}</pre>`)}
${section("Payload", html`<pre>${JSON.stringify(payload, null, 2)}</pre>`)}
${section("Answer", responseBody === "" ? html`<p class="empty">It had no body.</p>` : html`<pre>${responseBody}</pre>`)}`;
  return page({ title: `Delivery of ${eventOf(delivery)}`, body });
}

function eventOf({ event, action }: Delivery): string {
  return action === null ? event : `${event}.${action}`;
}

function answerOf({ state, status, failure }: Delivery): Markup {
  const isGood = status !== null && status < 300;
  const words = status === null ? (failure ?? state) : String(status);
  return html`<span class="verdict ${isGood ? "good" : state === "pending" ? "wait" : "bad"}">${words}</span>`;
}
