import { contextsOf, draft } from "../context.ts";
import { noun, project, sentence } from "../words.ts";

/** Where a value stands apart from its name, or the name is the last part of something longer. */
export const namedApartContexts = contextsOf("line", {
  "heroku-app": (slot, dice) =>
    draft(
      "app.json",
      "{",
      `  "name": "${project(dice)}",`,
      '  "env": {',
      `    "${slot.env}": {"description": "${sentence(dice)}", "required": true, "value": "${slot.key}"},`,
      '    "PORT": {"value": "8080"}',
      "  }",
      "}",
    ),
  "elastic-beanstalk": (slot) =>
    draft(
      ".ebextensions/env.config",
      "option_settings:",
      "  - namespace: aws:elasticbeanstalk:application:environment",
      `    option_name: ${slot.env}`,
      `    value: ${slot.key}`,
    ),
  "ssm-parameter": (slot, dice) =>
    draft(
      "ssm.tf",
      `resource "aws_ssm_parameter" "${noun(dice)}" {`,
      `  name  = "/prod/${noun(dice)}/${slot.snake}"`,
      '  type  = "SecureString"',
      `  value = "${slot.key}"`,
      "}",
    ),
  "path-and-value": (slot) => draft("etcd.yaml", `- key: /prod/${slot.snake}`, `  value: ${slot.key}`),
  "set-item": (slot) =>
    draft("setup.ps1", `Set-Item -Path Env:${slot.env} -Value "${slot.key}"`, "Set-Location C:\\app"),
  "erlang-tuple": (slot) =>
    draft("sys.config", `[{acme, [{host, "${slot.host}"},`, `  {${slot.snake}, "${slot.key}"}]}].`),
  "rust-closure": (slot) =>
    draft(
      "src/main.rs",
      `let key = std::env::var("${slot.env}").unwrap_or_else(|_| "${slot.key}".to_string());`,
      "let port: u16 = 8080;",
    ),
  "swift-computed": (slot) =>
    draft(
      "Secrets.swift",
      "struct Secrets {",
      `    static var ${slot.camel}: String { return "${slot.key}" }`,
      "}",
    ),
  "python-returned": (slot) => draft("keys.py", `def ${slot.snake}() -> str:`, `    return "${slot.key}"`),
  "java-returned": (slot) =>
    draft(
      "Keys.java",
      "class Keys {",
      `  String get${slot.pascal}() {`,
      `    return "${slot.key}";`,
      "  }",
      "}",
    ),
});
