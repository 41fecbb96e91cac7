/**
 * The part of the schema of SARIF 2.1.0 that we write, as strict as the whole: no object may have another property.
 * Source: docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json, read 2026-11-21.
 */
export const sarifSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  ...object(["version", "runs"], {
    $schema: { type: "string", format: "uri" },
    version: { enum: ["2.1.0"] },
    runs: list(
      object(["tool"], {
        tool: object(["driver"], { driver: toolComponent() }),
        columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
        originalUriBaseIds: { type: "object", additionalProperties: artifactLocation() },
        invocations: list(
          object(["executionSuccessful"], {
            executionSuccessful: { type: "boolean" },
            exitCode: { type: "integer" },
            toolExecutionNotifications: list(
              object(["message"], { level: level(), message: message(), locations: list(location()) }),
            ),
          }),
        ),
        results: list(result()),
      }),
      1,
    ),
  }),
};

function result(): object {
  return object(["message"], {
    ruleId: { type: "string" },
    ruleIndex: { type: "integer", minimum: -1 },
    level: level(),
    message: message(),
    locations: list(location()),
    partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
    properties: propertyBag(),
  });
}

function toolComponent(): object {
  return object(["name"], {
    name: { type: "string" },
    version: { type: "string" },
    informationUri: { type: "string", format: "uri" },
    rules: list(
      object(["id"], {
        id: { type: "string" },
        name: { type: "string" },
        shortDescription: multiformat(),
        fullDescription: multiformat(),
        help: multiformat(),
        defaultConfiguration: object([], { level: level() }),
        properties: propertyBag(),
      }),
    ),
  });
}

function location(): object {
  const line = { type: "integer", minimum: 1 };
  return object([], {
    physicalLocation: object(["artifactLocation"], {
      artifactLocation: artifactLocation(),
      region: object([], { startLine: line, startColumn: line, endLine: line, endColumn: line }),
    }),
  });
}

function artifactLocation(): object {
  return object([], {
    uri: { type: "string", format: "uri-reference" },
    uriBaseId: { type: "string" },
    description: message(),
  });
}

function message(): object {
  return object(["text"], { text: { type: "string" }, markdown: { type: "string" } });
}

function multiformat(): object {
  return message();
}

function propertyBag(): object {
  return {
    type: "object",
    additionalProperties: true,
    properties: { tags: { ...list({ type: "string" }), uniqueItems: true } },
  };
}

function level(): object {
  return { enum: ["none", "note", "warning", "error"] };
}

function list(items: object, minItems = 0): object {
  return { type: "array", minItems, items };
}

function object(required: readonly string[], properties: Readonly<Record<string, object>>): object {
  return { type: "object", additionalProperties: false, required, properties };
}
