import { crc32 } from "node:zlib";
import { type Dice, letters } from "../dice.ts";
import { keyed, kindsOf, self, URL_FITS } from "./kind.ts";
import { crcBase62, crcHex, jwt } from "./material.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);
const uuid = (dice: Dice) => dice.uuid();
const lastPart = (key: string) => key.slice(key.lastIndexOf("/") + 1);

const checksummed =
  (prefix: string, length = 30) =>
  (dice: Dice) => {
    const body = dice.text(length);
    return prefix + body + crcBase62(body);
  };

function fineGrained(dice: Dice): string {
  return `github_pat_${dice.text(22)}_${dice.text(53)}${crcBase62(dice.text(20))}`;
}

function routable(dice: Dice): string {
  const payload = Buffer.from(`o:1\nu:${dice.number(100, 99999)}\np:${dice.text(26)}`).toString("base64url");
  const body = `glpat-${payload}.${payload.length.toString(36).padStart(2, "0")}`;
  return body + crc32(body).toString(36).padStart(7, "0");
}

/** Code hosting, registries, deployment and operations, transcribed from facts.yaml. */
export const deliveryKinds = kindsOf({
  github: {
    service: "GitHub",
    host: "api.github.com",
    header: ["Authorization", "token "],
    names: "GITHUB_TOKEN GH_TOKEN GH_PAT GITHUB_PAT githubToken personal_access_token",
    keys: {
      github_pat_classic: self(checksummed("ghp_")),
      github_pat_fine_grained: self(fineGrained),
      github_oauth_token: self(checksummed("gho_")),
      github_user_to_server: self(checksummed("ghu_")),
      github_refresh_token: self((dice) => checksummed("ghr_", dice.pick([30, 70]))(dice)),
      github_installation_token: self(checksummed("ghs_")),
      github_installation_token_long: self((dice) => `ghs_${dice.number(100000, 9999999)}_${jwt(dice)}`),
    },
  },
  gitlab: {
    service: "GitLab",
    host: "gitlab.com",
    header: ["PRIVATE-TOKEN", ""],
    names: "GITLAB_TOKEN GITLAB_PRIVATE_TOKEN GITLAB_PAT GL_TOKEN gitlabToken",
    keys: {
      gitlab_pat: self(url64("glpat-", 20)),
      gitlab_pat_routable: self(routable),
      gitlab_deploy_token: self(url64("gldt-", 20)),
      gitlab_runner_token: self(
        (dice) => url64(dice.pick(["glrt-", "glrt-t1_"]), 20)(dice),
        "RUNNER_TOKEN CI_SERVER_TOKEN",
      ),
      gitlab_runner_registration: self(url64("GR1348941", 20), "REGISTRATION_TOKEN"),
      gitlab_trigger_token: self(prefixed("glptt-", 40, letters.hex)),
      gitlab_job_token: self((dice) => url64(`glcbt-${dice.hex(2)}_`, 20)(dice), "CI_JOB_TOKEN"),
      gitlab_other: self((dice) =>
        dice.pick([
          url64("glft-", 20),
          url64("glimt-", 25),
          url64("glsoat-", 20),
          url64("glffct-", 20),
          url64("glagent-", 50),
          url64("gloas-", 64),
        ])(dice),
      ),
    },
  },
  bitbucket: {
    service: "Bitbucket",
    host: "api.bitbucket.org",
    names: "ATLASSIAN_API_TOKEN JIRA_API_TOKEN CONFLUENCE_API_TOKEN BITBUCKET_TOKEN jiraToken",
    keys: {
      atlassian_api_token: self(
        (dice) => `ATATT3xFfGF0${dice.text(171, letters.base64url)}=${crcHex(dice.text(9)).toUpperCase()}`,
      ),
      bitbucket_access_token: self(
        (dice) => `ATCTT3xFfGN0${dice.text(171, letters.base64url)}=${dice.text(8, letters.upperHex)}`,
      ),
      bitbucket_app_password: self(prefixed("ATBB", 32), "BITBUCKET_APP_PASSWORD"),
    },
  },
  npm: {
    service: "npm",
    host: "registry.npmjs.org",
    names: "NPM_TOKEN NODE_AUTH_TOKEN NPM_AUTH_TOKEN npmToken",
    keys: {
      npm_token: self(checksummed("npm_")),
      npm_legacy_uuid: keyed(uuid),
    },
  },
  pypi: {
    service: "PyPI",
    host: "upload.pypi.org",
    names: "PYPI_TOKEN PYPI_API_TOKEN TWINE_PASSWORD UV_PUBLISH_TOKEN",
    keys: {
      pypi_token: self(
        (dice) =>
          `pypi-${Buffer.from("\u0002\u0001\bpypi.org").toString("base64url").replace(/=+$/, "").slice(0, 15)}${url64("", dice.number(140, 180))(dice)}`,
      ),
    },
  },
  dockerhub: {
    service: "Docker Hub",
    host: "hub.docker.com",
    names: "DOCKERHUB_TOKEN DOCKER_PASSWORD DOCKER_HUB_TOKEN dockerPassword",
    keys: { docker_pat: self(url64("dckr_pat_", 27)), docker_oat: self(url64("dckr_oat_", 32)) },
  },
  datadog: {
    service: "Datadog",
    host: "api.datadoghq.com",
    header: ["DD-API-KEY", ""],
    names: "DD_API_KEY DATADOG_API_KEY datadogApiKey datadog.api-key dd-api-key",
    keys: {
      datadog_api_key: keyed((dice) => dice.hex(32)),
      datadog_app_key: keyed(
        (dice) => dice.hex(40),
        "DD_APP_KEY DATADOG_APP_KEY datadogAppKey dd-application-key",
      ),
    },
  },
  newrelic: {
    service: "New Relic",
    host: "api.newrelic.com",
    header: ["Api-Key", ""],
    names: "NEW_RELIC_API_KEY NEW_RELIC_USER_KEY newRelicKey",
    keys: {
      nr_user_key: self(prefixed("NRAK-", 27, letters.upperAlnum)),
      nr_license_key: self(
        (dice) => `${dice.pick([dice.hex(32), `eu01xx${dice.hex(26)}`])}FFFFNRAL`,
        "NEW_RELIC_LICENSE_KEY licenseKey",
      ),
      nr_insert_key: self((dice) => url64(dice.pick(["NRII-", "NRIQ-"]), 32)(dice), "NEW_RELIC_INSERT_KEY"),
      nr_admin_key: self((dice) => dice.pick([`NRAA-${dice.hex(27)}`, `NRRA-${dice.hex(42)}`])),
    },
  },
  sentry: {
    service: "Sentry",
    host: "sentry.io",
    names: "SENTRY_AUTH_TOKEN sentryToken",
    keys: {
      sentry_user_token: self(prefixed("sntryu_", 64, letters.hex)),
      sentry_org_token: self((dice) => {
        const payload = {
          iat: dice.number(1.7e9, 1.79e9),
          url: "https://sentry.io",
          region_url: "https://us.sentry.io",
          org: "acme",
        };
        return `sntrys_${Buffer.from(JSON.stringify(payload)).toString("base64")}_${dice.text(43, letters.base64)}`;
      }),
    },
  },
  grafana: {
    service: "Grafana",
    host: "acme.grafana.net",
    names: "GRAFANA_API_KEY GRAFANA_TOKEN GRAFANA_CLOUD_API_KEY grafanaToken",
    keys: {
      grafana_cloud_token: self((dice) => {
        const payload = { o: String(dice.number(1e5, 9e5)), n: "stack-1", k: dice.text(24), m: { r: "us" } };
        return `glc_${Buffer.from(JSON.stringify(payload)).toString("base64")}`;
      }),
      grafana_sa_token: self((dice) => {
        const body = `glsa_${dice.text(32)}`;
        const bytes = Buffer.from(crcHex(body), "hex").reverse();
        return `${body}_${bytes.toString("hex")}`;
      }),
      grafana_legacy: self((dice) =>
        Buffer.from(JSON.stringify({ k: dice.text(32), n: "deploy", id: 1 })).toString("base64"),
      ),
    },
  },
  pagerduty: {
    service: "PagerDuty",
    host: "api.pagerduty.com",
    header: ["Authorization", "Token token="],
    names: "PAGERDUTY_API_KEY PAGERDUTY_TOKEN pagerdutyToken",
    keys: {
      pagerduty_api_key: keyed((dice) => `u+${dice.text(18)}`, undefined, { fits: ["line", "header"] }),
      pagerduty_routing_key: keyed(
        (dice) => dice.hex(32),
        "PAGERDUTY_ROUTING_KEY pagerduty_integration_key pagerdutyRoutingKey",
      ),
    },
  },
  hashicorp: {
    service: "Vault",
    slug: "vault",
    host: "vault.acme.io:8200",
    header: ["X-Vault-Token", ""],
    names: "VAULT_TOKEN vaultToken",
    keys: {
      vault_service_token: self(url64("hvs.", 92)),
      vault_batch_token: self(url64("hvb.", 160)),
      vault_service_token_legacy: self(prefixed("s.", 24)),
      vault_approle: keyed(uuid, "VAULT_SECRET_ID vaultSecretId", { fits: ["line"] }),
      terraform_token: self((dice) => `${dice.text(14)}.atlasv1.${dice.text(67)}`, "TFE_TOKEN TF_API_TOKEN"),
    },
  },
  doppler: {
    service: "Doppler",
    host: "api.doppler.com",
    names: "DOPPLER_TOKEN dopplerToken",
    keys: {
      doppler_token: self(
        (dice) => `dp.${dice.pick(["ct", "pt", "st.dev", "st", "sa", "scim", "audit"])}.${dice.text(43)}`,
      ),
    },
  },
  launchdarkly: {
    service: "LaunchDarkly",
    host: "app.launchdarkly.com",
    header: ["Authorization", ""],
    names: "LAUNCHDARKLY_ACCESS_TOKEN launchDarklyToken",
    keys: {
      launchdarkly_access_token: self((dice) => `api-${dice.uuid()}`),
      launchdarkly_sdk_key: self((dice) => `sdk-${dice.uuid()}`, "LAUNCHDARKLY_SDK_KEY LD_SDK_KEY ldSdkKey"),
    },
  },
  snyk: {
    service: "Snyk",
    host: "api.snyk.io",
    header: ["Authorization", "token "],
    names: "SNYK_TOKEN snykToken SNYK_API_KEY",
    keys: { snyk_token: keyed(uuid) },
  },
  sonar: {
    service: "SonarQube",
    host: "sonarcloud.io",
    names: "SONAR_TOKEN SONAR_LOGIN sonarToken",
    keys: {
      sonar_token: self((dice) =>
        dice.pick([`sq${dice.pick(["u", "p", "a"])}_${dice.hex(40)}`, `sqco_${dice.text(59)}`]),
      ),
    },
  },
  slack: {
    service: "Slack",
    host: "slack.com",
    names: "SLACK_BOT_TOKEN SLACK_TOKEN slackToken slack_api_token",
    keys: {
      slack_bot_token: self((dice) => `xoxb-${digits(dice, 12)}-${digits(dice, 13)}-${dice.text(24)}`),
      slack_user_token: self(
        (dice) =>
          `xox${dice.pick(["p", "e"])}-${digits(dice, 12)}-${digits(dice, 12)}-${digits(dice, 13)}-${dice.hex(32)}`,
        "SLACK_USER_TOKEN",
      ),
      slack_app_token: self(
        (dice) => `xapp-1-A${dice.text(10, letters.upperAlnum)}-${digits(dice, 13)}-${dice.hex(64)}`,
        "SLACK_APP_TOKEN",
      ),
      slack_config_token: self((dice) =>
        dice.pick([`xoxe.xoxp-1-${dice.text(163)}`, `xoxe-1-${dice.text(147)}`]),
      ),
      slack_legacy_token: self(
        (dice) => `xox${dice.pick(["a", "r", "s"])}-${digits(dice, 12)}-${digits(dice, 12)}-${dice.text(24)}`,
      ),
      slack_session: self(
        (dice) => `xoxc-${digits(dice, 12)}-${digits(dice, 13)}-${digits(dice, 13)}-${dice.hex(64)}`,
      ),
      slack_webhook: self(
        (dice) =>
          `https://hooks.slack.com/services/T${dice.text(10, letters.upperAlnum)}/B${dice.text(10, letters.upperAlnum)}/${dice.text(24)}`,
        "SLACK_WEBHOOK_URL slackWebhook WEBHOOK_URL",
        { fits: URL_FITS, core: lastPart },
      ),
    },
  },
});

function digits(dice: Dice, length: number): string {
  return `${dice.number(1, 9)}${dice.text(length - 1, letters.digits)}`;
}
