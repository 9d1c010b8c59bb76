import { useQuery } from '@tanstack/react-query';
import { month } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { type AnswerRead, alsoCounts, readAcrossQuery } from '../../platform/read-across.js';
import { Details } from '../../ui/Details.js';
import { Link } from '../../ui/Link.js';

/** Where the agreed level of an item also counts, and what else the board agreed there. Only of the newest wave: an older one has been replaced. */
export function AlsoCounts({ assessmentId, itemCode }: { assessmentId: string; itemCode: string }) {
  const read = useQuery(readAcrossQuery).data;
  const own = read?.frameworks
    .flatMap(({ parts }) => parts.flatMap(({ answers }) => answers))
    .find((one) => one.assessmentId === assessmentId && one.itemCode === itemCode);
  if (!read || !own) return null;
  return (
    <Details summary="Where this also counts">
      <ul>
        {alsoCounts(read, own).map(({ framework, part, own: { relationWords, says }, others }) => (
          <li key={`${framework.code} ${part.code}`}>
            {`${framework.title}: ${part.title}. ${relationWords}, says ${says}.`}
            {others.length > 0 ? (
              <span className="c-quiet">{` Also agreed for this: ${others.map(inShort).join('; ')}.`}</span>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        Agreed in {month(own.waveDate)}. Nothing is copied. <Link to={paths.readAcross()}>See all of it together</Link>
      </p>
    </Details>
  );
}

const inShort = ({ itemTitle, levelName, waveDate }: AnswerRead): string => `‘${itemTitle}’, ${levelName} (${month(waveDate)})`;
