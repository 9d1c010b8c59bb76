import { dayAndTime } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { ButtonGroup, ButtonLink } from '../../ui/Button.js';
import { InsetText } from '../../ui/InsetText.js';
import { SummaryList } from '../../ui/SummaryList.js';
import { StateTag, Tag } from '../../ui/Tag.js';
import { ChangeSharing } from './ChangeSharing.js';
import { NotShared } from './NotShared.js';
import { PublishedContentView } from './PublishedContentView.js';
import { partsInWords } from './parts.js';
import type { PublicationOfAssessment, Published } from './publication.js';
import { Withdraw } from './Withdraw.js';

interface PublishedNowProps {
  readonly assessmentId: string;
  readonly current: Published;
  readonly publication: PublicationOfAssessment;
}

/** What is published, since when, to whom and until when; or that it was withdrawn, and why. */
export function PublishedNow({ assessmentId, current, publication }: PublishedNowProps) {
  const { parts, publishedAt, publishedBy, withdrawnAt, withdrawnReason, sharing } = current;
  if (withdrawnAt) {
    return (
      <>
        <InsetText>
          <p>
            <Tag>withdrawn</Tag> on {dayAndTime(withdrawnAt)}. Until then its readers saw: {partsInWords(parts)}.
          </p>
          <p>Reason: {withdrawnReason}</p>
        </InsetText>
        <ButtonLink to={paths.ledger()} search={{ publication: current.id }} rank="secondary">
          See who looked
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <SummaryList
        rows={[
          { term: 'State', value: sharing.ended ? <Tag>ended</Tag> : <StateTag state="published" /> },
          { term: 'Published', value: `${dayAndTime(publishedAt)}, by ${publishedBy}` },
          { term: 'What is seen', value: sentence(partsInWords(parts)) },
          { term: 'Who reads it', value: sharing.words },
        ]}
      />
      <ButtonGroup>
        <ButtonLink to={paths.ledger()} search={{ publication: current.id }} rank="secondary">
          See who looked
        </ButtonLink>
        <ButtonLink to={paths.explanations(assessmentId)} rank="secondary">
          Explain a figure
        </ButtonLink>
      </ButtonGroup>
      <ChangeSharing assessmentId={assessmentId} sharing={sharing} possible={publication.possible} />
      <Withdraw assessmentId={assessmentId} version={publication.version} />
      {publication.content ? (
        <PublishedContentView
          heading={sharing.ended ? 'What they saw' : 'What they see'}
          content={publication.content}
          explanations={publication.explanations}
        />
      ) : null}
      <NotShared chosen={publication.content?.notShared ?? []} never={publication.neverShared} />
    </>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
