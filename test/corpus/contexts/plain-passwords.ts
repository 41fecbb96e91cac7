import { type Context, contextsOf, draft } from "../context.ts";
import { noun } from "../words.ts";

/** Passwords without quotes, whatever signs are in them: the end of the line ends them. */
export const plainPasswordContexts: readonly Context[] = contextsOf("password", {
  "plain-env": ({ key }, dice) =>
    draft(".env.production", `DB_USER=${noun(dice)}`, `DB_PASSWORD=${key}`, "DB_PORT=5432"),
  "plain-export": ({ key }, dice) =>
    draft("deploy.env", `export STAGE=${noun(dice)}`, `export SMTP_PASSWORD=${key}`),
  "plain-properties": ({ key }, dice) =>
    draft(
      "application.properties",
      `spring.datasource.username=${noun(dice)}`,
      `spring.datasource.password=${key}`,
      "spring.jpa.show-sql=false",
    ),
  "plain-yaml": ({ key }, dice) =>
    draft("values.yaml", "database:", `  user: ${noun(dice)}`, `  password: ${key}`, "  port: 5432"),
  "plain-ini": ({ key }, dice) =>
    draft("alembic.ini", "[smtp]", `user = ${noun(dice)}`, `password = ${key}`, "port = 587"),
  "plain-notes": ({ key }, dice) =>
    draft("notes.md", `# ${noun(dice)}`, "", "Ask Ann for the rest.", "", `DB_PASSWORD=${key}`, ""),
  "plain-docker": ({ key }, dice) =>
    draft("Dockerfile", "FROM alpine:3.20", `ENV SMTP_PASSWORD=${key}`, `RUN apk add ${noun(dice)}`),
  "plain-redis": ({ key }, dice) =>
    draft("redis.conf", "port 6379", `requirepass ${key}`, `logfile /var/log/${noun(dice)}.log`),
});
