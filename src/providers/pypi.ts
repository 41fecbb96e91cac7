import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { ask, basic, form, type KeyRequest, withHeaders } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { pypiPlaybook } from "./pypi-playbook.ts";
import { active, inactive } from "./verification.ts";

/** The token is looked at first, then the form, then whether the token is for the project. */
const answers = [
  active(400, "Include at least one message digest"),
  active(403, "allowed to upload to project"),
  inactive(403, "Invalid or non-existent authentication information"),
];

/** PyPI: tokens that upload packages. What they are allowed to do stands within them. */
export const pypi = defineProvider({
  id: "pypi",
  name: "PyPI",
  variables: ["PYPI_TOKEN", "PYPI_API_TOKEN", "TWINE_PASSWORD", "POETRY_PYPI_TOKEN_PYPI", "UV_PUBLISH_TOKEN"],
  formats: [
    selfIdentifying({
      id: "pypi-api-token",
      name: "API token",
      severity: "critical",
      // A macaroon that begins with the name of the host in base64.
      shape: shape`pypi-AgEIcHlwaS5vcmc${base64url(50, 1000)}`,
      source:
        "pypi.org/help; the rules of TruffleHog (pypi) and betterleaks (pypi-upload-token), read 2026-11",
      seen: {
        variable: "PYPI_TOKEN",
        header: "Authorization: token ",
        url: "https://upload.pypi.org/legacy/",
      },
      alsoSeen: [(key) => `[pypi]\nusername = __token__\npassword = ${key}`],
    }),
    selfIdentifying({
      id: "pypi-test-api-token",
      name: "API token of TestPyPI",
      severity: "medium",
      shape: shape`pypi-AgENdGVzdC5weXBpLm9yZ${either("w", "x", "y", "z")}${base64url(50, 1000)}`,
      source: "test.pypi.org/help, read 2026-11",
      seen: {
        variable: "PYPI_TOKEN",
        header: "Authorization: token ",
        url: "https://upload.pypi.org/legacy/",
      },
    }),
  ],
  playbook: pypiPlaybook,
  verifications: [
    {
      id: "pypi-upload",
      formats: ["pypi-api-token"],
      requests: [uploadNothing("https://upload.pypi.org/legacy/")],
      answers,
      source: "the rule of TruffleHog (pypi); pypi/warehouse, forklift/legacy.py, read 2026-11",
    },
    {
      id: "pypi-test-upload",
      formats: ["pypi-test-api-token"],
      requests: [uploadNothing("https://test.pypi.org/legacy/")],
      answers,
      source: "pypi/warehouse, forklift/legacy.py, read 2026-11",
    },
  ],
});

/** An upload without a file and its digest: PyPI has no other door for tokens. */
function uploadNothing(url: string): KeyRequest {
  const auth = withHeaders(basic("__token__", "{key}"), { accept: "application/json" });
  const fields = {
    ":action": "file_upload",
    protocol_version: "1",
    metadata_version: "1.2",
    name: "rotation-check",
    version: "0",
    filetype: "sdist",
    pyversion: "source",
  };
  return ask(url, auth, {
    harmless: "Without a file and a digest PyPI refuses the upload whatever the token.",
    body: form(fields),
  });
}
