import { z } from "zod";
import { type Call, numberParam, ok, parseBody, type Route } from "../call.ts";
import type { Delivery } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { pageOf } from "../page.ts";
import { notFound } from "../problem.ts";
import { route } from "../route.ts";
import { deliveryDetail, deliveryItem } from "../views/app.ts";
import { appOfCall } from "./apps.ts";

const Config = z.object({ url: z.string().optional(), secret: z.string().optional() });

// GitHub keeps deliveries for three days.
const RETENTION_MS = 3 * 24 * 60 * 60 * 1000;

/** The webhook of an app and the log of its deliveries. */
export const hookRoutes: readonly Route[] = [
  route("GET /app/hook/config", "app", (call) => ok(configOf(call))),
  route("PATCH /app/hook/config", "app", (call) => {
    const app = appOfCall(call);
    const { url, secret } = parseBody(call, Config);
    app.webhookUrl = url ?? app.webhookUrl;
    app.webhookSecret = secret ?? app.webhookSecret;
    return ok(configOf(call));
  }),
  route("GET /app/hook/deliveries", "app", listDeliveries),
  route("GET /app/hook/deliveries/{delivery_id}", "app", (call) => ok(deliveryDetail(deliveryOf(call)))),
  route("POST /app/hook/deliveries/{delivery_id}/attempts", "app", (call) => {
    call.world.redeliver(deliveryOf(call).id);
    return { status: 202, body: {} };
  }),
];

function listDeliveries(call: Call) {
  const { size } = pageOf(call);
  const { status, cursor } = call.query;
  const wanted = visible(call).filter((one) => status === undefined || outcome(one) === status);
  const newestFirst = wanted.toSorted((one, other) => other.id - one.id);
  const start = cursor === undefined ? 0 : newestFirst.findIndex((one) => one.id <= Number(cursor));
  const part = start === -1 ? [] : newestFirst.slice(start, start + size);
  const next = start === -1 ? undefined : newestFirst[start + size];
  const url = new URL(call.url);
  if (next !== undefined) url.searchParams.set("cursor", String(next.id));
  const headers = next === undefined ? {} : { Link: `<${url.href}>; rel="next"` };
  return { status: 200, body: part.map(deliveryItem), headers };
}

/**
 * The description of the filter speaks of codes only: "success" is 200 to 399, "failure" 400 to 599 (@octokit/openapi
 * 23.0.2). Whether it finds what nobody answered is not told; here it does. GitHub's own guide does without the filter
 * and looks for a `status` that is not "OK".
 */
function outcome({ status }: Delivery): string {
  return status !== null && status >= 200 && status < 400 ? "success" : "failure";
}

function visible(call: Call): readonly Delivery[] {
  const { store, now } = call.world;
  const app = appOfCall(call);
  const oldest = now().getTime() - RETENTION_MS;
  return store.deliveries.filter(
    (one) => one.app === app && one.state !== "pending" && one.deliveredAt.getTime() >= oldest,
  );
}

function deliveryOf(call: Call): Delivery {
  const delivery = visible(call).find((one) => one.id === numberParam(call, "delivery_id"));
  if (delivery === undefined) throw notFound();
  return delivery;
}

function configOf(call: Call): JsonObject {
  const app = appOfCall(call);
  return {
    content_type: "json",
    insecure_ssl: "0",
    secret: "********",
    ...(app.webhookUrl === null ? {} : { url: app.webhookUrl }),
  };
}
