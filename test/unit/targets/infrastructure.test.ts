import { expect, test } from "@jest/globals";
import { foundInWords, lines, secret } from "./tree.ts";

const openai = ["OPENAI_API_KEY", "OPENAI_KEY"];

test("Terraform that a workflow applies, with a secret in AWS", () => {
  const tree = {
    "infra/variables.tf": lines(
      'variable "region" {}',
      "",
      'variable "openai_api_key" {',
      "  sensitive = true",
      "}",
    ),
    "infra/main.tf": lines(
      'resource "aws_secretsmanager_secret" "openai_api_key" {',
      '  name = "shop/openai"',
      "}",
      "",
      'resource "aws_s3_bucket" "assets" {}',
    ),
    "infra/other.tf": 'resource "aws_ssm_parameter" "database_url" { name = "/shop/db" }',
    ".github/workflows/infra.yml": lines(
      "on:",
      "  workflow_dispatch:",
      "jobs:",
      "  plan:",
      "    environment: staging",
      "    steps:",
      "      - run: terraform plan",
      `        env: {TF_VAR_openai_api_key: '${secret("OPENAI_API_KEY")}'}`,
      "  apply:",
      "    environment: {name: production}",
      "    steps:",
      "      - run: terraform apply",
      `        env: {TF_VAR_openai_api_key: '${secret("OPENAI_API_KEY")}'}`,
    ),
  };
  expect(foundInWords(tree, openai)).toEqual([
    "github-actions staging infra.yml: OPENAI_API_KEY at .github/workflows/infra.yml:8",
    "github-actions production infra.yml: OPENAI_API_KEY at .github/workflows/infra.yml:8",
    "aws-secrets-manager [shop/openai]: OPENAI_API_KEY at infra/main.tf:1",
    "terraform [openai_api_key]: OPENAI_API_KEY at infra/variables.tf:3",
  ]);
});

test("Kubernetes with a sealed Secret and two Deployments", () => {
  const tree = {
    "k8s/secret.yaml": lines(
      "apiVersion: bitnami.com/v1alpha1",
      "kind: SealedSecret",
      "metadata:",
      "  name: shop-secrets",
      "spec:",
      "  encryptedData:",
      "    OPENAI_API_KEY: AgB",
    ),
    "k8s/apps.yaml": lines(
      "apiVersion: apps/v1",
      "kind: Deployment",
      "metadata:",
      "  labels: {a: b}",
      "  name: api",
      "spec:",
      "  template:",
      "    spec:",
      "      containers:",
      "        - name: api",
      "          envFrom:",
      "            - secretRef:",
      "                name: shop-secrets",
      "---",
      "apiVersion: apps/v1",
      "kind: Deployment",
      "metadata:",
      "  name: worker",
      "spec:",
      "  template:",
      "    spec:",
      "      containers:",
      "        - name: worker",
      "          env:",
      "            - name: OPENAI_API_KEY",
      "              valueFrom:",
      "                secretKeyRef:",
      "                  key: OPENAI_API_KEY",
      "                  name: shop-secrets",
      "---",
      "apiVersion: apps/v1",
      "kind: Deployment",
      "metadata:",
      "  name: redis",
    ),
    "main.go": 'key := os.Getenv("OPENAI_API_KEY")',
  };
  expect(foundInWords(tree, openai)).toEqual([
    "kubernetes deployment/api deployment/worker [shop-secrets]: OPENAI_API_KEY at k8s/secret.yaml:7",
  ]);
});

test("Kubernetes with Helm and an external Secret", () => {
  const tree = {
    "charts/shop/Chart.yaml": "name: shop",
    "charts/shop/values.yaml": lines("secrets:", "  existingSecret: shop", "image: {tag: latest}"),
    "charts/shop/templates/deployment.yaml": lines(
      "apiVersion: apps/v1",
      "kind: Deployment",
      "metadata:",
      '  name: {{ include "shop.fullname" . }}',
      "spec:",
      "  template:",
      "    spec:",
      "      containers:",
      "        - env:",
      "            - name: OPENAI_API_KEY",
      "              valueFrom:",
      "                secretKeyRef:",
      "                  name: {{ .Values.secrets.existingSecret }}",
      "                  key: openai-api-key",
    ),
    "charts/shop/templates/external.yaml": lines(
      "apiVersion: external-secrets.io/v1",
      "kind: ExternalSecret",
      "metadata:",
      "  name: shop",
      "spec:",
      "  data:",
      "    - secretKey: openai-api-key",
      "      remoteRef: {key: prod/shop}",
    ),
  };
  expect(foundInWords(tree, openai)).toEqual([
    "kubernetes [shop]: OPENAI_API_KEY at charts/shop/templates/external.yaml:7",
  ]);
});

test("a Secret that somebody made by hand shows in the workload that takes all of it", () => {
  const tree = {
    "deploy/api.yml": lines(
      "apiVersion: apps/v1",
      "kind: StatefulSet",
      "metadata:",
      "  name: api",
      "spec:",
      "  template:",
      "    spec:",
      "      containers:",
      "      - envFrom:",
      "        - secretRef: {name: api-env}",
    ),
    "app.rb": 'key = ENV.fetch("OPENAI_API_KEY")',
  };
  expect(foundInWords(tree, openai)).toEqual([
    "kubernetes statefulset/api [api-env]: OPENAI_API_KEY at deploy/api.yml",
  ]);
});

test("Cloud Run with a secret from Secret Manager, set by Cloud Build", () => {
  const tree = {
    "cloudbuild.yaml": lines(
      "steps:",
      "  - name: gcr.io/cloud-builders/gcloud",
      "    args: ['run', 'deploy', 'shop', '--set-secrets=OPENAI_API_KEY=openai:latest']",
      "  - name: node",
      "    secretEnv: ['OPENAI_API_KEY']",
      "availableSecrets:",
      "  secretManager:",
      "    - versionName: projects/$PROJECT_ID/secrets/openai/versions/latest",
      "      env: OPENAI_API_KEY",
    ),
    "main.py": 'os.environ.get("OPENAI_API_KEY")',
  };
  expect(foundInWords(tree, openai)).toEqual([
    "gcp-secret-manager [openai]: OPENAI_API_KEY at cloudbuild.yaml:9",
  ]);
});

test("Cloud Run, as YAML and by a workflow", () => {
  const knative = lines(
    "apiVersion: serving.knative.dev/v1",
    "kind: Service",
    "metadata: {name: shop}",
    "spec:",
    "  template:",
    "    spec:",
    "      containers:",
    "        - env:",
    "            - name: OPENAI_API_KEY",
    "              valueFrom:",
    "                secretKeyRef: {key: latest, name: openai}",
  );
  expect(foundInWords({ "service.yaml": knative }, openai)).toEqual([
    "gcp-secret-manager [openai]: OPENAI_API_KEY at service.yaml:9",
  ]);
  const workflow = "jobs: {deploy: {steps: [{run: gcloud run deploy shop --source .}]}}";
  const tree = { ".github/workflows/run.yml": workflow, "a.js": "process.env.OPENAI_API_KEY" };
  expect(foundInWords(tree, openai)).toEqual(["cloud-run shop: OPENAI_API_KEY at .github/workflows/run.yml"]);
});

test("stores that a service is described with: ECS, Azure, Vault", () => {
  const task = lines(
    "{",
    '  "containerDefinitions": [{',
    '    "secrets": [',
    "      {",
    '        "name": "OPENAI_API_KEY",',
    '        "valueFrom": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/openai-AbCdEf"',
    "      },",
    "      {",
    '        "name": "STRIPE_SECRET_KEY",',
    '        "valueFrom": "arn:aws:ssm:eu-west-1:123456789012:parameter/shop/stripe"',
    "      }",
    "    ]",
    "  }]",
    "}",
  );
  expect(foundInWords({ "ecs/task-definition.json": task }, openai)).toEqual([
    "aws-secrets-manager [arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/openai-AbCdEf]: OPENAI_API_KEY at ecs/task-definition.json:5",
  ]);
  expect(foundInWords({ "ecs/task-definition.json": task }, ["STRIPE_SECRET_KEY"])).toEqual([
    "aws-ssm [/shop/stripe]: STRIPE_SECRET_KEY at ecs/task-definition.json:9",
  ]);
  const bicep = lines(
    "  appSettings: [",
    "    {",
    "      name: 'OPENAI_API_KEY'",
    "      value: '@Microsoft.KeyVault(VaultName=shop-vault;SecretName=openai-key)'",
    "    }",
  );
  expect(foundInWords({ "main.bicep": bicep }, openai)).toEqual([
    "azure-key-vault shop-vault [openai-key]: OPENAI_API_KEY at main.bicep:3",
  ]);
  const vault = lines(
    "jobs:",
    "  deploy:",
    "    steps:",
    "      - uses: hashicorp/vault-action@v3",
    "        with:",
    "          secrets: |",
    "            secret/data/shop/ai openai | OPENAI_API_KEY ;",
  );
  expect(foundInWords({ ".github/workflows/deploy.yml": vault }, openai)).toEqual([
    "hashicorp-vault [shop/ai]: OPENAI_API_KEY at .github/workflows/deploy.yml:7",
  ]);
});

test("objects in one file have lines of their own, and a whole Secret without the key is none", () => {
  const deployment = lines(
    "kind: Deployment",
    "metadata:",
    "  name: web",
    "spec:",
    "  containers:",
    "    - envFrom:",
    "        - secretRef:",
    "            name: other",
    "      env:",
    "        - name: OPENAI_API_KEY",
    "          valueFrom: {secretKeyRef: {name: keys, key: openai}}",
  );
  const secretObject = lines(
    "kind: Secret",
    "metadata: ",
    "  name: keys",
    "stringData:",
    "  OPENAI_API_KEY: x",
  );
  expect(foundInWords({ "all.yaml": `${deployment}---\n${secretObject}` }, openai)).toEqual([
    "kubernetes deployment/web [keys]: OPENAI_API_KEY at all.yaml:17",
  ]);
});

test("a parameter whose name is no name is left out", () => {
  const tree = { "main.tf": 'resource "aws_ssm_parameter" "openai_api_key" {\n  name = "/a$(x)"\n}\n' };
  expect(foundInWords(tree, openai)).toEqual(["aws-ssm [/a]: OPENAI_API_KEY at main.tf:1"]);
  const odd = { "main.tf": 'resource "aws_secretsmanager_secret" "openai_api_key" {\n  name = "$(x)"\n}\n' };
  expect(foundInWords(odd, openai)).toEqual(["aws-secrets-manager: OPENAI_API_KEY at main.tf:1"]);
});
