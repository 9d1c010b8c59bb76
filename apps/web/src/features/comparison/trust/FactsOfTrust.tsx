import { day } from '../../../platform/in-london.js';
import { paths } from '../../../platform/paths.js';
import { Fold } from '../../../ui/Folds.js';
import { SummaryList } from '../../../ui/SummaryList.js';
import { settingWords } from '../choices-in-words.js';
import type { TrustShown } from '../comparison.js';
import { FilterLink } from '../FilterLink.js';

/** What the register knows of it; what became part of it, and what it became part of. */
export function FactsOfTrust({ trust }: { trust: TrustShown['trust'] }) {
  const { code, trustType, trustSubtype, careSettings, regionName, systemNames, formerly, became } = trust;
  const facts = [
    { term: 'Type', value: trustSubtype === null ? trustType : `${trustType}: ${trustSubtype}` },
    { term: 'Care settings', value: careSettings.map(settingWords).join(', ') },
    { term: 'Systems', value: systemNames.join(', ') },
    { term: 'Region', value: regionName ?? '' },
    { term: 'Code', value: code ?? '' },
  ];
  return (
    <Fold title="About this trust" about={regionName === null ? trustType : `${trustType}, ${regionName}`}>
      <SummaryList rows={facts.filter(({ value }) => value !== '')} />
      {formerly.length + became.length > 0 ? (
        <ul>
          {became.map(({ organisationId, name, on }) => (
            <li key={organisationId}>
              It became part of <FilterLink to={paths.systemTrust(organisationId)}>{name}</FilterLink> on {day(on)}.
            </li>
          ))}
          {formerly.map(({ organisationId, name, on }) => (
            <li key={organisationId}>
              <FilterLink to={paths.systemTrust(organisationId)}>{name}</FilterLink> became part of it on {day(on)}; its history
              is shown here too.
            </li>
          ))}
        </ul>
      ) : null}
    </Fold>
  );
}
