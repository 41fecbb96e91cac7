export * from "re2js";
