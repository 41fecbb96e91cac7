import type { Platform } from "../platform.ts";

const FILE = /(?:^|\/)wrangler\.(?:toml|jsonc?)$/u;

const NAME = /(?:^|[{,])[ \t]{0,40}"?name"?[ \t]{0,8}[:=][ \t]{0,8}["'](?<app>[\w-]+)["']/mu;

const EVERYWHERE = [
  "What stands under `vars` in the configuration of wrangler is plain text: no key may stand there.",
  "`.dev.vars` on the machines of developers holds a copy.",
];

/** Cloudflare Workers: secrets of a Worker, which take effect at once. */
export const cloudflareWorkers: Platform = {
  id: "cloudflare-workers",
  name: "Cloudflare Workers",
  unit: "Worker",
  clues: [{ path: FILE, text: /^(?![\s\S]*pages_build_output_dir)/u, app: NAME }],
  replace: {
    where: "the secrets",
    page: "https://dash.cloudflare.com/?to=/:account/workers-and-pages",
    steps: [
      "The command asks for the new key. Or open the Worker, **Settings**, **Variables and Secrets**, edit the secret and choose **Deploy**.",
      "Each environment of the configuration (`[env.production]`) is a Worker of its own: add `--env` with its name, once for each.",
    ],
    commands: ["npx wrangler secret put {name} --name {app}"],
  },
  see: [
    "`npx wrangler deployments list` shows one after the change, made by the change of a secret. The value cannot be read back.",
  ],
  pitfalls: [
    ...EVERYWHERE,
    "A secret of the Secrets Store of the account is changed there, once for all Workers.",
  ],
  source: "developers.cloudflare.com/workers/configuration/secrets, 2026-11",
};

/** Cloudflare Pages: secrets of a project, which only new deployments read. */
export const cloudflarePages: Platform = {
  id: "cloudflare-pages",
  name: "Cloudflare Pages",
  unit: "project",
  clues: [{ path: FILE, text: /pages_build_output_dir/u, app: NAME }],
  replace: {
    where: "the secrets",
    page: "https://dash.cloudflare.com/?to=/:account/workers-and-pages",
    steps: [
      "The command asks for the new key. Or open the project, **Settings**, **Variables and Secrets**, and edit the secret.",
      "Preview deployments have secrets of their own.",
    ],
    commands: ["npx wrangler pages secret put {name} --project-name {app}"],
  },
  restart: {
    text: "Deploy the project again",
    steps: [
      "**Deployments**, **Retry deployment**, or push a commit: only new deployments read the new value.",
    ],
  },
  see: ["**Deployments** shows one after the change. The value cannot be read back."],
  pitfalls: EVERYWHERE,
  source: "developers.cloudflare.com/pages/functions/bindings, 2026-11",
};
