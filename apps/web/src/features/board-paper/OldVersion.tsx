import { useSuspenseQueries } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { day } from '../../platform/in-london.js';
import { useNarrow } from '../../platform/narrow.js';
import { paths } from '../../platform/paths.js';
import { Link } from '../../ui/Link.js';
import { Files } from './files/Files.js';
import { hasFormat } from './has-format.js';
import { OutlineView } from './OutlineView.js';
import { Part } from './Part.js';
import { versionQuery } from './paper.js';
import { Redactions } from './Redactions.js';
import type { Reader } from './reader.js';
import { VariantChoice } from './VariantChoice.js';
import { isOutside, type Variant } from './variants.js';

interface OldVersionProps {
  readonly assessmentId: string;
  readonly number: number;
  readonly variant: Variant;
  readonly onVariant: (variant: Variant) => void;
  readonly reader: Reader;
}

/** A version as it was approved: to read, to print and to take along, and never to change. */
export function OldVersion({ assessmentId, number, variant, onVariant, reader }: OldVersionProps) {
  const narrow = useNarrow();
  const shown = useDeferredValue(variant);
  const [{ data }, { data: outside }] = useSuspenseQueries({
    queries: [versionQuery(assessmentId, number, shown), versionQuery(assessmentId, number, 'public')],
  });
  return (
    <>
      <div className="c-paper__stand">
        <p>
          <strong>{`You are reading version ${number} as it was approved`}</strong> by {data.approvedBy} on {day(data.approvedOn)}
          {data.issuedOn ? `, and issued on ${day(data.issuedOn)}` : ''}. It cannot be changed.
        </p>
        <Link to={paths.paper(assessmentId)} className="c-paper__link nhsuk-link">
          Back to the paper as it stands now
        </Link>
        {data.checksumHolds ? null : (
          <p role="alert">
            <strong>What is stored no longer has the checksum of its approval.</strong> Do not use it, and tell your company
            secretary.
          </p>
        )}
      </div>
      <VariantChoice value={variant} onChange={onVariant} releases={reader.writes} open={!narrow} />
      <div className="c-paper" aria-busy={shown !== variant}>
        <OutlineView outline={data.outline} />
        <div className="c-paper__side">
          <Part title="Take it along" open={!narrow}>
            <Files assessmentId={assessmentId} variant={shown} version={number} reader={reader} has={hasFormat(data.outline)} />
          </Part>
          <Redactions redactions={outside.redactions} here={isOutside(shown)} />
        </div>
      </div>
    </>
  );
}
