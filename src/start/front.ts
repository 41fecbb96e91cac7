import { sign } from "@octokit/webhooks-methods";
import type { Probot } from "probot";
import { rekey } from "../app.ts";
import type { Config } from "../config.ts";
import { beginScan } from "../jobs/scanning/begin-scan.ts";
import { withSafeNames } from "../jobs/scanning/safe-names.ts";
import { describeError } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { World } from "../ports/world.ts";
import type { OpenStore } from "../store/store.ts";
import { type Front, startFront } from "../web/server.ts";

/** What stands behind the front. */
export interface Behind {
  readonly store: OpenStore;
  readonly probot: Probot;
  readonly metrics: Metrics;
  /** False at the start, and from the moment on in which the process is asked to stop. */
  readonly isReady: () => boolean;
}

/** Lets webhooks become jobs: delivery, job and the beginning of its evaluation in one transaction. */
export async function takeWebhooks(
  { store, probot, metrics }: Behind,
  { fingerprintKey, now, log }: World,
): Promise<void> {
  await probot.load(
    rekey(async (delivery) => {
      const job = withSafeNames(delivery.job, fingerprintKey);
      const outcome = await store.accept({ ...delivery, job, receivedAt: now() }, (transaction) =>
        beginScan(transaction, job),
      );
      metrics.webhook(delivery.event, outcome);
      log.info("webhook taken", { deliveryId: delivery.id, event: delivery.event, reason: outcome });
    }),
  );
}

/** Starts to listen. */
export async function openFront(
  { app, host, port }: Config,
  { store, probot, metrics, isReady }: Behind,
  { log }: World,
): Promise<Front> {
  const { webhookSecret, previousWebhookSecret } = app;
  return startFront({
    host,
    port,
    webhooks: {
      secret: webhookSecret,
      ...(previousWebhookSecret === undefined ? {} : { previousSecret: previousWebhookSecret }),
      // Probot knows one secret; what was signed with the previous one is signed again.
      receive: async ({ id, name, body }) =>
        probot.webhooks.verifyAndReceive({
          id,
          name,
          payload: body,
          signature: await sign(webhookSecret, body),
        }),
      onFailure(error, { id: deliveryId, name }) {
        // Other requests can fail, too, and have no name.
        if (name !== "") metrics.webhook(name, "failed");
        log.error("a request failed", { deliveryId, ...describeError(error) });
      },
    },
    metrics: () => metrics.text(),
    health: { isReady, ping: () => store.ping() },
  });
}
