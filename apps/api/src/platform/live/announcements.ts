import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { filter, type Observable, Subject } from 'rxjs';
import { Configuration } from '../configuration.js';
import {
  type Announcement,
  CHANNEL,
  type MeetingAnnouncement,
  type PaperFileAnnouncement,
  type PollAnnouncement,
} from './announcement.js';
import type { MembershipAnnouncement } from './membership.js';

type Heard = Announcement | MembershipAnnouncement;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 5_000;
/** How often the line is asked whether it is there: one that only waits would never notice that it was cut without a word. */
const PROBE_MS = 15_000;

/** Hears what any API process announces, through one LISTEN connection that comes back by itself. */
@Injectable()
export class Announcements implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Announcements');
  private readonly heard = new Subject<Heard>();
  private readonly gaps = new Subject<void>();
  private client: pg.Client | null = null;
  private stopped = false;
  private again: NodeJS.Timeout | null = null;
  private probes: NodeJS.Timeout | null = null;

  constructor(private readonly configuration: Configuration) {}

  /** Announcements of one assessment from now on. */
  of(assessmentId: string): Observable<MeetingAnnouncement> {
    return this.heard.pipe(
      filter((one): one is MeetingAnnouncement => 'assessmentId' in one && one.assessmentId === assessmentId),
    );
  }

  /** Announcements of the polls of one organisation from now on. */
  ofPolls(organisationId: string): Observable<PollAnnouncement> {
    return this.heard.pipe(
      filter(
        (one): one is PollAnnouncement =>
          one.kind.startsWith('poll') && 'organisationId' in one && one.organisationId === organisationId,
      ),
    );
  }

  /** Files of papers that wait to be made, or need not be made any more. */
  get paperFiles(): Observable<PaperFileAnnouncement> {
    return this.heard.pipe(filter((one): one is PaperFileAnnouncement => one.kind.startsWith('paper-file')));
  }

  /** Somebody's rights may have changed: whoever follows with them is looked at again. */
  get membership(): Observable<MembershipAnnouncement> {
    return this.heard.pipe(
      filter((one): one is MembershipAnnouncement => one.kind === 'sign-in-moved' || one.kind === 'board-moved'),
    );
  }

  /** The connection was lost and is back: something may have been missed, so every screen should fetch again. */
  get missed(): Observable<void> {
    return this.gaps;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen(FIRST_PAUSE_MS, false);
    this.probes = setInterval(() => void this.probe(), PROBE_MS);
    this.probes.unref();
  }

  /** Asks whether the line is still there, and connects again where it keeps silent. */
  async probe(): Promise<void> {
    const client = this.client;
    await client?.query('select 1').catch(() => this.comeBack(client, FIRST_PAUSE_MS));
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.again) clearTimeout(this.again);
    if (this.probes) clearInterval(this.probes);
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  private async listen(pause: number, wasLost: boolean): Promise<void> {
    const client = new pg.Client({
      connectionString: this.configuration.databaseUrl,
      application_name: 'candour live',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      query_timeout: ANSWER_WITHIN_MS,
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => {
      if (payload) this.heard.next(JSON.parse(payload) as Heard);
    });
    client.on('error', () => this.comeBack(client, FIRST_PAUSE_MS));
    client.on('end', () => this.comeBack(client, FIRST_PAUSE_MS));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      if (wasLost) this.gaps.next();
    } catch {
      this.comeBack(client, Math.min(pause * 2, LONGEST_PAUSE_MS));
    }
  }

  private comeBack(client: pg.Client, pause: number): void {
    if (this.stopped || this.client !== client) return;
    this.client = null;
    this.logger.warn('The connection for live changes was lost; connecting again');
    client.end().catch(() => undefined);
    this.again = setTimeout(() => void this.listen(pause, true), pause);
  }
}
