/** Configuration and templates of infrastructure, as most platforms have them. */
export const YAML = /\.ya?ml$/u;

/** Descriptions of infrastructure: Terraform, CloudFormation, SAM, Serverless, tasks of ECS, Bicep. */
export const INFRASTRUCTURE =
  /\.(?:tf|bicep|ya?ml)$|(?:^|\/)[\w.-]{0,80}(?:task[_-]?def(?:inition)?|container[_-]?def(?:inition)?s?|template|cdk)[\w.-]{0,80}\.json$/iu;

/** Code: its lines are looked at where they hold a name. */
export const CODE = /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|scala|cs|php|ex|exs|swift|dart|r)$/iu;

/** Code and what calls command lines: scripts, workflows, Makefiles. */
export const SCRIPTS =
  /\.(?:sh|bash|zsh|ps1|ya?ml|mk|[cm]?[jt]s|py)$|(?:^|\/)(?:Makefile|Justfile|Taskfile|Jenkinsfile|package\.json)$/iu;
