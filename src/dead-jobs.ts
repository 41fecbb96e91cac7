import { type DatabaseConfig, UsageError } from "./config.ts";
import { runningServerUrl } from "./postgres/embedded-server.ts";
import { type DeadJob, type DeadJobs, openDeadJobs } from "./store/dead-jobs.ts";

const HELP = `Usage: dead-jobs [list]         the jobs that failed for good in the last seven days
       dead-jobs retry ID ...   lets these run again
       dead-jobs retry --all    lets all of them run again

It looks into DATABASE_URL, or else into the PostgreSQL of the Rekey that runs on DATA_DIR.
`;

/** Lists the jobs that failed for good, or lets them run again; gives what to print. */
export async function deadJobs(args: readonly string[], config: DatabaseConfig): Promise<string> {
  const [verb = "list", ...rest] = args;
  if (args.includes("--help") || args.includes("-h")) return HELP;
  if (verb === "list" && rest.length === 0) return withDeadJobs(config, list);
  if (verb === "retry") return retry(config, rest);
  throw new UsageError(`dead-jobs does not know "${args.join(" ")}".\n\n${HELP}`);
}

async function withDeadJobs<T>(
  { databaseUrl, dataDir }: DatabaseConfig,
  work: (jobs: DeadJobs) => Promise<T>,
): Promise<T> {
  const url = databaseUrl ?? (await runningServerUrl(dataDir));
  if (url === undefined) {
    throw new UsageError(`No Rekey runs on ${dataDir}. Start it first, or set DATABASE_URL or DATA_DIR.`);
  }
  const jobs = openDeadJobs(url);
  try {
    return await work(jobs);
  } finally {
    await jobs.close();
  }
}

async function list(jobs: DeadJobs): Promise<string> {
  const dead = await jobs.list();
  if (dead.length === 0) return "No job failed for good in the last seven days.\n";
  return `${dead.map(describe).join("\n")}\nTo let them run again: dead-jobs retry ID, or dead-jobs retry --all\n`;
}

function describe({ id, kind, repository, about, failedAt, tries, reason }: DeadJob): string {
  const when = `${failedAt.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const count = tries === 1 ? "1 try" : `${tries} tries`;
  return `${printable(`${id}  ${kind}  ${repository}  ${about}`)}\n    ${printable(`${when}, ${count}: ${reason}`)}\n`;
}

/** Names of branches and files come from outside: nothing in them may begin a line, move the cursor or turn it around. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, "\u{fffd}");
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

async function retry(config: DatabaseConfig, which: readonly string[]): Promise<string> {
  const isAll = which.includes("--all");
  if (which.length === 0) throw new UsageError("dead-jobs retry needs the ID of a job, or --all.");
  if (isAll && which.length > 1) throw new UsageError("dead-jobs retry takes either IDs or --all.");
  const strange = which.find((id) => !ID.test(id));
  if (!isAll && strange !== undefined) {
    throw new UsageError(`"${strange}" is not the ID of a job. dead-jobs list shows them.`);
  }
  const count = await withDeadJobs(config, (jobs) => jobs.retry(isAll ? "all" : which));
  if (!isAll && count < new Set(which).size) throw new UsageError(notDead(count));
  return willRun(count);
}

function willRun(count: number): string {
  return count === 1 ? "1 job will run again.\n" : `${count} jobs will run again.\n`;
}

function notDead(count: number): string {
  const rest = "dead-jobs list shows all.\n";
  if (count === 0) return `Nothing was done: no dead job has such an ID; ${rest}`;
  return `${willRun(count)}No dead job has one of the other IDs; ${rest}`;
}
