import { Problem } from '../platform/http/problem.js';

/**
 * The bytes of a file that came as base64.
 *
 * @param field the name of the field under which the screen shows what is wrong
 * @throws Problem where it is not base64, is empty, or is larger than allowed
 */
export function bytesOf(base64: string, field: 'logo' | 'template', largest: number): Buffer {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(base64)) {
    throw fileRefused(field, 'The file did not arrive whole. Choose it again.');
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length === 0) throw fileRefused(field, 'This file is empty. Choose another.');
  if (bytes.length > largest) {
    throw fileRefused(field, `This file has ${megabytes(bytes.length)}; at most ${megabytes(largest)} can be kept.`);
  }
  return bytes;
}

/** A file that is not taken, with the reasons beside its field. */
export function fileRefused(field: 'logo' | 'alt' | 'template', ...reasons: readonly [string, ...string[]]): Problem {
  return new Problem('refused', reasons.join(' '), {
    code: `${field === 'template' ? 'template' : 'logo'}-refused`,
    errors: reasons.map((message) => ({ path: field, message })),
  });
}

/** Rounded up: a file over the limit must not read as one that just fits. */
const megabytes = (bytes: number): string => `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
