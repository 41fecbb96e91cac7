/** Any value that JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object that JSON can carry; an undefined member is left out. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
