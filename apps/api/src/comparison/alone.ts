import type { Choice } from './comparison-query.js';
import type { SeenTrust } from './seen/seen.js';

type Told = Pick<SeenTrust, 'self' | 'trustType' | 'publications'>;

/**
 * Why a trust finds nobody beside itself, in one sentence; null where it does, and for a system, which is never among its trusts.
 *
 * @param choice what was asked for: of other waves there may be somebody
 */
export function aloneInWords(trusts: readonly Told[], choice: Choice): string | null {
  const self = trusts.find((trust) => trust.self);
  if (!self || trusts.some((trust) => !trust.self && trust.publications.length > 0)) return null;
  if (self.trustType === null)
    return 'The register does not say of what type your trust is, so there is nobody to put beside you. An operator keeps the register.';
  const { instrument, waveFrom, waveTo, type, setting } = choice;
  const chosen = [instrument, waveFrom, waveTo, type, setting].some((one) => one !== undefined);
  return chosen
    ? 'No other trust of your type shares with you what is chosen here, so there is nobody to put beside you.'
    : 'No other trust of your type shares a result with you yet, so there is nobody to put beside you.';
}
