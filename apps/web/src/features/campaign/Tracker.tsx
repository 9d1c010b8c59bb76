import { Table } from '../../ui/Table.js';
import { Tag } from '../../ui/Tag.js';
import type { Campaign, TrackedTrust } from './campaigns.js';
import { completionInWords, lateInWords, replyInWords, stageInWords } from './words.js';

/** Trust by trust, by name: what it said and the stage it has reached. The order is no rank. */
export function Tracker({ campaign }: { campaign: Campaign }) {
  return (
    <Table<TrackedTrust>
      caption={`The trusts of ${campaign.title}`}
      captionHidden
      rows={campaign.trusts}
      rowKey={({ trustId }) => trustId}
      columns={[
        { key: 'name', heading: 'Trust', cell: ({ name }) => name },
        {
          key: 'reply',
          heading: 'Answer',
          cell: (trust) => (
            <>
              {replyInWords(trust)}
              {trust.reason !== null && !trust.takenBack && trust.belongs ? (
                <span className="c-reason">{trust.reason}</span>
              ) : null}
            </>
          ),
        },
        { key: 'stage', heading: 'Stage', cell: ({ stage }) => stageInWords(stage) },
        { key: 'completion', heading: 'Private scoring', cell: completionInWords },
        {
          key: 'late',
          heading: 'Timetable',
          cell: ({ late }) => (late === true ? <Tag tone="you">{lateInWords(late)}</Tag> : lateInWords(late)),
        },
      ]}
    />
  );
}
