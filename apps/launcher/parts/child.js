// @ts-check
import { spawn } from 'node:child_process';
import { endWithUs, isStopping } from './lifetime.js';
import { root } from './paths.js';
import { Plain } from './say.js';

/** @typedef {{ env?: Record<string, string | undefined>, cwd?: string, quiet?: boolean }} RunOptions */

/**
 * Runs a program to its end.
 * Quiet: what it prints is kept and returned; otherwise it goes to the terminal as it comes.
 * @param {string} program @param {string[]} args @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = {}, cwd = root, quiet = false } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code: code ?? (signal ? 1 : 0), output }));
  });
}

/**
 * Runs one of our own Node programs to its end.
 * @param {string[]} args @param {RunOptions} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options);

/**
 * As `run`, but a failure is an error that says what was being done.
 * @param {string} doing as in "Building the web pages" @param {string} program @param {string[]} args @param {RunOptions} [options]
 */
export async function mustRun(doing, program, args, options) {
  const { code, output } = await run(program, args, options);
  if (code !== 0) throw new Plain(`${output}\n${doing} failed (see above).`);
  return output;
}

/**
 * Starts a Node program that lives as long as this command and ends with it, even when this process is killed:
 * `follow.js` in the child notices that the channel to us is gone.
 * @param {string} name for messages @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, onOutput?: (text: string) => void }} [options]
 */
export function startNode(name, args, { env = {}, onOutput } = {}) {
  const follow = new URL('./follow.js', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', follow, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit', 'ipc'],
  });
  if (onOutput) {
    child.stdout?.setEncoding('utf8').on('data', onOutput);
    child.stderr?.setEncoding('utf8').on('data', onOutput);
  }
  /** @type {Promise<number>} */
  const ended = new Promise((done) => {
    child.once('error', () => done(1));
    child.once('exit', (code) => done(code ?? 1));
  });
  const force = () => void child.kill('SIGKILL');
  endWithUs({
    name,
    force,
    stop: async () => {
      child.kill('SIGTERM');
      const patience = setTimeout(force, 10_000);
      await ended;
      clearTimeout(patience);
    },
  });
  /** Rejects when the program ends although nobody asked it to. */
  const failed = ended.then((code) => {
    if (!isStopping()) throw new Plain(`${name} ended by itself with code ${code} (see above).`);
  });
  failed.catch(() => {});
  return { child, failed };
}
