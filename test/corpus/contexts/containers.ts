import { contextsOf, draft } from "../context.ts";
import { among, settings, upper } from "../settings.ts";
import { mark } from "../slot.ts";
import { noun, project } from "../words.ts";

/** Images, compose files, clusters. */
export const containerContexts = contextsOf("line", {
  "dockerfile-env": (slot, dice) =>
    draft(
      dice.pick(["Dockerfile", "docker/web.Dockerfile"]),
      "FROM python:3.12-slim",
      "WORKDIR /app",
      dice.pick([
        `ENV ${slot.env}=${slot.key}`,
        `ENV ${slot.env} ${slot.key}`,
        `ENV ${slot.env}="${slot.key}"`,
      ]),
      "COPY requirements.txt .",
      "RUN pip install -r requirements.txt",
      `CMD ["python", "${noun(dice)}.py"]`,
    ),
  "dockerfile-arg": (slot) =>
    draft(
      "Dockerfile",
      "FROM node:22-alpine AS build",
      `ARG ${slot.env}=${slot.key}`,
      "RUN npm ci && npm run build",
    ),
  "dockerfile-multi": (slot) =>
    draft("Dockerfile", "FROM alpine", "ENV PORT=8080 \\", `    ${slot.env}=${slot.key} \\`, "    TZ=UTC"),
  "docker-run": (slot, dice) =>
    draft(
      "README.md",
      "```bash",
      "docker run -d \\",
      "  -p 8080:8080 \\",
      `  ${dice.pick(["-e", "--env"])} ${slot.env}=${dice.pick([slot.key, `"${slot.key}"`])} \\`,
      `  acme/${project(dice)}:latest`,
      "```",
    ),
  "docker-build-arg": (slot, dice) =>
    draft("build.sh", "#!/bin/sh", `docker build --build-arg ${slot.env}=${slot.key} -t ${project(dice)} .`),
  "compose-map": (slot, dice) =>
    draft(
      dice.pick(["docker-compose.yml", "compose.yaml"]),
      "services:",
      `  ${noun(dice)}:`,
      `    image: acme/${project(dice)}:1.4`,
      "    environment:",
      among(
        dice,
        `      ${slot.env}: ${dice.pick([slot.key, `"${slot.key}"`])}`,
        (setting) => `      ${upper(setting)}: "${setting[1]}"`,
      ),
      "    ports:",
      '      - "8080:8080"',
    ),
  "compose-list": (slot, dice) =>
    draft(
      "docker-compose.yml",
      'version: "3.8"',
      "services:",
      "  app:",
      "    build: .",
      "    environment:",
      among(dice, `      - ${slot.env}=${slot.key}`, (setting) => `      - ${upper(setting)}=${setting[1]}`),
    ),
  "kubernetes-string-data": (slot, dice) =>
    draft(
      "k8s/secret.yaml",
      "apiVersion: v1",
      "kind: Secret",
      "metadata:",
      `  name: ${project(dice)}`,
      "type: Opaque",
      "stringData:",
      `  ${dice.pick([slot.env, slot.kebab, slot.camel])}: ${dice.pick([slot.key, `"${slot.key}"`])}`,
    ),
  "kubernetes-data": (slot, dice) =>
    draft(
      "k8s/secret.yaml",
      "apiVersion: v1",
      "kind: Secret",
      "metadata:",
      `  name: ${project(dice)}`,
      "type: Opaque",
      "data:",
      `  ${dice.pick([slot.env, slot.kebab])}: ${mark(Buffer.from(slot.raw).toString("base64"))}`,
    ),
  "kubernetes-env": (slot, dice) =>
    draft(
      "k8s/deployment.yaml",
      "apiVersion: apps/v1",
      "kind: Deployment",
      "spec:",
      "  template:",
      "    spec:",
      "      containers:",
      `        - name: ${noun(dice)}`,
      `          image: acme/${project(dice)}:2.1.0`,
      "          env:",
      ...settings(dice, 2).flatMap((setting) => [
        `            - name: ${upper(setting)}`,
        `              value: "${setting[1]}"`,
      ]),
      `            - name: ${slot.env}`,
      `              value: ${dice.pick([`"${slot.key}"`, slot.key])}`,
    ),
  "kubernetes-configmap": (slot, dice) =>
    draft(
      "deploy/configmap.yml",
      "kind: ConfigMap",
      "apiVersion: v1",
      `metadata: { name: ${project(dice)} }`,
      "data:",
      "  application.properties: |",
      "    server.port=8080",
      `    ${slot.dotted}=${slot.key}`,
    ),
  "kubectl-literal": (slot, dice) =>
    draft(
      "setup.sh",
      `kubectl create secret generic ${project(dice)} \\`,
      `  --from-literal=${dice.pick([slot.env, slot.kebab])}=${slot.key} \\`,
      "  --namespace default",
    ),
  "kubectl-describe": (slot, dice) =>
    draft(
      "debug.txt",
      `Name:         ${project(dice)}-${dice.hex(10)}-${dice.text(5)}`,
      "    Environment:",
      "      LOG_LEVEL:  info",
      `      ${slot.env}:  ${slot.key}`,
      "    Mounts:",
    ),
  "docker-inspect": (slot) =>
    draft(
      "inspect.json",
      "[",
      "  {",
      '    "Config": {',
      '      "Env": [',
      '        "PATH=/usr/local/bin:/usr/bin",',
      `        "${slot.env}=${slot.key}",`,
      '        "LANG=C.UTF-8"',
      "      ]",
      "    }",
      "  }",
      "]",
    ),
  "helm-values": (slot, dice) =>
    draft(
      "charts/app/values.yaml",
      "replicaCount: 2",
      "image:",
      `  repository: acme/${project(dice)}`,
      `${slot.slug}:`,
      "  enabled: true",
      `  ${slot.camel}: ${dice.pick([slot.key, `"${slot.key}"`])}`,
      "service:",
      "  port: 80",
    ),
  "helm-set": (slot, dice) =>
    draft("deploy.sh", `helm upgrade --install ${noun(dice)} ./chart --set ${slot.camel}=${slot.key} --wait`),
  "ecs-task": (slot) =>
    draft(
      "taskdef.json",
      '{ "containerDefinitions": [ {',
      '  "environment": [',
      '    { "name": "PORT", "value": "80" },',
      `    { "name": "${slot.env}", "value": "${slot.key}" }`,
      "  ] } ] }",
    ),
  "ecs-task-lines": (slot) =>
    draft(
      "task-definition.json",
      "{",
      '  "environment": [',
      "    {",
      `      "name": "${slot.env}",`,
      `      "value": "${slot.key}"`,
      "    }",
      "  ]",
      "}",
    ),
});
