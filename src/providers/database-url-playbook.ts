import type { Playbook } from "./provider.ts";

/** How the password in a connection URL is rotated. There is no console: every server is its own provider. */
export const databaseUrlPlaybook: Playbook = {
  risk: "log in to the database or message broker as its user and read, change or delete what that user can reach, from wherever the server can be reached",
  identify:
    "User, host and database stand in the URL and are no secret: they tell which login it is. If a service such as Neon, Supabase, Heroku, Atlas, Upstash or RDS runs the server, rotate in its console; the steps below are for servers of your own and work for most others.",
  revoke: {
    steps: [
      "**At once, if strangers can reach the server:** close it to the internet, or allow only your own addresses.",
      "**PostgreSQL, CockroachDB:** in `psql`, as an administrator, run `ALTER ROLE app NOLOGIN;` for a role that is replaced, or `\\password app` to give it a new password: the prompt keeps the password out of history and log.",
      "**MySQL 8:** run `ALTER USER 'app'@'%' IDENTIFIED BY 'new' RETAIN CURRENT PASSWORD;`, deploy, then `ALTER USER 'app'@'%' DISCARD OLD PASSWORD;`. The client keeps such lines out of its history. **MariaDB** keeps one password: make a second user.",
      '**MongoDB:** in `mongosh` run `use admin`, then `db.changeUserPassword("app", passwordPrompt())`. In Atlas: **Database Access → Edit**.',
      "**Redis:** `ACL SETUSER` for the new password, then remove the old one the same way, and save it in the ACL file or configuration; with `requirepass` there is one password for all.",
      "**RabbitMQ:** run `rabbitmqctl change_password app` without the password: it asks for it.",
      "**SQL Server:** in Management Studio open **Security → Logins → app → Properties** and enter the new password.",
      "**ClickHouse:** change the user in `users.xml` or with `ALTER USER app IDENTIFIED BY`, whichever made it.",
      "End the sessions that are still open. PostgreSQL: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app';`. MySQL: `SHOW PROCESSLIST;` and `KILL`. Elsewhere restart or disconnect the clients.",
    ],
    effects: [
      "New connections with the old password are refused at once.",
      "Connections that are open already stay open, a stranger's, too, until they are ended.",
      "Pools fail one by one as they open new connections: restart every program that uses the login.",
      "Replicas, backups, dashboards, migrations and scheduled jobs often share the login and break later.",
    ],
  },
  create: {
    steps: [
      "Without downtime: make a second role or user with the same rights. PostgreSQL: `CREATE ROLE app_2 LOGIN IN ROLE app_rights;`, then `\\password app_2`.",
      "Let a password manager make the password: 32 letters and digits need no escaping in a URL.",
      "Put the new URL into the application, its workers **and** its migrations, and deploy all of them.",
      "Then lock or drop the old role, and end its sessions.",
    ],
    advice: [
      "Name the role after `{app}-{environment}-{date}`.",
      "One role per program, with just the tables and rights it needs; never the administrator's.",
      "Where the platform offers it, log in without a password: IAM authentication of RDS and Cloud SQL, or client certificates.",
      "Percent-encode `@`, `:`, `/`, `?` and `#` in a password that stands in a URL.",
    ],
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "# PostgreSQL, CockroachDB",
      'psql "host=YOUR-HOST port=5432 user=YOUR-USER dbname=YOUR-DATABASE" -W -c "SELECT 1"',
      "# MySQL, MariaDB",
      'mysql --host=YOUR-HOST --user=YOUR-USER --password --execute="SELECT 1"',
      "# MongoDB",
      'mongosh "mongodb://YOUR-HOST/YOUR-DATABASE" --username YOUR-USER --eval "db.runCommand({ ping: 1 })"',
      "# Redis",
      "redis-cli -h YOUR-HOST --user YOUR-USER --askpass PING",
      "# SQL Server",
      'sqlcmd -S YOUR-HOST -U YOUR-USER -Q "SELECT 1"',
    ],
    alive: "the answer `1`, `ok` or `PONG`; also `database does not exist`: the login came before",
    dead: "`password authentication failed` or `28P01` (PostgreSQL), `Access denied` or `1045` (MySQL), `Authentication failed` (MongoDB), `WRONGPASS` (Redis), `18456` (SQL Server)",
    otherwise:
      "Run only the line of your server: it asks for the password. No answer, a refused or timed-out connection, `no pg_hba.conf entry` and a demand for SSL say nothing about the password: try from a machine that may connect.",
  },
  badLogLines: [
    "password authentication failed",
    "Access denied for user",
    "Authentication failed",
    "WRONGPASS",
    "NOAUTH Authentication required",
    "ACCESS_REFUSED",
    "Login failed for user",
  ],
  subtleties: [
    "Changing a password closes no open session: look at who is connected, and from where.",
    "The same password often serves in several URLs (`DATABASE_URL`, a replica's, a pooler's such as PgBouncer): poolers keep users of their own.",
    "Many programs build the URL from `POSTGRES_PASSWORD` or `DB_PASSWORD`: change those, too.",
    "`POSTGRES_PASSWORD` and `MYSQL_ROOT_PASSWORD` of the container images count only when the data directory is made: on an existing one they change nothing.",
    "A `redis://` URL can give access to sessions and queues: end the sessions, too.",
    "Dumps and backups that a stranger could read hold the data still.",
  ],
  abuse: {
    signs: [
      "connections from addresses that are not yours: `pg_stat_activity`, `SHOW PROCESSLIST`, `db.currentOp()`, `CLIENT LIST`, and the server's log",
      "new roles, users, functions, extensions or scheduled jobs",
      "large reads, dumps, or tables that were dropped and replaced by a ransom note",
      "failed logins in numbers: somebody tries the leaked name",
    ],
  },
  goodPractice: [
    "No database is reachable from the whole internet: private network, allow-list, TLS.",
    "Keep the URL in a secret manager and give the program a reference to it.",
    "Separate logins for programs, people, migrations and backups.",
    "Log connections, so that the next question has an answer.",
  ],
  troubleshooting: [
    {
      observed: "The new password is refused",
      advice: [
        "Characters such as `@`, `/`, `#` or `%` must be percent-encoded in a URL.",
        "See that user and host belong to the server that you changed, not to a replica or another stage.",
        "With MySQL, `'app'@'%'` and `'app'@'localhost'` are two users.",
      ],
    },
    {
      observed: "The connection times out",
      advice: [
        "That is the network: firewall, allow-list or private address. It says nothing about the password.",
      ],
    },
    {
      observed: "The old password still works",
      advice: [
        "You changed another server, or the pooler in front of it still knows the old one.",
        "With `trust` or `peer` in `pg_hba.conf`, any password works from that machine: try from outside.",
        "With `RETAIN CURRENT PASSWORD` the old one lives until `DISCARD OLD PASSWORD`.",
      ],
    },
    {
      observed: "Some requests fail after the change",
      advice: ["A worker, a scheduled job or an old instance still has the old URL: restart all of them."],
    },
  ],
  links: [
    { label: "PostgreSQL: ALTER ROLE", url: "https://www.postgresql.org/docs/current/sql-alterrole.html" },
    { label: "MySQL: ALTER USER", url: "https://dev.mysql.com/doc/refman/8.4/en/alter-user.html" },
    {
      label: "MongoDB: change a password",
      url: "https://www.mongodb.com/docs/manual/reference/method/db.changeUserPassword/",
    },
    {
      label: "Redis: ACL",
      url: "https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/",
    },
  ],
};
