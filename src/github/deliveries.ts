import { z } from "zod";
import type { Deliveries, FailedDelivery } from "../jobs/ports.ts";
import type { InstallationClient } from "./installation-client.ts";
import { nextCursor } from "./next-page.ts";
import { ifFound, outside, parseAnswer } from "./outside.ts";

const PAGE = 100;

const Failed = z.array(
  z.object({
    id: z.number(),
    guid: z.guid(),
    delivered_at: z.iso.datetime(),
    event: z.string(),
    action: z.string().nullable(),
  }),
);

/** GitHub's own log of what it sent to this app, read as the app. `routes` are the events that we listen to. */
export function gitHubDeliveries(
  asApp: () => Promise<InstallationClient>,
  routes: ReadonlySet<string>,
): Deliveries {
  return {
    async failed(cursor) {
      const { rest } = await asApp();
      const { data, headers } = await outside(() =>
        rest.apps.listWebhookDeliveries({
          status: "failure",
          per_page: PAGE,
          ...(cursor === undefined ? {} : { cursor }),
        }),
      );
      const next = nextCursor(headers.link, "cursor");
      return {
        items: parseAnswer(Failed, data)
          .map(toDelivery)
          .filter(({ event }) => routes.has(event)),
        ...(next === undefined ? {} : { next }),
      };
    },
    async repeat(attempt) {
      const { rest } = await asApp();
      await ifFound(() => rest.apps.redeliverWebhookDelivery({ delivery_id: attempt }));
    },
  };
}

/** Named as in the routing table: some events have actions, some have none. */
function toDelivery({
  id,
  guid,
  delivered_at,
  event,
  action,
}: z.infer<typeof Failed>[number]): FailedDelivery {
  return {
    id: guid,
    attempt: id,
    event: action === null ? event : `${event}.${action}`,
    deliveredAt: new Date(delivered_at),
  };
}
