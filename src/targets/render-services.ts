import { namesIn } from "./names.ts";
import { entriesOf, parsedYaml, textAt, textsIn, valueAt } from "./yaml-tree.ts";

/** The services and groups of a Render blueprint that hold one of the names. */
export function renderServices(text: string, names: readonly string[]): readonly string[] {
  const file = parsedYaml(text);
  return ["services", "envVarGroups"].flatMap((section) =>
    entriesOf(valueAt(file, section)).flatMap(([, service]) => {
      const name = textAt(service, "name");
      const isNamed = namesIn(textsIn(valueAt(service, "envVars")), names).length > 0;
      return isNamed && name !== undefined && /^[\w.-]{1,60}$/u.test(name) ? name : [];
    }),
  );
}
