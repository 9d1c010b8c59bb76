import { useSuspenseQuery } from '@tanstack/react-query';
import { day } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { Link } from '../../../ui/Link.js';
import { OutlineView } from '../OutlineView.js';
import { Part } from '../Part.js';
import { SystemFiles } from './SystemFiles.js';
import { systemEditionQuery } from './system-paper.js';

/** An edition as it was issued: to read, to print and to take along, and never to change. */
export function OldEdition({ paperId, number }: { paperId: string; number: number }) {
  const { data } = useSuspenseQuery(systemEditionQuery(paperId, number));
  return (
    <>
      <div className="c-paper__stand">
        <p>
          <strong>{`You are reading edition ${number} as it was issued`}</strong> by {data.issuedBy} on {day(data.issuedAt)}. It
          cannot be changed, and stays as it is when trusts publish or withdraw later.
        </p>
        <Link to={paths.systemPaper(paperId)} className="c-paper__link nhsuk-link">
          Back to the paper as it stands today
        </Link>
        {data.holds ? null : (
          <p role="alert">
            <strong>What is stored no longer has the checksum of the day it was issued.</strong> Do not use it, and tell whoever
            runs Candour for you.
          </p>
        )}
      </div>
      <div className="c-paper">
        <OutlineView outline={data.outline} />
        <div className="c-paper__side">
          <Part title="Take it along" open>
            <SystemFiles paperId={paperId} edition={number} />
          </Part>
        </div>
      </div>
    </>
  );
}
