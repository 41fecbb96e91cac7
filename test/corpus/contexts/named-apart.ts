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
  "argument-default": (slot, dice) =>
    draft(
      "train.py",
      "parser = argparse.ArgumentParser()",
      `parser.add_argument("--${slot.kebab}", type=str, default="${slot.key}", help="${sentence(dice)}")`,
    ),
  "option-default": (slot) =>
    draft(
      "cli.py",
      "@click.command()",
      `@click.option("--${slot.kebab}", default="${slot.key}")`,
      "def main():",
    ),
  "user-secrets": (slot) =>
    draft("setup.sh", `dotnet user-secrets set "${slot.pascal}" "${slot.key}" --project src/Api`),
  "emacs-setenv": (slot) =>
    draft("init.el", `(setenv "${slot.env}" "${slot.key}")`, "(setq make-backup-files nil)"),
  "secret-of-repository": (slot, dice) =>
    draft("setup.sh", `gh secret set ${slot.env} --repo acme/${noun(dice)} --body "${slot.key}"`),
  "hadoop-property": (slot) =>
    draft(
      "core-site.xml",
      "<property>",
      `  <name>${slot.dotted}</name>`,
      `  <value>${slot.key}</value>`,
      "</property>",
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
