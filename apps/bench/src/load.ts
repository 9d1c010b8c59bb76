import autocannon from 'autocannon';

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p97_5: number;
  readonly p99: number;
  readonly failed: number;
}

/** Twenty connections for five seconds. `client` prepares each connection, so that no two write the same row. */
export async function load(url: string, client: (client: autocannon.Client) => void): Promise<Load> {
  const result = await autocannon({ url, connections: 20, duration: 5, setupClient: client });
  const { latency } = result;
  return {
    perSecond: Math.round(result.requests.average),
    p50: latency.p50,
    p97_5: latency.p97_5,
    p99: latency.p99,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** The middle of several loads by requests a second: one run can be unlucky. */
export function middle(loads: readonly Load[]): Load {
  const sorted = [...loads].sort((a, b) => a.perSecond - b.perSecond);
  const load = sorted[Math.floor(sorted.length / 2)];
  if (!load) throw new Error('nothing was measured');
  return load;
}
