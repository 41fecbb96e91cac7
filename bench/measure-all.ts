import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Measurement, Phase } from "./measurement.ts";
import type { Options, Setup } from "./options.ts";
import { type CpuTimes, cpuTimes, familyMemory, peakMemory } from "./process-table.ts";
import { type Pace, type Progress, pushAtPace } from "./pushes.ts";
import { openStage, type Stage } from "./stage.ts";

/** Measures one setup after the other, each in a world of its own. */
export async function measureAll(options: Options): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const setup of options.setups) {
    const [loadBefore = 0] = loadavg();
    say(`${nameOf(setup)}: load of the machine ${loadBefore.toFixed(1)}, making commits`);
    const stage = await openStage(setup, options);
    try {
      const measurement = await measure(stage, { setup, options, loadBefore });
      measurements.push(measurement);
      if (stage.keep !== undefined) await keepStatements(stage.keep, measurement.warm);
    } finally {
      await stage.close();
    }
  }
  return measurements;
}

async function keepStatements(directory: string, { statements = [], pushes }: Phase): Promise<void> {
  const lines = statements.map(({ text, calls, ms, planningMs }) => {
    const figures = [calls, ms, planningMs].map((amount) => (amount / pushes.length).toFixed(3));
    return [...figures, text].join("\t");
  });
  const text = ["calls a push\tms a push\tplanning\tstatement", ...lines, ""].join("\n");
  await writeFile(join(directory, "statements.tsv"), text);
}

interface Order {
  readonly setup: Setup;
  readonly options: Options;
  readonly loadBefore: number;
}

async function measure(stage: Stage, { setup, options, loadBefore }: Order): Promise<Measurement> {
  const { repositories, rate, burst, seconds, warmUp } = options;
  const { apps, postgres } = stage.owners;
  let memory = 0;
  const sampling = setInterval(() => {
    memory = Math.max(memory, familyMemory(postgres));
  }, 1_000);
  const run = (name: string, pushes: number) =>
    runPhase(stage, `${nameOf(setup)}, ${name}`, { pushes, rate, burst });
  try {
    const cold = await run("cold", repositories);
    await run("warming up", repositories * warmUp);
    const warm = await run("warm", rate * seconds);
    const peak = { apps: apps.map(peakMemory), postgres: memory };
    return { setup, installations: stage.quarry.installations, loadBefore, cold, warm, peakMemory: peak };
  } finally {
    clearInterval(sampling);
  }
}

async function runPhase(stage: Stage, name: string, pace: Pace): Promise<Phase> {
  const { sandbox } = stage.quarry;
  await stage.settle();
  sandbox.resetCounts();
  await stage.database?.resetStatements();
  const [before, start] = [cpuTimes(stage.owners), performance.now()];
  const busyBefore = performance.eventLoopUtilization();
  const progress: Progress = { pushed: 0, checked: 0 };
  const telling = setInterval(() => tell(name, pace, progress), 2_000);
  try {
    const pushes = await pushAtPace(stage.quarry, pace, progress);
    const seconds = (performance.now() - start) / 1_000;
    const { utilization: sandboxBusy } = performance.eventLoopUtilization(busyBefore);
    // What follows a check, such as its own webhooks, belongs to the push.
    await stage.settle();
    const statements = await stage.database?.statements();
    const cpu = difference(cpuTimes(stage.owners), before);
    const phase = { pushes, seconds, counts: sandbox.counts(), cpu, sandboxBusy };
    return { ...phase, ...(statements === undefined ? {} : { statements }) };
  } finally {
    clearInterval(telling);
    tell(name, pace, progress);
  }
}

function difference(now: CpuTimes, before: CpuTimes): CpuTimes {
  return {
    app: now.app - before.app,
    git: now.git - before.git,
    postgres: now.postgres - before.postgres,
    sandbox: now.sandbox - before.sandbox,
  };
}

function nameOf(setup: Setup): string {
  return setup === "embedded" ? "1 process, own PostgreSQL" : `${setup} on a shared PostgreSQL`;
}

function tell(name: string, { pushes }: Pace, { pushed, checked }: Progress): void {
  say(`${name}: ${pushed} of ${pushes} pushed, ${checked} checked`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
