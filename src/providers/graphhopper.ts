import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** GraphHopper: ways on maps. */
export const graphhopper = defineProvider({
  id: "graphhopper",
  name: "GraphHopper",
  variables: ["GRAPHHOPPER_API_KEY"],
  formats: [
    keyed({
      id: "graphhopper-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${uuid}`,
      words: ["graphhopper", "graph_hopper"],
      source: "the rules of TruffleHog (graphhopper), read 2026-11",
      seen: {
        variable: "GRAPHHOPPER_API_KEY",
        header: "X-Api-Key: ",
        url: "https://graphhopper.com/api/1/route",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://graphhopper.com/dashboard/#/apikeys" },
    docs: { label: "GraphHopper API", url: "https://docs.graphhopper.com/" },
  },
});
