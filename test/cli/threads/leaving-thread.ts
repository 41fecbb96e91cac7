import { takeOneBatch } from "./mortal-thread.ts";

/** As if all were well. */
takeOneBatch(() => process.exit(0));
