import type { Target } from "../../incident/target.ts";

/** Where to ask about a target. */
export interface AskedPlace {
  /** The id of what it is kept on. */
  readonly platform: string;
  /** The project, app or Space, as the platform knows it. */
  readonly place: string;
  /** For what people run themselves: where it must be. */
  readonly origin?: string;
}

/** The place that a target names; undefined where nobody said which project or app it is. */
export function askedPlace(target: Target): AskedPlace | undefined {
  switch (target.kind) {
    case "platform": {
      const place = target.id ?? target.app;
      return place === undefined ? undefined : { platform: target.platform, place };
    }
    case "huggingface-space":
      return { platform: target.kind, place: target.space };
    case "coolify": {
      const url = URL.parse(target.url);
      // A Coolify below another path would not be the one at this origin.
      if (target.uuid === undefined || url?.pathname !== "/") return undefined;
      return { platform: target.kind, place: target.uuid, origin: url.origin };
    }
    default:
      return undefined;
  }
}
