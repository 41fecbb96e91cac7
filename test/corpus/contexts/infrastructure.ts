import { contextsOf, draft } from "../context.ts";
import { among } from "../settings.ts";
import { noun, project, sentence } from "../words.ts";

/** Terraform and its kin, and what runs in CI. */
export const infrastructureContexts = contextsOf("line", {
  "terraform-variable": (slot, dice) =>
    draft(
      "variables.tf",
      `variable "region" {`,
      '  default = "eu-west-1"',
      "}",
      "",
      `variable "${slot.snake}" {`,
      `  description = "${sentence(dice)}"`,
      "  type        = string",
      `  default     = "${slot.key}"`,
      "}",
    ),
  tfvars: (slot, dice) =>
    draft(
      "terraform.tfvars",
      among(dice, `${slot.snake} = "${slot.key}"`, ([words, value]) => `${words.join("_")} = "${value}"`),
    ),
  "terraform-provider": (slot, dice) =>
    draft(
      "main.tf",
      "terraform {",
      '  required_version = ">= 1.5"',
      "}",
      `provider "${slot.slug}" {`,
      `  ${dice.pick(["token", "api_key", slot.snake])} = "${slot.key}"`,
      "}",
    ),
  "terraform-resource": (slot, dice) =>
    draft(
      "lambda.tf",
      `resource "aws_lambda_function" "${noun(dice)}" {`,
      '  runtime = "nodejs20.x"',
      "  environment {",
      "    variables = {",
      `      STAGE = "prod"`,
      `      ${slot.env} = "${slot.key}"`,
      "    }",
      "  }",
      "}",
    ),
  "github-workflow-env": (slot) =>
    draft(
      ".github/workflows/ci.yml",
      "name: CI",
      "on: [push]",
      "env:",
      `  ${slot.env}: ${slot.key}`,
      "jobs:",
      "  test:",
      "    runs-on: ubuntu-latest",
      "    steps:",
      "      - uses: actions/checkout@v4",
      "      - run: npm test",
    ),
  "github-workflow-step": (slot, dice) =>
    draft(
      ".github/workflows/deploy.yaml",
      "jobs:",
      "  deploy:",
      "    steps:",
      `      - name: Deploy ${noun(dice)}`,
      "        env:",
      "          NODE_ENV: production",
      `          ${slot.env}: "${slot.key}"`,
      "        run: ./deploy.sh",
    ),
  "github-workflow-with": (slot, dice) =>
    draft(
      ".github/workflows/publish.yml",
      "    steps:",
      `      - uses: acme/${slot.slug}-action@v2`,
      "        with:",
      `          ${slot.kebab}: ${slot.key}`,
      `          project: ${project(dice)}`,
    ),
  "gitlab-ci": (slot, dice) =>
    draft(
      ".gitlab-ci.yml",
      "stages: [build, test]",
      "variables:",
      `  GIT_DEPTH: "1"`,
      `  ${slot.env}: "${slot.key}"`,
      "build:",
      "  script:",
      `    - make ${noun(dice)}`,
    ),
  circleci: (slot) =>
    draft(
      ".circleci/config.yml",
      "version: 2.1",
      "jobs:",
      "  build:",
      "    docker:",
      "      - image: cimg/node:20.1",
      "    environment:",
      `      ${slot.env}: ${slot.key}`,
    ),
  travis: (slot) =>
    draft(
      ".travis.yml",
      "language: python",
      "env:",
      "  global:",
      `    - ${slot.env}=${slot.key}`,
      "script: pytest",
    ),
  "azure-pipelines": (slot) =>
    draft(
      "azure-pipelines.yml",
      "trigger: [main]",
      "variables:",
      "- name: buildConfiguration",
      "  value: Release",
      `- name: ${slot.camel}`,
      `  value: '${slot.key}'`,
    ),
  "bitbucket-pipelines": (slot, dice) =>
    draft(
      "bitbucket-pipelines.yml",
      "pipelines:",
      "  default:",
      "    - step:",
      "        script:",
      `          - export ${slot.env}=${slot.key}`,
      `          - npm run ${noun(dice)}`,
    ),
  jenkinsfile: (slot) =>
    draft(
      "Jenkinsfile",
      "pipeline {",
      "  agent any",
      "  environment {",
      `    ${slot.env} = '${slot.key}'`,
      "  }",
      "  stages { stage('Build') { steps { sh 'make' } } }",
      "}",
    ),
  "ansible-vars": (slot, dice) =>
    draft(
      "group_vars/all.yml",
      "---",
      among(dice, `${slot.snake}: ${slot.key}`, ([words, value]) => `${words.join("_")}: ${value}`),
    ),
  "ansible-inventory": (slot, dice) =>
    draft(
      "inventory/hosts.ini",
      `[${noun(dice)}]`,
      `web1.acme.io ansible_user=deploy ${slot.snake}=${slot.key}`,
    ),
  cloudformation: (slot) =>
    draft(
      "template.yaml",
      "Parameters:",
      `  ${slot.pascal}:`,
      "    Type: String",
      `    Default: ${slot.key}`,
      "Resources: {}",
    ),
  "serverless-yml": (slot, dice) =>
    draft(
      "serverless.yml",
      `service: ${project(dice)}`,
      "provider:",
      "  name: aws",
      "  environment:",
      `    ${slot.env}: '${slot.key}'`,
    ),
  "app-engine": (slot) =>
    draft(
      "app.yaml",
      "runtime: python312",
      "env_variables:",
      `  ${slot.env}: "${slot.key}"`,
      "instance_class: F2",
    ),
  "wrangler-toml": (slot, dice) =>
    draft(
      "wrangler.toml",
      `name = "${project(dice)}"`,
      'main = "src/index.ts"',
      "[vars]",
      `${slot.env} = "${slot.key}"`,
    ),
  bicep: (slot) =>
    draft(
      "main.bicep",
      "param location string = resourceGroup().location",
      `param ${slot.camel} string = '${slot.key}'`,
    ),
  "arm-parameters": (slot) =>
    draft(
      "azuredeploy.parameters.json",
      "{",
      '  "parameters": {',
      '    "location": { "value": "westeurope" },',
      `    "${slot.camel}": {`,
      `      "value": "${slot.key}"`,
      "    }",
      "  }",
      "}",
    ),
  pulumi: (slot, dice) =>
    draft(
      "Pulumi.dev.yaml",
      "config:",
      "  aws:region: us-east-1",
      `  ${project(dice)}:${slot.camel}: ${slot.key}`,
    ),
  nix: (slot) =>
    draft(
      "configuration.nix",
      "{ config, pkgs, ... }:",
      "{",
      `  environment.variables.${slot.env} = "${slot.key}";`,
      "}",
    ),
  vagrantfile: (slot) =>
    draft(
      "Vagrantfile",
      'Vagrant.configure("2") do |config|',
      '  config.vm.box = "ubuntu/jammy64"',
      `  config.vm.provision "shell", env: { "${slot.env}" => "${slot.key}" }, path: "setup.sh"`,
      "end",
    ),
  "ci-matrix-secret": (slot, dice) =>
    draft(
      ".drone.yml",
      "kind: pipeline",
      "steps:",
      `- name: ${noun(dice)}`,
      "  image: golang",
      "  settings:",
      `    ${slot.snake}: ${slot.key}`,
      "  environment:",
      "    BUILD_TARGET: release",
    ),
});
