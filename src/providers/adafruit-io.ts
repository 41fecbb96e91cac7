import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape, slug } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Adafruit IO: data from small devices. */
export const adafruitIo = defineProvider({
  id: "adafruit-io",
  name: "Adafruit IO",
  variables: ["ADAFRUIT_IO_KEY", "AIO_KEY", "ADAFRUIT_AIO_KEY"],
  formats: [
    selfIdentifying({
      id: "adafruit-io-key",
      name: "key",
      severity: "medium",
      shape: shape`aio_${alphanumeric(28)}`,
      source: "the rules of Kingfisher (adafruitio), read 2026-11",
      seen: {
        variable: "ADAFRUIT_IO_KEY",
        header: "X-AIO-Key: ",
        url: "https://io.adafruit.com/api/v2/user",
      },
    }),
    keyed({
      id: "adafruit-io-legacy-key",
      name: "key without prefix",
      severity: "medium",
      shape: shape`${slug(32)}`,
      words: ["adafruit", "aio_key"],
      source: "the rules of gitleaks and betterleaks (adafruit-api-key), read 2026-11",
      seen: {
        variable: "ADAFRUIT_IO_KEY",
        header: "X-AIO-Key: ",
        url: "https://io.adafruit.com/api/v2/user",
      },
    }),
  ],
  pages: {
    keys: { label: "My Key", url: "https://io.adafruit.com/" },
    docs: { label: "Adafruit IO API", url: "https://io.adafruit.com/api/docs/" },
  },
});
