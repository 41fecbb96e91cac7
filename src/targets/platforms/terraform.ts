import type { Platform } from "../platform.ts";

/** Terraform and OpenTofu: a variable that carries the key to what they build. */
export const terraform: Platform = {
  id: "terraform",
  name: "Terraform",
  unit: "workspace",
  entry: "variable",
  clues: [
    {
      path: /\.tf$/u,
      block: /^variable\s+"?\w+"?\s*\{/u,
      entry: /^variable\s+"?(?<entry>\w+)/u,
    },
    { path: /\.ya?ml$/u, block: /\bTF_VAR_\w/u, entry: /\bTF_VAR_(?<entry>\w+)/u },
  ],
  replace: {
    where: "the variables",
    steps: [
      "Put the new key where the variable gets its value: the variables of the workspace in HCP Terraform (**Sensitive**), `TF_VAR_` with the name of the variable in the environment of the workflow, or a `.tfvars` file that git does not know.",
      "A default in the code is no place for a key.",
    ],
  },
  restart: {
    text: "Apply the configuration again",
    steps: [
      "Look at the plan first: only what holds the key should change. The provider then writes the new value to where programs read it, and they must start again.",
    ],
    commands: ["terraform plan", "terraform apply"],
  },
  see: ["The run shows the changed resources as sensitive values, and their time."],
  pitfalls: [
    "The state holds the value in plain text, and old states hold the old one: whoever can read the state can read the key.",
    "A value that somebody changes by hand where Terraform wrote it is undone by the next run.",
  ],
  source: "developer.hashicorp.com/terraform/language/values/variables, 2026-11",
};
