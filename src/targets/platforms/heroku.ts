import type { Platform } from "../platform.ts";

/** Heroku: config vars of an app. */
export const heroku: Platform = {
  id: "heroku",
  name: "Heroku",
  unit: "app",
  clues: [
    { path: /(?:^|\/)heroku\.ya?ml$/u },
    {
      // Expo has files of this name as well, and says so in them.
      path: /(?:^|\/)app\.json$/u,
      text: /^(?![\s\S]*"expo"\s*:)[\s\S]*"(?:buildpacks|formation|addons)"\s*:/u,
    },
    {
      path: /^\.github\/workflows\/[^/]+$/u,
      text: /heroku-deploy@|git\.heroku\.com\/|\bheroku (?:git:remote|container:release)\b/u,
      app: /(?:heroku_app_name:\s*["']?|git\.heroku\.com\/|\bheroku [\w:]+ (?:-a|--app)[ =])(?<app>[a-z][\w-]+)/u,
    },
    // Dokku, Scalingo, Foreman and others read it, too.
    { path: /(?:^|\/)Procfile$/u, shared: true },
  ],
  replace: {
    where: "the config vars",
    page: "https://dashboard.heroku.com/apps/{app}/settings",
    steps: [
      "Open the app, **Settings**, **Reveal Config Vars**, where nobody looks over your shoulder.",
      "Edit the variable, put the new key in and save. The app makes a release of it and starts all dynos again.",
      "Do it for every app of the pipeline, and for review apps under **Pipeline**, **Settings**.",
    ],
  },
  see: ["**Activity**, or `heroku releases`, shows a release with the words `config vars` after the change."],
  pitfalls: [
    "`heroku config:set` takes the value as an argument and shows it, and `heroku config:edit` shows the old and the new one: use the page.",
    "Variables of add-ons, such as `DATABASE_URL`, are rotated by the add-on and not here.",
    "A `value` in `app.json` is plain text in the repository.",
  ],
  source:
    "devcenter.heroku.com/articles/config-vars and the manual of Heroku's command line, read 2026-11-21",
};
