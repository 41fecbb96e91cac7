import { writeFileSync } from "node:fs";
import { catalogue } from "../src/providers/catalogue.ts";
import { providersPage } from "./providers-page.ts";
import { readRequirements } from "./requirements.ts";
import { requirementsPage } from "./requirements-page.ts";

/** Writes the generated pages of docs: `npm run docs`, after each change of the catalogue or of the requirements. */
const pages = {
  "providers.md": providersPage(catalogue),
  "requirements.md": requirementsPage(readRequirements()),
};
for (const [name, text] of Object.entries(pages))
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
