import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** crates.io: Rust packages. */
export const cratesIo = defineProvider({
  id: "crates-io",
  name: "crates.io",
  variables: ["CARGO_REGISTRY_TOKEN", "CRATES_IO_TOKEN", "CRATES_TOKEN"],
  formats: [
    selfIdentifying({
      id: "crates-io-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`cio${alphanumeric(32)}`,
      isGenuine: hasBothCases,
      source: "the rules of Kingfisher (crates.io), read 2026-11",
      seen: {
        variable: "CARGO_REGISTRY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://crates.io/api/v1/me",
      },
    }),
    selfIdentifying({
      id: "crates-io-trusted-publishing-token",
      name: "temporary publishing token",
      severity: "high",
      shape: shape`cio_tp_${alphanumeric(20, 64)}`,
      isGenuine: hasBothCases,
      source: "the source of crates.io, as remembered in 2026-11",
      seen: {
        variable: "CARGO_REGISTRY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://crates.io/api/v1/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API Tokens", url: "https://crates.io/settings/tokens" },
    docs: {
      label: "Publishing on crates.io",
      url: "https://doc.rust-lang.org/cargo/reference/publishing.html",
    },
  },
});
