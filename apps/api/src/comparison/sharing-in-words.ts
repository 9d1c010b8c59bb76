import { inWords, many } from '../platform/words.js';

interface Sharing {
  readonly sharing: number;
  /** Without the reader's own trust, which knows what it shares. */
  readonly all: number;
  /** The reader's own trust stands among them. */
  readonly besideSelf: boolean;
}

/**
 * How many trusts share a result with a reader, without a full stop. A trust is told of the others: it shares nothing with itself.
 *
 * @example sharingInWords({ sharing: 2, all: 4, besideSelf: true }) // 'Two of four other trusts share a result with you'
 */
export function sharingInWords({ sharing, all, besideSelf }: Sharing): string {
  const trust = besideSelf ? 'other trust' : 'trust';
  if (all === 1) return `The one ${trust} here shares ${sharing === 0 ? 'no' : 'a'} result with you`;
  const trusts = many(all, trust);
  if (sharing === 0) return `None of ${trusts} shares a result with you`;
  if (sharing === all) return all === 2 ? `Both ${trust}s share a result with you` : `All ${trusts} share a result with you`;
  const some = inWords(sharing);
  return `${some.charAt(0).toUpperCase()}${some.slice(1)} of ${trusts} ${sharing === 1 ? 'shares' : 'share'} a result with you`;
}
