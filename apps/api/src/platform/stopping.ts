import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** Knows that the program is stopping, so that readiness says no and open streams are told to come back elsewhere. */
@Injectable()
export class Stopping implements BeforeApplicationShutdown {
  private readonly subject = new Subject<void>();
  begun = false;

  /** Fires once, when the stop begins. */
  get begins(): Subject<void> {
    return this.subject;
  }

  beforeApplicationShutdown(): void {
    if (this.begun) return;
    this.begun = true;
    this.subject.next();
    this.subject.complete();
  }
}
