import { z } from "zod";

/** A time with its zone: one without could be hours off, to the friendly side. */
export const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
