// @ts-check
import { describe, expect, it } from '@jest/globals';
import { complaintIn, reasonsIn, runningNote } from './messages.js';

const at = '2026-11-22 04:00:00.000 GMT [7]';

describe('what PostgreSQL says when it does not start', () => {
  it('is understood: the port is taken', () => {
    const log = `${at} LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\n${at} FATAL:  could not create any TCP/IP sockets`;
    expect(complaintIn(log)).toBe('port-taken');
  });

  it.each([
    'FATAL:  lock file "postmaster.pid" already exists',
    'FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use',
  ])('is understood: something of an earlier run is left (%s)', (line) => {
    expect(complaintIn(`${at} ${line}`)).toBe('still-busy');
  });

  it('is passed on in its own words, without dates, where it is not understood', () => {
    const log = `${at} LOG:  unrecognized configuration parameter "x" in file "y"\n${at} LOG:  starting\n${at} FATAL:  configuration file "y" contains errors`;
    expect(complaintIn(log)).toBe('other');
    expect(reasonsIn(log)).toBe(
      'LOG:  unrecognized configuration parameter "x" in file "y"\nFATAL:  configuration file "y" contains errors',
    );
  });

  it('is shown whole when none of it sounds grave', () => {
    expect(reasonsIn('libicuuc.so.60: cannot open shared object file\n')).toBe('libicuuc.so.60: cannot open shared object file');
  });
});

describe('the note of a running PostgreSQL', () => {
  it('holds its process and, in the fourth line, its port', () => {
    expect(runningNote('4711\n/data\n1795305600\n54318\n\n127.0.0.1\n')).toEqual({ pid: 4711, port: 54318 });
  });

  it('says nothing while it is being written', () => {
    expect(runningNote('')).toBeUndefined();
    expect(runningNote('4711\n/data\n')).toBeUndefined();
  });
});
