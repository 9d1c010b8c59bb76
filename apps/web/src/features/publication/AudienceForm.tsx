import { Checkbox } from '../../ui/Checkboxes.js';
import { DateField } from '../../ui/DateField.js';
import { FieldGroup } from '../../ui/Field.js';
import { Radios } from '../../ui/Radios.js';
import { type AudienceDraft, type AudienceMistakes, systemsOf } from './audience.js';
import type { Possible } from './publication.js';

interface AudienceFormProps {
  readonly possible: Possible;
  /** Systems that read it already. */
  readonly known?: Possible['systems'];
  readonly draft: AudienceDraft;
  readonly mistakes: AudienceMistakes;
  readonly onChange: (draft: AudienceDraft) => void;
}

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

const OF_SYSTEM =
  'Your own board and its lead read it in any case. Choose the trusts of your system that may stand it beside their own. Every reader sees exactly the same.';

/** For whom, and until when. */
export function AudienceForm({ possible, known = [], draft, mistakes, onChange }: AudienceFormProps) {
  const { systems, region, peers } = possible;
  const left = (id: string) => systems.every((one) => one.id !== id);
  const choices = [
    ...systemsOf(possible, known).map(({ id, name }) => ({
      key: id,
      words: name,
      hint: left(id) ? 'You do not belong to it any more. It goes on reading for as long as you leave this on.' : undefined,
      checked: draft.systems.includes(id),
      onChange: (on: boolean) =>
        onChange({ ...draft, systems: on ? [...draft.systems, id] : draft.systems.filter((one) => one !== id) }),
    })),
    ...(region
      ? [
          {
            key: 'region',
            words: `Every system of your region, ${region.name}`,
            hint: `Now ${count(region.systems, 'system', 'systems')}; a system that joins the region reads it too.`,
            checked: draft.region,
            onChange: (on: boolean) => onChange({ ...draft, region: on }),
          },
        ]
      : []),
    ...(peers
      ? [
          {
            key: 'peers',
            words: 'Trusts of your type in England',
            hint: `${peers.trustType}: now ${count(peers.trusts, 'other trust', 'other trusts')}. Their chair, chief executive and secretary see your name and figures.`,
            checked: draft.peers,
            onChange: (on: boolean) => onChange({ ...draft, peers: on }),
          },
        ]
      : []),
  ];
  return (
    <>
      <FieldGroup
        name="readers"
        label="Who reads it"
        size="m"
        error={mistakes.readers}
        hint={possible.ofSystem ? OF_SYSTEM : 'Every reader sees exactly the same.'}
      >
        <div className="nhsuk-checkboxes">
          {choices.map(({ key, ...choice }, place) => (
            // The first carries the name of the group, so that the error summary leads to it.
            <Checkbox key={key} name={place === 0 ? 'readers' : `readers-${key}`} {...choice} />
          ))}
        </div>
      </FieldGroup>
      <Radios<'withdrawn' | 'day'>
        name="how-long"
        label="Until when"
        size="m"
        value={draft.ends ? 'day' : 'withdrawn'}
        onChange={(value) => onChange({ ...draft, ends: value === 'day' })}
        options={[
          { value: 'withdrawn', words: 'Until you withdraw it' },
          {
            value: 'day',
            words: 'Until a day',
            more: (
              <DateField
                name="until"
                label="Last day"
                hint="After it, readers see only that you had shared until then. You can put it off later."
                value={draft.until}
                onChange={(until) => onChange({ ...draft, until })}
                error={mistakes.until}
              />
            ),
          },
        ]}
      />
    </>
  );
}
