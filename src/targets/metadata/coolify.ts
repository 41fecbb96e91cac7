import { z } from "zod";
import { type Metadata, partsOf } from "./metadata.ts";
import { changesOf, nothing, reading, told } from "./question.ts";
import { time } from "./time.ts";

const PLACE = /^(?<uuid>[A-Za-z0-9-]{1,100})$/u;

const Variables = z.array(
  z.object({
    key: z.string(),
    updated_at: time.nullish(),
    value: z.unknown().optional(),
    real_value: z.unknown().optional(),
  }),
);

const Deployments = z.object({ deployments: z.array(z.object({ status: z.string(), created_at: time })) });

/**
 * Variables and deployments of an application. To a token with the ability `read` alone, Coolify shows neither values
 * nor logs; one that may read what is sensitive gets them all. Such an answer counts for nothing, and the application is
 * not asked about again: the operator is told to give another token.
 */
export const coolifyMetadata: Metadata = {
  id: "coolify",
  name: "Coolify",
  setting: "COOLIFY",
  isMovable: true,
  changed: (place, names) => {
    const at = partsOf(PLACE, place);
    if (at === undefined) return [];
    return [
      {
        path: `/api/v1/applications/${at.uuid}/envs`,
        read: reading(Variables, (variables) =>
          variables.some(showsValue)
            ? { kind: "value" }
            : changesOf(
                names,
                variables.map(({ key, updated_at: updated }) => ({
                  name: key,
                  at: updated ?? undefined,
                  showsValue: false,
                })),
              ),
        ),
      },
    ];
  },
  deployed: (place) => {
    const at = partsOf(PLACE, place);
    if (at === undefined) return [];
    return [
      {
        path: `/api/v1/deployments/applications/${at.uuid}?take=1`,
        read: reading(Deployments, ({ deployments: [newest] }) =>
          newest?.status === "finished" ? told([newest.created_at]) : nothing,
        ),
      },
    ];
  },
  source:
    "coollabsio/coolify ApplicationsController.php and DeployController.php (removeSensitiveData), read 2026-11-21; not seen live",
};

function showsValue({ value, real_value: real }: z.infer<typeof Variables>[number]): boolean {
  return [value, real].some((shown) => shown !== undefined && shown !== null);
}
