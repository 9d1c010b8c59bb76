import { eventFrom, type LiveEvent, placeOf, reconnectDelay, type Seen, seenAfter } from './live-sequence.js';

/** How a try to follow ended. 200: it was open, and is over; 0: there was no way to the server. */
export interface Ending {
  readonly status: number;
  readonly retryAfterMs: number | null;
}

export interface LineDoors {
  /** Follows until it ends or is aborted; never rejects. @param heard the id up to which all was heard, when coming back */
  readonly open: (
    heard: string | null,
    signal: AbortSignal,
    on: { readonly opened: () => void; readonly message: (data: string, id: string | undefined) => void },
  ) => Promise<Ending>;
  /** Runs something after a while; returns how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly now: () => number;
  /** From 0 to 1. */
  readonly chance: () => number;
}

export type LineState = 'connecting' | 'live' | 'lost';

export interface LineListener {
  readonly onEvent: (event: LiveEvent) => void;
  readonly onGap: () => void;
  readonly onState: (state: LineState) => void;
}

/** The server gives a sign of life every fifteen seconds: a line that was silent for so long is dead, whatever the browser thinks. */
export const DEAD_AFTER_MS = 40_000;
/** Not signed in, not allowed, not there: asking again changes nothing. What the screen reads says it in words. */
const FOR_GOOD = [401, 403, 404];

/**
 * One line to a stream of the server, kept up by itself. It waits longer after each failure, as long as it is told to by whoever says
 * when to come back, and not at all where it was refused; and it notices that it is dead, as after a phone has slept.
 */
export class LiveLine {
  private seen: Seen = null;
  private heardUpTo: string | null = null;
  private current: AbortController | null = null;
  private heardAt = 0;
  private attempt = 0;
  /** Until the first event after a connection, which says where things stand. */
  private fresh = true;
  private goodbyeMs: number | null = null;
  private notBefore = 0;
  private callOff: (() => void) | null = null;

  constructor(
    private readonly doors: LineDoors,
    private readonly listener: LineListener,
  ) {}

  /** Begins, or begins anew at once. */
  connect(): void {
    this.rest();
    const controller = new AbortController();
    this.current = controller;
    this.fresh = true;
    this.goodbyeMs = null;
    this.watch();
    const on = {
      opened: () => {
        if (this.current === controller) this.listener.onState('live');
      },
      message: (data: string, id: string | undefined) => {
        if (this.current === controller) this.take(data, id);
      },
    };
    void this.doors.open(this.heardUpTo, controller.signal, on).then((ending) => {
      if (this.current === controller) this.ended(ending);
    });
  }

  /** The page is looked at again, the network is back, the phone has woken: no waiting any more, and no trust in an old silence. */
  wake(): void {
    const now = this.doors.now();
    if (now < this.notBefore) return;
    if (this.current === null || now - this.heardAt >= DEAD_AFTER_MS) this.connect();
  }

  /** There is no network: what was open leads nowhere when there is one again, which may be another. */
  lose(): void {
    this.rest();
    this.listener.onState('lost');
  }

  /** Lets go of the line, until `wake` or `connect`. */
  rest(): void {
    this.callOff?.();
    this.callOff = null;
    const { current } = this;
    this.current = null;
    current?.abort();
  }

  private take(data: string, id: string | undefined): void {
    this.heardAt = this.doors.now();
    const goodbye = goodbyeIn(data);
    if (goodbye !== null) this.goodbyeMs = goodbye;
    const event = eventFrom(data);
    if (!event) return;
    this.attempt = 0;
    if (id !== undefined) this.heardUpTo = id;
    const { seen, fresh } = this;
    this.fresh = false;
    const place = placeOf(event, seen);
    if (fresh || place !== 'old') this.seen = seenAfter(event, seen);
    if (event.kind === 'resumed') return;
    if (fresh && seen !== null) this.listener.onGap();
    else if (place === 'gap') this.listener.onGap();
    else if (place === 'next') this.listener.onEvent(event);
  }

  private ended({ status, retryAfterMs }: Ending): void {
    this.rest();
    this.listener.onState('lost');
    if (FOR_GOOD.includes(status)) {
      this.listener.onGap();
      return;
    }
    const told = this.goodbyeMs ?? retryAfterMs;
    const wait = told ? told + (told / 2) * this.doors.chance() : reconnectDelay(this.attempt, this.doors.chance());
    this.attempt += 1;
    // Whoever is told when to come back may not come before that, not even when the page is looked at.
    this.notBefore = retryAfterMs === null ? 0 : this.doors.now() + retryAfterMs;
    this.callOff = this.doors.later(wait, () => this.connect());
  }

  private watch(): void {
    this.heardAt = this.doors.now();
    const look = () => {
      const silentFor = this.doors.now() - this.heardAt;
      if (silentFor < DEAD_AFTER_MS) {
        this.callOff = this.doors.later(DEAD_AFTER_MS - silentFor, look);
        return;
      }
      this.ended({ status: 0, retryAfterMs: null });
    };
    this.callOff = this.doors.later(DEAD_AFTER_MS, look);
  }
}

/** After how long the server asks to come back, where this is its goodbye. */
function goodbyeIn(data: string): number | null {
  try {
    const found = JSON.parse(data) as { kind?: unknown; afterMs?: unknown } | null;
    return found?.kind === 'reconnect' && typeof found.afterMs === 'number' ? found.afterMs : null;
  } catch {
    return null;
  }
}
