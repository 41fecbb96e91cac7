import type { Platform } from "../platform.ts";

const UNIT = /(?:^|\/)(?<app>[\w@.-]{1,80}\.service)$/u;

/** Services of systemd on machines of one's own. */
export const systemd: Platform = {
  id: "systemd",
  name: "systemd",
  unit: "unit",
  clues: [
    { path: UNIT, names: true },
    { path: UNIT, text: /^(?:EnvironmentFile|LoadCredential(?:Encrypted)?)\s*=/mu },
  ],
  replace: {
    where: "the environment of the service",
    steps: [
      "On every host that runs the unit, open the file that `EnvironmentFile` names with `sudoedit`, put the new key in and save. Only root should be able to read it (mode 600).",
      "A credential is made anew by `systemd-creds encrypt`, which reads the new key from standard input.",
    ],
  },
  restart: {
    text: "Start the service again",
    steps: ["Workers and timers are units of their own: start them again, too."],
    commands: ["sudo systemctl daemon-reload", "sudo systemctl restart {app}"],
  },
  see: [
    "`systemctl show -p ActiveEnterTimestamp` shows a start after the file was changed (`stat` tells when).",
  ],
  pitfalls: [
    "What stands in `Environment=` can be seen by every user of the machine, with `systemctl show`: no key may stand there.",
  ],
  source: "freedesktop.org/software/systemd/man/latest/systemd.exec.html, 2026-11",
};
