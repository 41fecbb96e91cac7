import { z } from "zod";
import type { Deliveries, DeliveryAttempt } from "../ports/deliveries.ts";
import type { InstallationClient } from "./installation-client.ts";
import { nextCursor } from "./next-page.ts";
import { ifFound, outside, parseAnswer } from "./outside.ts";

const PAGE = 100;

const Attempts = z.array(
  z
    .object({
      id: z.number(),
      guid: z.guid(),
      delivered_at: z.iso.datetime(),
      status_code: z.number().nullable(),
      event: z.string(),
      action: z.string().nullable(),
    })
    .transform(
      ({ id, guid, delivered_at, status_code: status, event, action }): DeliveryAttempt => ({
        id: guid,
        attempt: id,
        // Named as in the routing table: some events have actions, some have none.
        event: action === null ? event : `${event}.${action}`,
        at: new Date(delivered_at),
        hasFailed: status === null || status < 200 || status >= 400,
      }),
    ),
);

/**
 * GitHub's own log of what it sent to this app, read as the app. `routes` are the events that we listen to. The
 * filter `status=failure` stands for the codes 400 to 599 (OpenAPI description, read 2026-11); what met a closed
 * door or no answer may have none, so everything is read.
 */
export function gitHubDeliveries(
  asApp: () => Promise<InstallationClient>,
  routes: ReadonlySet<string>,
): Deliveries {
  return {
    async page(cursor) {
      const { rest } = await asApp();
      const { data, headers } = await outside(() =>
        rest.apps.listWebhookDeliveries({ per_page: PAGE, ...(cursor === undefined ? {} : { cursor }) }),
      );
      const next = nextCursor(headers.link, "cursor");
      return {
        items: parseAnswer(Attempts, data).filter(({ event }) => routes.has(event)),
        ...(next === undefined ? {} : { next }),
      };
    },
    async repeat(attempt) {
      const { rest } = await asApp();
      await ifFound(() => rest.apps.redeliverWebhookDelivery({ delivery_id: attempt }));
    },
  };
}
