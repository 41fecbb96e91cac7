import type { Playbook, ProviderPages } from "./provider.ts";

/**
 * How a key is rotated of which no more is known than whose it is and where such keys are made. It promises
 * nothing: how fast a revocation works, and whether two keys can live side by side, is for the reader to look up.
 */
export function genericPlaybook(name: string, { keys, docs }: ProviderPages): Playbook {
  const page =
    keys === undefined ? `the page of ${name} that lists its keys` : `**${keys.label}** of ${name}`;
  return {
    risk: `use ${name} as its owner, with all that the key was allowed to do`,
    ...(keys === undefined ? {} : { console: { create: keys, revoke: keys } }),
    identify:
      "Compare the first characters and the date with the list of keys; never paste the whole key anywhere.",
    revoke: {
      steps: [`Open ${page}.`, "Find the leaked key in the list.", "Revoke or delete it, and confirm."],
      effects: [
        "Everything that still uses the old key stops working; some services take minutes to forget a key.",
      ],
    },
    create: {
      steps: [`Open ${page}.`, "Create a new key, and copy it straight into your secret store."],
      advice: [
        "Give it a name that says where it is used: `{app}-{environment}-{date}`.",
        "Allow it only what the service needs, and let it expire where that is possible.",
      ],
    },
    overlap: true,
    check: {
      kind: "none",
      why: `Rekey knows no harmless request for this kind of key; the list of keys at ${name} shows whether it is gone.`,
    },
    badLogLines: ["401", "403", "unauthorized", "invalid credentials"],
    subtleties: [
      "The same key can stand under several names: look for its first characters wherever you keep settings.",
      "A process reads its settings when it starts: restart everything that used the old key.",
    ],
    abuse: { signs: ["requests, costs or changes that nobody of you made, since the day of the leak"] },
    goodPractice: ["One key for each application and environment: then rotating one stops only one."],
    troubleshooting: [
      {
        observed: "the old key still works",
        advice: [
          "Check that you revoked the right one, in the right account or project.",
          "Wait some minutes, and try again.",
        ],
      },
    ],
    links: [docs, keys].flatMap((page) => page ?? []),
  };
}
