import type { Severity } from "../incident/severity.ts";
import type { Provider } from "../providers/provider.ts";
import { plain } from "./markdown.ts";

/** An issue label. GitHub takes names up to 50 characters and descriptions up to 100; the color has no `#`. */
export interface Label {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** The label that every tracking issue has. */
export const rekeyLabel: Label = {
  name: "rekey",
  color: "5319e7",
  description: "A leaked key, tracked until it is rotated",
};

/** The label of a provider's issues. */
function providerLabel(provider: Pick<Provider, "id" | "name">): Label {
  return {
    name: `rekey:${provider.id}`,
    color: "c5def5",
    description: plain(`A leaked key of ${provider.name}`, 100),
  };
}

const colors: Readonly<Record<Severity, string>> = {
  critical: "b60205",
  high: "d93f0b",
  medium: "fbca04",
  low: "c2e0c6",
};

/** The label of a severity. */
function severityLabel(severity: Severity): Label {
  return {
    name: `severity:${severity}`,
    color: colors[severity],
    description: `How bad it is that this key is known to others: ${severity}`,
  };
}

/** All labels of one incident's issue. */
export function incidentLabels(
  provider: Pick<Provider, "id" | "name">,
  severity: Severity,
): readonly Label[] {
  return [rekeyLabel, providerLabel(provider), severityLabel(severity)];
}
