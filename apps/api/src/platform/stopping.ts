import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';
import { Problem } from './http/problem.js';

/** Knows that the program is stopping, so that readiness says no and open streams are told to come back elsewhere. */
@Injectable()
export class Stopping implements BeforeApplicationShutdown {
  private readonly subject = new Subject<void>();
  begun = false;
  private told = false;

  /** Fires once, when open streams are to be told; readiness has said no before. */
  get begins(): Subject<void> {
    return this.subject;
  }

  /** From now on readiness says no, and the proxy sends whoever comes elsewhere. */
  begin(): void {
    this.begun = true;
  }

  /** A stream that began after the goodbye would hear none. @throws Problem `not-ready` */
  refuseNewcomers(): void {
    if (this.begun)
      throw new Problem('not-ready', 'The program is stopping. Another one takes over in a moment.', { retryAfter: 1 });
  }

  beforeApplicationShutdown(): void {
    if (this.told) return;
    this.begin();
    this.told = true;
    this.subject.next();
    this.subject.complete();
  }
}
