import type { Journey } from "./journey.ts";

/** Lets something happen of which the app never hears, and which GitHub's log of deliveries does not know either. */
export async function lost<T>(
  { sandbox, settle }: Pick<Journey, "sandbox" | "settle">,
  happen: () => Promise<T>,
): Promise<T> {
  await settle();
  const hearAgain = sandbox.loseDeliveries();
  try {
    return await happen();
  } finally {
    hearAgain();
  }
}
