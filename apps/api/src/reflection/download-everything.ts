import { Injectable, StreamableFile } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/in-transaction-of.js';
import { readSteps } from './development-plan.view.js';
import { type EverythingOfMine, everythingAsText } from './everything-as-text.js';
import { readReflectionsWhole } from './reflection.view.js';
import type { Self } from './self.js';

/** Everything that is kept of one's own reflections and plan, as a file to read or for another program. */
@Injectable()
export class DownloadEverything {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async asText(self: Self): Promise<StreamableFile> {
    const everything = await this.read(self);
    // With a byte order mark, so that a word processor does not guess at the letters.
    return asFile(`\uFEFF${everythingAsText(everything)}`, 'text/plain; charset=utf-8', everything, 'txt');
  }

  async asData(self: Self): Promise<StreamableFile> {
    const everything = await this.read(self);
    return asFile(JSON.stringify(everything, null, 2), 'application/json; charset=utf-8', everything, 'json');
  }

  private async read(self: Self): Promise<EverythingOfMine> {
    return await this.database.inTransactionOfPerson(self.personId, async (manager) => ({
      downloadedOn: this.clock.today(),
      reflections: await readReflectionsWhole(manager),
      developmentPlan: await readSteps(manager),
    }));
  }
}

function asFile(text: string, type: string, { downloadedOn }: EverythingOfMine, extension: string): StreamableFile {
  const bytes = Buffer.from(text, 'utf8');
  const disposition = `attachment; filename="my-reflections-${downloadedOn}.${extension}"`;
  return new StreamableFile(bytes, { type, disposition, length: bytes.byteLength });
}
