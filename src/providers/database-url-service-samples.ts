import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

/** The samples of each format that only one service has. */
export const serviceSamples = {
  kafka: { match: kafkaStrings, ignore: noKafkaStrings },
  azure: { match: azureStrings, ignore: noAzureStrings },
  cosmos: { match: cosmosStrings, ignore: noCosmosStrings },
} as const satisfies Record<string, FormatSamples>;

const seen = { header: "x-connection: ", url: "https://ops.acme-shop.io" };

function password(): string {
  return `${randomText(18)}7x`;
}

function kafkaStrings(): readonly Sample[] {
  const plain = "org.apache.kafka.common.security.plain.PlainLoginModule required";
  const scram = "org.apache.kafka.common.security.scram.ScramLoginModule required";
  return [
    sample(password(), (key) => `sasl.jaas.config=${plain} username="app" password="${key}";`),
    sample(password(), (key) => `sasl.jaas.config=${scram} username='app' password='${key}';`),
    sample(password(), (key) => `"sasl.jaas.config": "${plain} username=\\"app\\" password=\\"${key}\\";"`),
    sample(password(), (key) => `KafkaClient {\n  ${scram}\n  username="app"\n  password="${key}";\n};`),
    sample(password(), (key) => `jaas: ${plain} username="app" password="${key}";`),
    sample(
      password(),
      (key) => `props.put("sasl.jaas.config", "${scram} username='app' password='${key}';");`,
    ),
  ];
}

function noKafkaStrings(): readonly string[] {
  const plain = "PlainLoginModule required";
  return ["admin-secret", "%s", "$" + "{PASSWORD}", "alice-secret", "password"].map(
    (word) => `${plain} username="admin" password="${word}";`,
  );
}

function azureStrings(): readonly Sample[] {
  const key = () => `${randomText(43, alphabets.base64)}=`;
  const make = () =>
    `Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${key()}`;
  return [
    ...inSurroundings(make, { ...seen, variable: "SERVICEBUS_CONNECTION_STRING" }),
    sample(
      `HostName=acme.azure-devices.net;DeviceId=pump;SharedAccessKey=${key()}`,
      (text) => `CONN="${text}"`,
    ),
    sample(make(), (text) => `${text};EntityPath=orders`),
  ];
}

function noAzureStrings(): readonly string[] {
  const start = "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=";
  return [
    `${start}<key>`,
    `${start}${randomText(20)}=`,
    `${start}${"$"}{KEY}`,
    `SharedAccessKey=${"A".repeat(43)}=`,
  ];
}

function cosmosStrings(): readonly Sample[] {
  const key = () => `${randomText(86, alphabets.base64)}==`;
  const make = () => `AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=${key()}`;
  return inSurroundings(make, { ...seen, variable: "COSMOS_CONNECTION_STRING" });
}

function noCosmosStrings(): readonly string[] {
  const start = "AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=";
  return [
    `${start}<key>`,
    `${start}${randomText(40)}==`,
    // The emulator's key is the same everywhere.
    `AccountEndpoint=https://localhost:8081/;AccountKey=${randomText(86, alphabets.base64)}==`,
  ];
}
