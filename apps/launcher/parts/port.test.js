// @ts-check
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { anyPort, freePort, isFree } from './port.js';

describe('choosing a port', () => {
  it('takes the wanted one when it is free', async () => {
    expect(await freePort(3000, async () => true)).toBe(3000);
  });

  it('takes the next free one when others hold it', async () => {
    expect(await freePort(3000, async (port) => port > 3002)).toBe(3003);
  });

  it('says what to do when there is none', async () => {
    await expect(freePort(3000, async () => false)).rejects.toThrow('set PORT');
  });

  it('sees a program that listens on the loopback alone', async () => {
    const port = await anyPort();
    const server = createServer();
    await new Promise((done) => server.listen(port, '127.0.0.1', () => done(undefined)));
    expect(await isFree(port)).toBe(false);
    await new Promise((done) => server.close(done));
    expect(await isFree(port)).toBe(true);
  });
});
