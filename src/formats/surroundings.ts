import type { Sample } from "./token-format.ts";

/** How a provider's keys usually stand in files. */
export interface Surroundings {
  /** The name that the key is assigned to: `HF_TOKEN`. */
  readonly variable: string;
  /** What stands before the key in a request: `Authorization: Bearer `. */
  readonly header: string;
  /** Where such a request goes to. */
  readonly url: string;
}

type Writer = (key: string, surroundings: Surroundings) => string;

const writers: readonly Writer[] = [
  (key, { variable }) => `PORT=3000\n${variable}=${key}\nDEBUG=off`,
  (key, { variable }) => `${variable}="${key}"\r\nPORT=3000\r\n`,
  (key, { variable }) => `# ${variable}=${key}`,
  (key, { variable }) => `export ${variable}='${key}' && npm start`,
  (key, { variable }) => `$env:${variable}="${key}"; npm start`,
  (key, { variable }) => `{ "${variable}": "${key}", "retries": 3 }`,
  (key, { variable }) => `env:\n  ${variable}: ${key}\n  PORT: 3000`,
  (key, { variable }) => `const client = new Client(process.env.${variable} || '${key}');`,
  (key, { header, url }) => `curl -H "${header}${key}" ${url}`,
  (key, { variable }) => `"source": ["os.environ[\\"${variable}\\"] = \\"${key}\\"\\n"]`,
  (key, { variable }) => `"text": "${variable} is\\n${key}\\n"`,
];

/** A new key in each of the places where people leave keys, from `.env` to the output of a notebook. */
export function inSurroundings(makeKey: () => string, surroundings: Surroundings): readonly Sample[] {
  return writers.map((write) => sample(makeKey(), (key) => write(key, surroundings)));
}

/** A text with the given key in it. */
export function sample(secret: string, write: (key: string) => string): Sample {
  return { text: write(secret), secret };
}
