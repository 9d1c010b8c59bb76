import { isDeepStrictEqual } from 'node:util';
import { MeetingView } from '../../src/meeting/meeting.view.js';
import type { MeetingResponse } from '../../src/meeting/meeting-response.view.js';
import type { TestApi } from '../api.js';
import { follow, type Heard, type Screen } from '../follow.js';
import type { People, Person } from '../room.js';
import type { Who } from './model.js';
import { personOf } from './send.js';

const HEARS_WITHIN_MS = 15_000;

/** One person's screen: it shows a snapshot, and fetches it again when the stream says that something changed. */
export class FollowingScreen {
  private stream: Screen | null = null;
  private shown: MeetingResponse | null = null;

  private constructor(
    private readonly api: TestApi,
    readonly who: Who,
    private readonly person: Person,
    private readonly assessmentId: string,
  ) {}

  static async open(api: TestApi, people: People, assessmentId: string, who: Who): Promise<FollowingScreen> {
    const screen = new FollowingScreen(api, who, personOf(people, who), assessmentId);
    await screen.comeBack();
    return screen;
  }

  /** The network goes: nothing that is announced from now on arrives. */
  drop(): void {
    this.stream?.close();
    this.stream = null;
  }

  /** The network is back: whatever was missed, it follows again and fetches. */
  async comeBack(): Promise<void> {
    if (this.stream) return;
    this.stream = await follow(this.api, this.person.client, this.assessmentId);
    await this.hears('where things stand', (heard) => heard.some(({ kind }) => kind === 'changed'));
    this.shown = await this.fetch();
    const first = this.stream.heard().find(({ kind }) => kind === 'changed');
    if ((first?.sequence ?? 0) > this.shown.sequence) throw new Error(`${this.who} was told of what is not there yet`);
  }

  /** What it shows once everything announced has come, or null while it is cut off. It must be what a new look would show. */
  async settled(): Promise<MeetingResponse | null> {
    if (!this.stream || !this.shown) return null;
    const now = await this.fetch();
    if (now.sequence !== this.shown.sequence || now.epoch !== this.shown.epoch) {
      await this.hears(`change ${now.sequence} of epoch ${now.epoch}`, (heard) =>
        heard.some(({ kind, sequence, epoch }) => kind === 'changed' && sequence === now.sequence && epoch === now.epoch),
      );
    } else if (now.current && !isDeepStrictEqual(countsOf(now), countsOf(this.shown))) {
      const { itemCode, answered, eligible } = now.current;
      await this.hears(`${answered} of ${eligible} answered ${itemCode}`, (heard) =>
        isDeepStrictEqual(countsHeard(heard), { itemCode, answered, eligible }),
      );
    }
    this.shown = now;
    return now;
  }

  private async fetch(): Promise<MeetingResponse> {
    return await this.api.app.get(MeetingView).read(this.person.actor, this.assessmentId);
  }

  private async hears(what: string, when: (heard: readonly Heard[]) => boolean): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const never = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`the screen of ${this.who} never heard of ${what}`)), HEARS_WITHIN_MS);
    });
    await Promise.race([this.stream!.until(when), never]).finally(() => clearTimeout(timer));
  }
}

const countsOf = ({ current }: MeetingResponse) =>
  current && { itemCode: current.itemCode, answered: current.answered, eligible: current.eligible };

function countsHeard(heard: readonly Heard[]) {
  const last = heard.findLast(({ kind, itemCode }) => kind === 'progress' && itemCode !== undefined);
  return last && { itemCode: last.itemCode, answered: last.answered, eligible: last.eligible };
}

/** What of a snapshot is the same on every screen: all that does not say *you*. */
export function shared({ role: _r, youHold: _h, allowed: _a, current, poll: _p, ...rest }: MeetingResponse) {
  if (current === null) return { ...rest, current };
  const { youAreEligible: _e, youStoodAside: _s, prompts: _q, allowed: _c, dissents, proposal, evidence: _v, ...item } = current;
  const said = dissents.map(({ id, words, signedName }) => ({ id, words, signedName }));
  return { ...rest, current: { ...item, dissents: said, proposal: proposal && { ...proposal, yourNotYet: null } } };
}
