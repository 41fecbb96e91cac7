import { parse } from "yaml";

/** The services of a Compose file that get one of the names, or everything from an environment file. */
export function composeServices(text: string, names: readonly string[]): readonly string[] {
  const services = entriesOf(section(parsed(text), "services"));
  return services.flatMap(([service, definition]) => {
    const own = JSON.stringify(definition) ?? "";
    const isNamed = names.some((name) => own.split(/\W+/u).includes(name));
    return (isNamed || section(definition, "env_file") !== undefined) && /^[\w.-]{1,60}$/u.test(service)
      ? service
      : [];
  });
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20, logLevel: "silent" });
  } catch {
    return undefined;
  }
}

function section(value: unknown, name: string): unknown {
  return entriesOf(value).find(([key]) => key === name)?.[1];
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
