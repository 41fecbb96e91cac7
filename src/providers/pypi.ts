import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

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
  pages: {
    keys: { label: "API tokens", url: "https://pypi.org/manage/account/token/" },
    docs: { label: "PyPI help: API tokens", url: "https://pypi.org/help/#apitoken" },
  },
});
