import { campaignDates, campaignDateWords } from '@candour/assessment';
import { DateField } from '../../ui/DateField.js';
import { TextArea } from '../../ui/TextArea.js';
import { TextField } from '../../ui/TextField.js';
import type { DateName, Draft } from './draft.js';

const hints: Readonly<Record<DateName, string>> = {
  scoreFrom: 'Trusts answer the invitation before this day.',
  scoreBy: 'Members have given their answers, and private scoring is closed.',
  meetBy: 'The board has met and agreed its levels.',
  publishBy: 'The chief executive has published to your system.',
};

interface CampaignFieldsProps {
  readonly draft: Draft;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Name, message and timetable: what can still be changed while a campaign runs. */
export function CampaignFields({ draft, errors, onChange }: CampaignFieldsProps) {
  return (
    <>
      <TextField
        name="title"
        label="Name of the campaign"
        hint="As trusts will read it, like Digital boards, spring 2027."
        maxLength={120}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        error={errors.title}
      />
      <TextArea
        name="message"
        label="Message to the trusts (optional)"
        hint="Why you ask, and whom to call. It stands in the invitation."
        limit={2000}
        value={draft.message}
        onChange={(message) => onChange({ message })}
        error={errors.message}
      />
      <h2>Timetable</h2>
      {campaignDates.map((name) => (
        <DateField
          key={name}
          name={`timetable.${name}`}
          label={campaignDateWords[name]}
          hint={hints[name]}
          value={draft.dates[name]}
          onChange={(typed) => onChange({ dates: { ...draft.dates, [name]: typed } })}
          error={errors[`timetable.${name}`]}
        />
      ))}
    </>
  );
}
