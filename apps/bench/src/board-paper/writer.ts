import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../../', import.meta.url);

interface Findings {
  readonly items: readonly unknown[];
}

/** What the process that writes files tells, as far as a bench needs it. */
interface Told {
  readonly number: number;
  readonly kind: 'step' | 'written' | 'failed';
  readonly bytes: Uint8Array;
  readonly memoryBytes: number;
}

/** One file that was written: how long from asking to having it, and how large the process was after it. */
export interface Written {
  readonly ms: number;
  readonly bytes: number;
  readonly memoryBytes: number;
  /** What it took of a processor, which a busy machine does not stretch; not a number where the system does not tell. */
  readonly processorMs: number;
}

/** Sixty questions, sixteen seats, a wave before: found by its place, for it is of the library's tests alone. */
export async function aFullPaper(): Promise<Findings> {
  const fixture = new URL('libs/board-paper/src/testing/large-board.ts', root).href;
  const { aLargeBoard } = (await import(fixture)) as { aLargeBoard: () => Findings };
  return aLargeBoard();
}

/** The process that writes files, built and started as the program starts it. */
export class Writer {
  private readonly child: ChildProcess;
  private number = 0;

  constructor() {
    const program = fileURLToPath(new URL('apps/api/dist/board-paper/files/writer/main.js', root));
    this.child = fork(program, [], {
      execArgv: ['--max-old-space-size=160', '--max-semi-space-size=16'],
      env: { PATH: process.env.PATH, RAYON_NUM_THREADS: '2', MALLOC_ARENA_MAX: '2' },
      serialization: 'advanced',
    });
  }

  async write(findings: Findings, variant: string, format: string): Promise<Written> {
    const number = ++this.number;
    const [from, before] = [performance.now(), this.processorMs()];
    this.child.send({ number, format, papers: [{ variant, findings }], template: null });
    for (;;) {
      const [told] = (await once(this.child, 'message')) as [Told];
      if (told.kind === 'failed') throw new Error(`${variant} as ${format} was not written`);
      if (told.kind === 'step') continue;
      const ms = performance.now() - from;
      return { ms, bytes: told.bytes.byteLength, memoryBytes: told.memoryBytes, processorMs: this.processorMs() - before };
    }
  }

  /** User and system time of the process, as Linux tells it in hundredths of a second. */
  private processorMs(): number {
    try {
      const [, after = ''] = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').split(') ');
      const fields = after.split(' ').map(Number);
      return 10 * (fields[11]! + fields[12]!);
    } catch {
      return Number.NaN;
    }
  }

  close(): void {
    this.child.disconnect();
  }
}
