import type { TokenFormat } from "../formats/token-format.ts";
import { appSecretSamples } from "./app-secret-samples.ts";

const remembered = "as remembered in 2026-11";

/** Fifty characters, which Django draws for each project. */
export const django: TokenFormat = {
  id: "app-secret-django",
  name: "secret key (Django)",
  severity: "high",
  keywords: ["secret_key"],
  begins: true,
  reach: { before: 6, after: 120 },
  // Fifty characters in quotes, or such a value behind DJANGO_SECRET_KEY.
  pattern:
    /SECRET_KEY\\?["'\]]{0,2}(?:: ?str)?(?:\s{0,4}[=:,]\s{0,4}|, ?default ?= ?)\(?[urb]?\\?(?<quote>["']?)(?<secret>(?!django-insecure-)[a-z0-9!@#$%^&*(=_+)-]{50})\\?\k<quote>(?![A-Za-z0-9!@#$%^&*(=_+-])/g,
  isGenuine: (key) => /[!@#$%^&*(=+)]/.test(key) && /[0-9]/.test(key) && new Set(key).size >= 20,
  source: `django.core.management.utils.get_random_secret_key, ${remembered}`,
  samples: appSecretSamples.djangoKeys,
};

/** What a project of Django begins with. */
export const djangoInsecure: TokenFormat = {
  id: "app-secret-django-insecure",
  name: "secret key (Django, from startproject)",
  severity: "medium",
  // Every new project has one, and Django warns when it serves with it.
  level: "warn",
  keywords: ["django-insecure-"],
  begins: true,
  reach: { before: 6, after: 70 },
  pattern: /(?<![\w-])(?<secret>django-insecure-[a-z0-9!@#$%^&*(=_+)-]{50})(?![A-Za-z0-9!@#$%^&*(=_+-])/g,
  isGenuine: (key) => new Set(key).size >= 20,
  source: `the settings that django-admin startproject writes, ${remembered}`,
  samples: appSecretSamples.insecureKeys,
};
