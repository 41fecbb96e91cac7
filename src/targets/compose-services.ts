import { namesIn } from "./names.ts";
import { entriesOf, parsedYaml, textsIn, valueAt } from "./yaml-tree.ts";

/** The services of a Compose file that get one of the names, or everything from an environment file. */
export function composeServices(text: string, names: readonly string[]): readonly string[] {
  return entriesOf(valueAt(parsedYaml(text), "services")).flatMap(([service, definition]) => {
    const isNamed = namesIn(textsIn(definition), names).length > 0;
    return (isNamed || valueAt(definition, "env_file") !== undefined) && /^[\w.-]{1,60}$/u.test(service)
      ? service
      : [];
  });
}
