import { useQuery } from '@tanstack/react-query';
import { month } from '../../platform/in-london.js';
import { mayAs, useHat } from '../../platform/me.js';
import { paths } from '../../platform/paths.js';
import { alsoCounts, readAcrossQuery } from '../../platform/read-across.js';
import { Link } from '../../ui/Link.js';

/** Where the level that this board agreed for the item also counts. Nothing for who has no board, or where nothing is agreed. */
export function AlsoAgreed({ code, itemCode }: { code: string; itemCode: string }) {
  const ofBoard = mayAs(useHat(), 'secretary', 'facilitator', 'member', 'chair', 'chief-executive');
  const read = useQuery({ ...readAcrossQuery, enabled: ofBoard }).data;
  const counts = read ? alsoCounts(read, { instrumentCode: code, itemCode }) : [];
  if (counts.length === 0) return null;
  const [own] = counts.map((one) => one.own);
  return (
    <>
      <h2>Where it also counts</h2>
      <p>{`Your board agreed ${own?.levelName ?? ''} in ${own ? month(own.waveDate) : ''}. That also helps to answer:`}</p>
      <ul>
        {counts.map(({ framework, part, own: { relationWords, says } }) => (
          <li key={`${framework.code} ${part.code}`}>{`${framework.title}: ${part.title}. ${relationWords}, says ${says}.`}</li>
        ))}
      </ul>
      <p>
        Nothing is copied. <Link to={paths.readAcross()}>See all of it together</Link>
      </p>
    </>
  );
}
