import { contextsOf, draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { among, settings, upper } from "../settings.ts";
import type { Slot } from "../slot.ts";
import { noun, project, sentence } from "../words.ts";

/** Environment files and scripts that set the environment. */
export const environmentContexts = contextsOf("line", {
  dotenv: (slot, dice) =>
    draft(
      dice.pick([".env", ".env.local", "backend/.env", ".env.production", "config/.env.example"]),
      `# ${sentence(dice)}`,
      among(dice, `${slot.env}=${slot.key}`, (setting) => `${upper(setting)}=${setting[1]}`),
    ),
  "dotenv-quoted": (slot, dice) => {
    const quote = dice.pick(['"', "'"]);
    return draft(
      dice.pick([".env", "server/.env", ".env.staging"]),
      among(
        dice,
        `${slot.env}=${quote}${slot.key}${quote}${dice.pick(["", " ", `  # ${sentence(dice)}`])}`,
        (setting) => `${upper(setting)}=${quote}${setting[1]}${quote}`,
      ),
    );
  },
  "dotenv-spaced": (slot, dice) =>
    draft(
      ".env",
      among(dice, `${slot.env} = ${slot.key}`, (setting) => `${upper(setting)} = ${setting[1]}`),
    ),
  "dotenv-lower": (slot, dice) =>
    draft(
      ".env",
      among(dice, `${slot.snake}=${slot.key}`, ([words, value]) => `${words.join("_")}=${value}`),
    ),
  "dotenv-commented": (slot, dice) =>
    draft(
      ".env",
      among(
        dice,
        `${dice.pick(["#", "# ", "; "])}${slot.env}=${slot.key}`,
        (setting) => `${upper(setting)}=${setting[1]}`,
      ),
    ),
  "shell-export": (slot, dice) =>
    draft(
      dice.pick(["scripts/deploy.sh", ".bashrc", ".zshrc", ".envrc", "run.sh"]),
      "#!/usr/bin/env bash",
      "set -euo pipefail",
      "",
      among(
        dice,
        `export ${slot.env}=${dice.pick([slot.key, `"${slot.key}"`, `'${slot.key}'`])}`,
        (setting) => `export ${upper(setting)}="${setting[1]}"`,
      ),
      "",
      `docker compose up -d ${noun(dice)}`,
    ),
  "shell-prefix": (slot, dice) =>
    draft(
      "Makefile",
      `.PHONY: ${noun(dice)} test`,
      "",
      `${noun(dice)}:`,
      `\tcd ${noun(dice)} && ${slot.env}=${slot.key} npm run ${noun(dice)}`,
      "",
      "test:",
      "\tgo test ./...",
    ),
  "shell-default": (slot, dice) =>
    draft(
      "entrypoint.sh",
      "#!/bin/sh",
      `: "\${${slot.env}:=${slot.key}}"`,
      `export ${slot.env}`,
      `exec ./${noun(dice)} "$@"`,
    ),
  "shell-flag": (slot, dice) =>
    draft(
      "bin/release",
      "#!/bin/bash",
      `VERSION=$(git describe --tags)`,
      `${slot.slug} ${noun(dice)} --${slot.kebab}${dice.pick([" ", "="])}${slot.key} --region eu-west-1 \\`,
      `  --output ${noun(dice)}.json`,
    ),
  "shell-short-flag": (slot, dice) =>
    draft(
      "docs/setup.md",
      "## Log in",
      "",
      "```sh",
      `$ ${slot.slug} login --${dice.pick(["token", "api-key", "key", "password"])} ${slot.key}`,
      `$ ${slot.slug} ${noun(dice)} list`,
      "```",
    ),
  fish: (slot, dice) =>
    draft(
      ".config/fish/config.fish",
      `set -gx EDITOR vim`,
      `set -gx ${slot.env} ${slot.key}`,
      `alias ${noun(dice)} "kubectl -n ${noun(dice)}"`,
    ),
  powershell: (slot, dice) =>
    draft(
      "deploy.ps1",
      `param([string]$Environment = "staging")`,
      "$ErrorActionPreference = 'Stop'",
      ...settings(dice, 2).map((setting) => `$env:${upper(setting)} = "${setting[1]}"`),
      `$env:${slot.env} = "${slot.key}"`,
      `$${slot.camel} = $env:${slot.env}`,
      `Invoke-RestMethod -Uri "https://${slot.host}/v1/${noun(dice)}" -Method Get`,
    ),
  "powershell-variable": (slot, dice) =>
    draft(
      "Setup.ps1",
      `Import-Module ${noun(dice)}`,
      `$${slot.pascal} = '${slot.key}'`,
      `[Environment]::SetEnvironmentVariable("LOG_LEVEL", "info", "User")`,
      `Write-Host "Ready"`,
    ),
  "powershell-set": (slot, dice) =>
    draft(
      "install.ps1",
      `Write-Host "Installing ${project(dice)}"`,
      `[System.Environment]::SetEnvironmentVariable('${slot.env}', '${slot.key}', 'Machine')`,
    ),
  "windows-set": (slot, dice) =>
    draft(
      "start.bat",
      "@echo off",
      ...settings(dice, 2).map((setting) => `set ${upper(setting)}=${setting[1]}`),
      `set ${slot.env}=${slot.key}`,
      `node dist\\${noun(dice)}.js`,
    ),
  "windows-setx": (slot, dice) =>
    draft("setup.cmd", `cd %~dp0`, `setx ${slot.env} "${slot.key}"`, `python -m ${noun(dice)}.main`),
  systemd: (slot, dice) => systemd(slot, dice),
  supervisor: (slot, dice) =>
    draft(
      "supervisord.conf",
      `[program:${noun(dice)}]`,
      `command=/usr/bin/python3 worker.py`,
      `environment=LOG_LEVEL="info",${slot.env}="${slot.key}",TZ="UTC"`,
      "autostart=true",
    ),
  crontab: (slot, dice) =>
    draft(
      "ops/crontab",
      "MAILTO=ops@acme.io",
      `${slot.env}=${slot.key}`,
      `*/${dice.number(5, 30)} * * * * /opt/${noun(dice)}/run.sh >> /var/log/${noun(dice)}.log 2>&1`,
    ),
  procfile: (slot, dice) =>
    draft("Procfile", `web: ${slot.env}=${slot.key} gunicorn ${noun(dice)}.wsgi --log-file -`),
  htaccess: (slot) =>
    draft("public/.htaccess", "RewriteEngine On", `SetEnv ${slot.env} ${slot.key}`, "Options -Indexes"),
  apache: (slot, dice) =>
    draft(
      "sites/app.conf",
      "<VirtualHost *:80>",
      `  ServerName ${project(dice)}.acme.io`,
      `  SetEnv ${slot.env} "${slot.key}"`,
      "</VirtualHost>",
    ),
  nginx: (slot, dice) =>
    draft(
      "nginx.conf",
      "location /api/ {",
      `  proxy_pass https://${slot.host};`,
      `  proxy_set_header X-${slot.kebab} "${slot.key}";`,
      `  fastcgi_param APP_ROLE ${noun(dice)};`,
      "}",
    ),
  "heroku-config": (slot, dice) =>
    draft(
      "README.md",
      `# ${project(dice)}`,
      "",
      "    heroku create",
      `    heroku config:set ${slot.env}=${slot.key}`,
      "    git push heroku main",
    ),
  "fly-secrets": (slot) => draft("deploy.txt", `fly secrets set ${slot.env}="${slot.key}"`, "fly deploy"),
  "gh-secret": (slot, dice) =>
    draft(
      "scripts/bootstrap.sh",
      "#!/bin/bash",
      `gh secret set ${slot.env} --body "${slot.key}" --repo acme/${project(dice)}`,
    ),
});

function systemd(slot: Slot, dice: Dice) {
  return draft(
    `deploy/${noun(dice)}.service`,
    "[Unit]",
    `Description=${sentence(dice)}`,
    "After=network.target",
    "",
    "[Service]",
    dice.pick([`Environment="${slot.env}=${slot.key}"`, `Environment=${slot.env}=${slot.key}`]),
    `ExecStart=/usr/bin/node /srv/${noun(dice)}/index.js`,
    "Restart=always",
  );
}
