import { type Dice, letters } from "../dice.ts";
import { type KeyKind, kindsOf, self } from "./kind.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);

/** Keys with a wrong checksum or structure, as somebody makes them who knows only their shape. */
export const shapeOnlyKinds: readonly KeyKind[] = kindsOf({
  github: {
    service: "GitHub",
    host: "api.github.com",
    names: "GITHUB_TOKEN GH_TOKEN",
    keys: { github_shape_only: self(prefixed("ghp_", 36)) },
  },
  npm: {
    service: "npm",
    host: "registry.npmjs.org",
    names: "NPM_TOKEN NODE_AUTH_TOKEN",
    keys: { npm_shape_only: self(prefixed("npm_", 36)) },
  },
  cloudflare: {
    service: "Cloudflare",
    host: "api.cloudflare.com",
    names: "CLOUDFLARE_API_TOKEN",
    keys: { cloudflare_shape_only: self((dice) => `cfut_${dice.text(40)}${dice.hex(8)}`) },
  },
  grafana: {
    service: "Grafana",
    host: "acme.grafana.net",
    names: "GRAFANA_TOKEN",
    keys: { grafana_shape_only: self((dice) => `glsa_${dice.text(32)}_${dice.hex(8)}`) },
  },
  gitlab: {
    service: "GitLab",
    host: "gitlab.com",
    names: "GITLAB_TOKEN",
    keys: {
      gitlab_shape_only: self(
        (dice) =>
          `${url64("glpat-", 27)(dice)}.0${dice.text(1, letters.lowerAlnum)}.${dice.text(9, letters.lowerAlnum)}`,
      ),
    },
  },
  discord: {
    service: "Discord",
    host: "discord.com",
    names: "DISCORD_TOKEN",
    keys: {
      discord_shape_only: self(
        (dice) => `M${url64("", 23)(dice)}.${url64("", 6)(dice)}.${url64("", 27)(dice)}`,
      ),
    },
  },
  bitbucket: {
    service: "Atlassian",
    slug: "jira",
    host: "acme.atlassian.net",
    names: "JIRA_API_TOKEN",
    keys: { atlassian_shape_only: self(url64("ATATT3", 186)) },
  },
  mapbox: {
    service: "Mapbox",
    host: "api.mapbox.com",
    names: "MAPBOX_SECRET_TOKEN",
    keys: { mapbox_shape_only: self((dice) => `sk.${dice.text(80)}.${dice.text(22)}`) },
  },
  coolify: {
    service: "Coolify",
    host: "app.coolify.io",
    names: "COOLIFY_TOKEN",
    keys: {
      coolify_shape_only: self((dice) => `${dice.number(1, 99)}|${dice.text(40)}${dice.hex(8)}`, undefined, {
        fits: ["line"],
      }),
    },
  },
}).map((kind) => ({ ...kind, class: "shape-only" }));
