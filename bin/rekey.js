#!/usr/bin/env node
/**
 * Starts the command line on any Node from 20: here when this is Node 24 or newer, else in the one that npm brought.
 * It is asked before every commit, and has no time for modules that it does not need.
 */
const OLDEST = 24;

const isNewEnough = Number.parseInt(process.versions.node, 10) >= OLDEST;
const { start } = await import(isNewEnough ? "./here.js" : "./elsewhere.js");
start(fail);

function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}
