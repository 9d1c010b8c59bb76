import { day } from '../../platform/in-london.js';
import { Details } from '../../ui/Details.js';
import { Table } from '../../ui/Table.js';
import type { MailSent, TrackedTrust } from './campaigns.js';
import { mailInWords, resultInWords } from './words.js';

interface Line extends MailSent {
  readonly key: string;
  readonly name: string;
}

/** What was sent to whom, by role and day, and what became of it. */
export function MailLog({ trusts }: { trusts: readonly TrackedTrust[] }) {
  const lines: Line[] = trusts
    .flatMap(({ trustId, name, mails }) => mails.map((mail, place) => ({ ...mail, name, key: `${trustId} ${place}` })))
    .sort((a, b) => b.on.localeCompare(a.on));
  const quiet = trusts.filter(({ wantsMail, takenBack }) => !wantsMail && !takenBack);
  if (lines.length === 0 && quiet.length === 0) return null;
  return (
    <Details summary={`Mails (${lines.length})`}>
      <p>
        Reminders go out 7 days and 1 day before each date, to the company secretary and the chief executive of trusts that have
        not done that step. When you move a date, those of trusts that have not declined are told. No mail says anything of what
        anybody answered.
      </p>
      {quiet.length > 0 ? <p>Want no mails: {quiet.map(({ name }) => name).join(', ')}.</p> : null}
      {lines.length > 0 ? (
        <Table<Line>
          caption="Mails of this campaign, the newest first"
          captionHidden
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            { key: 'trust', heading: 'Trust', cell: ({ name }) => name },
            { key: 'about', heading: 'About', cell: mailInWords },
            { key: 'to', heading: 'To', cell: ({ to }) => to.charAt(0).toUpperCase() + to.slice(1) },
            { key: 'on', heading: 'Day', cell: ({ on }) => day(on) },
            { key: 'result', heading: 'What became of it', cell: resultInWords },
          ]}
        />
      ) : null}
    </Details>
  );
}
