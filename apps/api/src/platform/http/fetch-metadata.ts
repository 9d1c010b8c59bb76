import { Problem } from './problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page started (cross-site request forgery). Browsers say where a request comes from in
 * Sec-Fetch-Site; where that is missing but an Origin is sent, it must be our own. A program that sends neither is no browser
 * and carries nobody's cookie by accident.
 *
 * @param ownHost what the request calls us (its Host header).
 */
export function refuseCrossSite(
  method: string,
  headers: { readonly 'sec-fetch-site'?: string | string[]; readonly origin?: string },
  ownHost: string,
): void {
  if (SAFE.has(method)) return;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return;
    throw crossSite();
  }
  if (headers.origin === undefined) return;
  if (hostOf(headers.origin) !== ownHost) throw crossSite();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function crossSite(): Problem {
  return new Problem('cross-site', 'Open Candour itself and do it there.');
}
