/** Sentences that are true of most providers: each stands here once, for keys and for tokens. */
export const keyAdvice = commonAdvice("key");

/** {@link keyAdvice} where the provider says "token". */
export const tokenAdvice = commonAdvice("token");

function commonAdvice(noun: "key" | "token") {
  return {
    /** For `create.advice`. */
    name: "Name it `{app}-{environment}-{date}`.",
    noScopes: `The ${noun} has no scopes: whoever holds it can do everything in its account, so give every application its own.`,
    /** For `create.steps`. */
    copyNow: `Copy the ${noun} now: it is shown only once.`,
    /** For `revoke.effects`. */
    toldByGitHub: `GitHub tells the provider of ${noun}s in public repositories, but nobody promises that this revokes them: only the check proves it.`,
    noPartner: `Nobody revokes a leaked ${noun} of this kind for you: GitHub does not tell the provider of it.`,
    consoleOnly: `No call revokes a ${noun}: it has to be done on the page.`,
    /** For `subtleties`. */
    commented: `A commented-out old ${noun} in \`.env\` is still a leak. Delete the line.`,
    /** For `goodPractice`. */
    onePerUse: `Use one ${noun} per application and environment: then rotating one stops only one.`,
    rotate: `Rotate every 90 days, after every exposure and when somebody leaves; delete ${noun}s that nobody uses.`,
    serverOnly: `Keep the ${noun} on a server: in a browser or a mobile application it is public.`,
    neverLog: `Never log a ${noun}; show at most its first 8 characters, in error messages, too.`,
    /** For `troubleshooting`. */
    complete: "Look for a missing end, a space or a line break around the value: use the shape above.",
    restart:
      "Restart every process that reads it, and look for a second name that still holds the old value.",
    slowDown: `Wait, then try again with growing pauses: it is no failure of the ${noun}.`,
    rightOne: `Reload the list and see that the right ${noun} is gone, in the right account.`,
  } as const;
}
