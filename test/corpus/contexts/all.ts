import type { Context } from "../context.ts";
import { aroundContexts } from "./around.ts";
import { betweenPeopleContexts } from "./between-people.ts";
import { blockContexts } from "./blocks.ts";
import { compiledContexts } from "./compiled.ts";
import { containerContexts } from "./containers.ts";
import { crowdedContexts } from "./crowded.ts";
import { dataContexts } from "./data.ts";
import { documentContexts } from "./documents.ts";
import { dynamicContexts } from "./dynamic.ts";
import { encodedContexts } from "./encodings.ts";
import { environmentContexts } from "./environment.ts";
import { headerCallContexts } from "./header-calls.ts";
import { infrastructureContexts } from "./infrastructure.ts";
import { logContexts } from "./logs.ts";
import { namedApartContexts } from "./named-apart.ts";
import { namelessContexts } from "./nameless.ts";
import { passwordContexts } from "./passwords.ts";
import { plainPasswordContexts } from "./plain-passwords.ts";
import { quotedPasswordContexts } from "./quoted-passwords.ts";
import { headerContexts, queryContexts } from "./requests.ts";
import { scriptingContexts } from "./scripting.ts";
import { tableContexts } from "./tables.ts";
import { unnamedContexts } from "./unnamed.ts";

/** Contexts of one kind, which the report puts together. */
export interface Family {
  readonly id: string;
  readonly contexts: readonly Context[];
}

/** All places where keys are left. */
export const families: readonly Family[] = [
  { id: "environment", contexts: environmentContexts },
  { id: "containers", contexts: containerContexts },
  { id: "infrastructure", contexts: infrastructureContexts },
  { id: "data and configuration", contexts: dataContexts },
  { id: "Python, JavaScript, TypeScript", contexts: scriptingContexts },
  { id: "compiled languages", contexts: compiledContexts },
  { id: "other languages", contexts: dynamicContexts },
  { id: "headers", contexts: [...headerContexts, ...headerCallContexts] },
  { id: "URLs", contexts: queryContexts },
  { id: "documents", contexts: documentContexts },
  { id: "named apart", contexts: namedApartContexts },
  { id: "logs", contexts: logContexts },
  { id: "between people, and in consoles", contexts: betweenPeopleContexts },
  { id: "words around", contexts: aroundContexts },
  { id: "among other keys", contexts: crowdedContexts },
  { id: "encoded", contexts: encodedContexts },
  { id: "nameless", contexts: namelessContexts },
  { id: "passwords of programs", contexts: passwordContexts },
  { id: "passwords in quotes", contexts: quotedPasswordContexts },
  { id: "passwords without quotes", contexts: plainPasswordContexts },
  { id: "passwords without names", contexts: unnamedContexts },
  { id: "far down in tables", contexts: tableContexts },
  { id: "blocks", contexts: blockContexts },
];
