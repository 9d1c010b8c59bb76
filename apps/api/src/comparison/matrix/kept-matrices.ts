import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { MatrixResponse } from './matrix.dto.js';

/** A matrix as it is sent. */
export interface KeptMatrix {
  readonly json: string;
  readonly gzip: Buffer;
  /** Whose contents are in it. */
  readonly publicationIds: readonly string[];
}

/** Of all that is kept, packed and not: all England for fifty readers. */
const MOST_BYTES = 32_000_000;

/**
 * Matrices that were made already, by the very list they were made from. The same list gives the same matrix; the list itself is read
 * for every request, under the policies, and nothing is found here but by it. Who may see what is therefore never decided here.
 */
@Injectable()
export class KeptMatrices {
  private readonly kept = new Map<string, KeptMatrix>();
  private bytes = 0;

  find(key: string): KeptMatrix | null {
    const found = this.kept.get(key);
    if (!found) return null;
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  /** Those that were not asked for the longest make room. */
  keep(key: string, response: MatrixResponse, publicationIds: readonly string[]): KeptMatrix {
    const json = JSON.stringify(response);
    const matrix = { json, gzip: gzipSync(json), publicationIds };
    this.forget(key);
    this.kept.set(key, matrix);
    this.bytes += sizeOf(matrix);
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= MOST_BYTES) break;
      this.forget(oldest);
    }
    return matrix;
  }

  private forget(key: string): void {
    const found = this.kept.get(key);
    if (found) this.bytes -= sizeOf(found);
    this.kept.delete(key);
  }
}

const sizeOf = ({ json, gzip }: KeptMatrix): number => json.length + gzip.length;
