import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, padded, shape } from "../formats/shape.ts";
import { hashicorpTerraformPlaybook } from "./hashicorp-terraform-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://app.terraform.io/api/v2/account/details" };

/** HCP Terraform, which was Terraform Cloud, and Terraform Enterprise. */
export const hashicorpTerraform = defineProvider({
  id: "hashicorp-terraform",
  name: "HCP Terraform",
  variables: ["TFE_TOKEN", "TF_API_TOKEN", "TF_TOKEN_APP_TERRAFORM_IO"],
  formats: [
    selfIdentifying({
      id: "hashicorp-terraform-api-token",
      name: "user, team or organization token",
      severity: "critical",
      // 67 characters of base64url as a rule.
      shape: shape`${alphanumeric(14)}.atlasv1.${padded(60, 300)}`,
      source:
        "the rules of betterleaks (hashicorp-tf-api-token) and TruffleHog (terraformcloudpersonaltoken), read 2026-11",
      seen: { variable: "TFE_TOKEN", ...request },
      alsoSeen: [(key) => `credentials "app.terraform.io" {\n  token = "${key}"\n}`],
    }),
  ],
  playbook: hashicorpTerraformPlaybook,
  verifications: [
    {
      id: "hashicorp-terraform-account",
      formats: ["hashicorp-terraform-api-token"],
      requests: [get("{host}/api/v2/account/details", bearer)],
      // Terraform Enterprise and the European service have others.
      service: "https://app.terraform.io",
      answers: [
        active(200, '"data"'),
        // A team's or an organization's token, which is no person.
        active(404, '"not found"'),
        inactive(401, '"unauthorized"'),
      ],
      traits: { account: "data.attributes.username" },
      source:
        "developer.hashicorp.com/terraform/cloud-docs/api-docs/account; the rule of TruffleHog (terraformcloudpersonaltoken), read 2026-11",
    },
  ],
});
