import { writeFileSync } from "node:fs";
import { catalogue } from "../src/providers/catalogue.ts";
import { providersPage } from "./providers-page.ts";

/** Writes docs/providers.md: `npm run docs`, after each change of the catalogue. */
writeFileSync(new URL("../docs/providers.md", import.meta.url), providersPage(catalogue));
