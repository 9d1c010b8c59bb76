import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/in-transaction-of.js';
import { Problem } from '../../platform/http/problem.js';
import { aloneInWords } from '../alone.js';
import type { Choice } from '../comparison-query.js';
import { namesOf } from '../comparison-reference.js';
import { typeOf } from '../comparison-rows.js';
import { KeptPublications } from '../kept-publications.js';
import { noteLooks } from '../looked/note-looks.step.js';
import { type Read, readAsked, type ToFind } from './asked.js';
import type { ComparisonChangeResponse } from './change.dto.js';
import { changeOfTrusts } from './change.js';
import type { FindingsResponse } from './findings.dto.js';
import { findingsOf } from './findings.js';
import type { MineResponse } from './mine.dto.js';
import { mineOf } from './mine.js';

/** Its like are of its type, so that no trusts are chosen. */
type MineChoice = Pick<Choice, 'instrument' | 'waveFrom' | 'waveTo'>;

type What = 'findings' | 'change' | 'mine';

/** Change looks at the two newest waves of each trust. */
const TWO_WAVES = { newest: 2 };

/** What follows from the publications of several trusts, each made only of figures that its reader may read one by one. */
@Injectable()
export class FindingsView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly kept: KeptPublications,
  ) {}

  /** Gaps, strengths, pitfalls, belief and proof, plans and changes in common. @throws Problem as `readAsked` */
  async findings(actor: Actor, query: Choice): Promise<FindingsResponse> {
    return await this.found(actor, query, 'findings', ({ reader, trusts, reference }, today) => ({
      reader,
      instrument: namesOf(reference.instrument),
      ...findingsOf(trusts, reference, today),
      ...inPlaceOfSentences(aloneInWords(trusts, query)),
    }));
  }

  /** Change since the wave before, trust by trust. */
  async change(actor: Actor, query: Choice): Promise<ComparisonChangeResponse> {
    return await this.found(actor, query, 'change', ({ reader, trusts, reference }, today) => ({
      reader,
      instrument: namesOf(reference.instrument),
      ...changeOfTrusts(trusts, reference, today),
    }));
  }

  /** Where the trust of the reader stands among its like. @throws Problem `not-a-trust`: a system is compared with no other. */
  async mine(actor: Actor, query: MineChoice): Promise<MineResponse> {
    if (actor.organisationKind !== 'trust')
      throw new Problem('refused', 'Only a trust stands among trusts of its type. Look at the trusts of your system instead.', {
        code: 'not-a-trust',
      });
    return await this.found(actor, { ...query, scope: 'peers' }, 'mine', ({ reader, trusts, reference }, today) => {
      const self = trusts.find((trust) => trust.self);
      if (!self) throw new Error('a trust that does not see itself');
      const others = trusts.filter((trust) => !trust.self);
      return {
        reader,
        instrument: namesOf(reference.instrument),
        trustType: typeOf(self),
        ...mineOf(self, others, reference, today),
      };
    });
  }

  private async found<Response>(
    actor: Actor,
    query: Choice,
    what: What,
    response: (found: ToFind, today: string) => Response,
  ): Promise<Response> {
    const today = this.clock.today();
    return await this.database.inTransactionOf(actor, async (manager) => {
      const read: Read = async (of, wanted) => await this.kept.read(of, wanted);
      const found = await readAsked(manager, actor, query, today, TWO_WAVES, read);
      await this.note(manager, actor, what, found);
      return response(found, today);
    });
  }

  /** Who looks at what follows has looked at what it follows from. */
  private async note(manager: EntityManager, actor: Actor, what: What, { trusts }: ToFind): Promise<void> {
    const publicationIds = trusts.flatMap(({ publications }) => publications.map(({ id }) => id));
    await noteLooks(manager, actor, { way: 'screen', what, publicationIds, at: this.clock.now() });
  }
}

/** Where nobody stands beside a trust, that one sentence says more than three that say *not known*. */
const inPlaceOfSentences = (alone: string | null) => (alone === null ? {} : { sentences: [alone] });
