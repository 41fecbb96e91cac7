import { aiKinds } from "./ai.ts";
import { cloudKinds } from "./clouds.ts";
import { credentialKinds } from "./credentials.ts";
import { databaseKinds } from "./databases.ts";
import { deliveryKinds } from "./delivery.ts";
import { furtherKinds } from "./further.ts";
import type { KeyKind } from "./kind.ts";
import { serviceKinds } from "./services.ts";
import { shapeOnly } from "./shape-only.ts";

const factKinds: readonly KeyKind[] = [
  ...aiKinds,
  ...cloudKinds,
  ...databaseKinds,
  ...deliveryKinds,
  ...serviceKinds,
  ...credentialKinds,
];

/** All kinds of keys. */
export const keyKinds: readonly KeyKind[] = [...factKinds, ...furtherKinds, ...shapeOnly(factKinds)];
