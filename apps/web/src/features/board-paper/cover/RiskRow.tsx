import { Button } from '../../../ui/Button.js';
import { Select } from '../../../ui/Select.js';
import { TextField } from '../../../ui/TextField.js';
import { type RiskDraft, type ScoreDraft, scoreOf } from './cover-draft.js';
import { consequences, likelihoods, scoreInWords } from './risk-score.js';

interface RiskRowProps {
  readonly place: number;
  readonly risk: RiskDraft;
  readonly onChange: (risk: RiskDraft) => void;
  readonly onRemove: () => void;
  readonly errorOf: (name: string) => string | undefined;
}

/** One risk: what it is called, and its scores before and after, each said in words as it is chosen. */
export function RiskRow({ place, risk, onChange, onRemove, errorOf }: RiskRowProps) {
  const name = (of: string) => `fields.risks.${place}.${of}`;
  return (
    <fieldset className="c-risk">
      <legend className="c-risk__title">{`Risk ${place + 1}`}</legend>
      <TextField
        name={name('reference')}
        label="Reference"
        width={10}
        maxLength={60}
        value={risk.reference}
        onChange={(reference) => onChange({ ...risk, reference })}
        error={errorOf('reference')}
      />
      <TextField
        name={name('title')}
        label="What the risk is"
        maxLength={2000}
        value={risk.title}
        onChange={(title) => onChange({ ...risk, title })}
        error={errorOf('title')}
      />
      <Score
        name={name('before')}
        label="Score before"
        value={risk.before}
        onChange={(before) => onChange({ ...risk, before })}
        error={errorOf('before.consequence')}
      />
      <Score
        name={name('after')}
        label="Score after"
        value={risk.after}
        onChange={(after) => onChange({ ...risk, after })}
        error={errorOf('after.consequence')}
      />
      <Button small rank="secondary" onPress={onRemove} about={`risk ${place + 1}`}>
        Take out
      </Button>
    </fieldset>
  );
}

interface ScoreProps {
  readonly name: string;
  readonly label: string;
  readonly value: ScoreDraft;
  readonly onChange: (score: ScoreDraft) => void;
  readonly error?: string;
}

function Score({ name, label, value, onChange, error }: ScoreProps) {
  const score = scoreOf(value);
  return (
    <fieldset className="c-risk__score">
      <legend>{label}</legend>
      <Select
        name={`${name}.consequence`}
        label="Consequence"
        empty="Not scored"
        options={numbered(consequences)}
        value={value.consequence}
        onChange={(consequence) => onChange({ ...value, consequence })}
        error={error}
      />
      <Select
        name={`${name}.likelihood`}
        label="Likelihood"
        empty="Not scored"
        options={numbered(likelihoods)}
        value={value.likelihood}
        onChange={(likelihood) => onChange({ ...value, likelihood })}
      />
      <output className="c-risk__words">{score === null || score === 'half' ? '' : scoreInWords(score)}</output>
    </fieldset>
  );
}

const numbered = (names: readonly string[]) =>
  names.map((words, at) => ({ value: String(at + 1), words: `${at + 1}, ${words}` }));
