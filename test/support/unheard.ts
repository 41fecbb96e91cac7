import type { Delivery } from "../../sandbox/entities.ts";
import type { Journey } from "./journey.ts";

/** Lets something happen while the app hears nothing of it; gives what it missed, to be delivered later. */
export async function unheard(
  { sandbox, app }: Pick<Journey, "sandbox" | "app">,
  happen: () => Promise<unknown>,
): Promise<readonly Delivery[]> {
  const before = sandbox.deliveries().length;
  const url = app.app.webhookUrl;
  sandbox.setWebhookUrl(app, null);
  await happen();
  sandbox.setWebhookUrl(app, url);
  return sandbox.deliveries().slice(before);
}

/** Delivers what the app missed, one after the other, each when the one before is worked off. */
export async function deliverInOrder(
  { sandbox, settle }: Pick<Journey, "sandbox" | "settle">,
  missed: readonly Delivery[],
): Promise<void> {
  for (const { id } of missed) {
    sandbox.redeliver(id);
    await settle();
  }
}
