import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { once, type Repeatable } from '../platform/http/once.js';
import { Problem } from '../platform/http/problem.js';
import { keepSource } from './keep-source.step.js';
import { matchFigures } from './match-figures.js';
import type { ImportSourceRequest, SourceWithMeasuresResponse } from './outside-source.dto.js';
import { readSource } from './outside-sources.view.js';
import type { OutsidePreviewResponse } from './reading.dto.js';

/** Brings a published table in: all of it, or, with a mistake anywhere, nothing. */
@Injectable()
export class ImportSource {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem `table-has-mistakes`, naming each by its line; `source-is-there` */
  async execute(
    actor: Actor,
    { csv, reading, about }: ImportSourceRequest,
    repeat: Repeatable,
  ): Promise<SourceWithMeasuresResponse> {
    return await this.database.inTransactionOf(actor, (manager) =>
      once(manager, actor, repeat, async () => {
        const { preview, figures, measures } = await matchFigures(manager, csv, reading);
        if (!preview.ready) throw hasMistakes(preview);
        const id = await keepSource(manager, actor, { about, reading, figures, measures, now: this.clock.now() });
        return await readSource(manager, id);
      }),
    );
  }
}

function hasMistakes({ mistakes, unknown }: OutsidePreviewResponse): Problem {
  const strangers = unknown.map(({ line, code }) => ({
    line,
    message: `The register knows no organisation with the code ${code}`,
  }));
  const all = [...mistakes, ...strangers];
  const detail =
    all.length > 0 ? 'Nothing was imported: mend the lines that are named.' : 'Nothing was imported: there are no figures in it.';
  return new Problem('refused', detail, {
    code: 'table-has-mistakes',
    errors: all.map(({ line, message }) => ({ path: `line ${line}`, message })),
  });
}
