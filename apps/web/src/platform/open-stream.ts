import { createParser } from 'eventsource-parser';
import type { Ending, LineDoors } from './live-line.js';

/**
 * Follows a stream of server-sent events by `fetch`: the browser's own EventSource tells nobody why it was refused or when to come
 * back, and keeps a dead line after a phone has slept.
 */
export const streamAt =
  (url: string): LineDoors['open'] =>
  async (heard, signal, { opened, message }): Promise<Ending> => {
    const headers = { accept: 'text/event-stream', ...(heard !== null && { 'last-event-id': heard }) };
    const response = await fetch(url, { headers, credentials: 'same-origin', cache: 'no-store', signal }).catch(() => null);
    if (!response) return { status: 0, retryAfterMs: null };
    const { status, body } = response;
    // The page on which a guest network asks to agree to its terms is a 200 too.
    const isStream = (response.headers.get('content-type') ?? '').startsWith('text/event-stream');
    if (!response.ok || !isStream || !body) {
      await body?.cancel().catch(() => undefined);
      return { status: response.ok ? 0 : status, retryAfterMs: millisecondsIn(response.headers.get('retry-after')) };
    }
    opened();
    const parser = createParser({ onEvent: ({ data, id }) => message(data, id) });
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) parser.feed(part.value);
    } catch {
      // The line broke: what came before it was heard.
    }
    return { status: 200, retryAfterMs: null };
  };

function millisecondsIn(retryAfter: string | null): number | null {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
