import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Red Hat OpenShift: Kubernetes. */
export const openshift = defineProvider({
  id: "openshift",
  name: "OpenShift",
  variables: ["OPENSHIFT_TOKEN", "OC_TOKEN", "OPENSHIFT_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "openshift-user-token",
      name: "user token",
      severity: "critical",
      shape: shape`sha256~${base64url(43)}`,
      source: "the rules of gitleaks and betterleaks (openshift-user-token), read 2026-11",
      seen: {
        variable: "OPENSHIFT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.openshift.example.com:6443/apis/user.openshift.io/v1/users/~",
      },
    }),
  ],
  pages: {
    docs: {
      label: "OpenShift OAuth tokens",
      url: "https://docs.redhat.com/en/documentation/openshift_container_platform/4.17/html/authentication_and_authorization/managing-oauth-access-tokens",
    },
  },
});
