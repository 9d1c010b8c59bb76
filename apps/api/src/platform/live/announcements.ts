import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { filter, type Observable, Subject } from 'rxjs';
import { Configuration } from '../configuration.js';
import { type Announcement, CHANNEL, type MeetingAnnouncement, type PollAnnouncement } from './announcement.js';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Hears what any API process announces, through one LISTEN connection that comes back by itself. */
@Injectable()
export class Announcements implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Announcements');
  private readonly heard = new Subject<Announcement>();
  private readonly gaps = new Subject<void>();
  private client: pg.Client | null = null;
  private stopped = false;
  private again: NodeJS.Timeout | null = null;

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
      filter((one): one is PollAnnouncement => 'organisationId' in one && one.organisationId === organisationId),
    );
  }

  /** The connection was lost and is back: something may have been missed, so every screen should fetch again. */
  get missed(): Observable<void> {
    return this.gaps;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen(FIRST_PAUSE_MS, false);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.again) clearTimeout(this.again);
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  private async listen(pause: number, wasLost: boolean): Promise<void> {
    const client = new pg.Client({ connectionString: this.configuration.databaseUrl, application_name: 'candour live' });
    client.on('notification', ({ payload }) => {
      if (payload) this.heard.next(JSON.parse(payload) as Announcement);
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
