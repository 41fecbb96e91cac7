import { aiKinds } from "./ai.ts";
import { cloudKinds } from "./clouds.ts";
import { credentialKinds } from "./credentials.ts";
import { databaseKinds } from "./databases.ts";
import { deliveryKinds } from "./delivery.ts";
import { furtherKinds } from "./further.ts";
import type { KeyKind } from "./kind.ts";
import { serviceKinds } from "./services.ts";
import { shapeOnlyKinds } from "./shape-only.ts";

/** All kinds of keys. */
export const keyKinds: readonly KeyKind[] = [
  ...aiKinds,
  ...cloudKinds,
  ...databaseKinds,
  ...deliveryKinds,
  ...serviceKinds,
  ...credentialKinds,
  ...furtherKinds,
  ...shapeOnlyKinds,
];
