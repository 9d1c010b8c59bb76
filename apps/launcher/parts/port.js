// @ts-check
import { createServer } from 'node:net';
import { Plain } from './say.js';

/**
 * Can a server be opened on this port? Both the loopback and every address are tried: a program that listens on one
 * of them alone is enough to make "open localhost" show somebody else's page.
 * @param {number} port
 */
export async function isFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

/**
 * The first free port from `wanted` upwards.
 * @param {number} wanted
 * @param {(port: number) => Promise<boolean>} free how a port is tried
 */
export async function freePort(wanted, free = isFree) {
  const last = Math.min(wanted + 200, 65535);
  for (let port = wanted; port <= last; port += 1) if (await free(port)) return port;
  throw new Plain(`No free port between ${wanted} and ${last}: stop a program that holds one, or set PORT to another.`);
}

/** A port nobody asked for: the system's choice, for what lives as long as one test run. */
export function anyPort() {
  return new Promise((/** @type {(port: number) => void} */ done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port @param {string | undefined} host @returns {Promise<boolean>} */
function canListen(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => done(error.code === 'EAFNOSUPPORT'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}
