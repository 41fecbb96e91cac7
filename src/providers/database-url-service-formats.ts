import type { TokenFormat } from "../formats/token-format.ts";
import { isPassword } from "../values/password.ts";
import { serviceSamples } from "./database-url-service-samples.ts";

const remembered = "as remembered in 2026-11";

/** Connection strings that only one service has: Kafka, and those of Azure. */
export const serviceFormats: readonly TokenFormat[] = [
  {
    id: "database-url-kafka",
    name: "password (Kafka)",
    severity: "high",
    keywords: ["loginmodule required"],
    begins: true,
    reach: { before: 6, after: 700 },
    pattern:
      /LoginModule required(?:\s{1,20}[A-Za-z.]{2,40}=\\{0,3}["'][^"'\n]{0,200}["']){0,8}?\s{1,20}password=\\{0,3}["'](?<secret>[^"'\s\\]{4,200})\\{0,3}["']/g,
    isGenuine: isPassword,
    source: `kafka.apache.org/documentation, sasl.jaas.config, ${remembered}`,
    samples: serviceSamples.kafka,
  },
  {
    id: "database-url-azure",
    name: "connection string (Azure Service Bus, Event Hubs or IoT Hub)",
    severity: "high",
    keywords: ["sharedaccesskey="],
    reach: { before: 500, after: 110 },
    pattern:
      /(?<secret>(?:Endpoint|HostName)=[^\s;"'<>=]{4,200};(?:[A-Za-z]{2,30}=[^\s;"'<>]{1,200};){0,3}SharedAccessKey=[A-Za-z0-9+/]{43,86}={1,2})(?![A-Za-z0-9+/=])/g,
    keyId: (text) => text.replace(/;SharedAccessKey=.*$/, ""),
    source: `learn.microsoft.com/azure/service-bus-messaging and azure/iot-hub, ${remembered}`,
    samples: serviceSamples.azure,
  },
  {
    id: "database-url-cosmos",
    name: "connection string (Azure Cosmos DB)",
    severity: "critical",
    keywords: ["accountendpoint="],
    begins: true,
    reach: { before: 6, after: 330 },
    pattern:
      /(?<secret>AccountEndpoint=https:\/\/(?!localhost)[^\s;"'<>]{4,200};\s?AccountKey=[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/g,
    keyId: (text) => /https:[^;]+/.exec(text)?.[0],
    source: `learn.microsoft.com/azure/cosmos-db, ${remembered}`,
    samples: serviceSamples.cosmos,
  },
];
