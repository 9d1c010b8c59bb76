import { gzipSync } from 'node:zlib';
import type { Caller } from '../arrange.js';

/** What reading one address takes, one caller after the other. */
export interface Times {
  /** The first time in the life of the program. */
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly kB: number;
  readonly gzipKB: number;
}

const READS = 200;

export async function timesOf(url: string, { cookie }: Caller): Promise<Times> {
  const times: number[] = [];
  let body = '';
  for (let read = 0; read <= READS; read++) {
    const from = performance.now();
    const response = await fetch(url, { headers: { cookie, 'accept-encoding': 'identity' } });
    body = await response.text();
    times.push(performance.now() - from);
    if (!response.ok) throw new Error(`${response.status} ${body}`);
  }
  const [first = Number.NaN, ...rest] = times;
  const sorted = rest.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { first, p50: at(0.5), p95: at(0.95), kB: Buffer.byteLength(body) / 1000, gzipKB: gzipSync(body).length / 1000 };
}
