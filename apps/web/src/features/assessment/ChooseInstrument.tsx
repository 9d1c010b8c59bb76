import { useState } from 'react';
import { day } from '../../platform/in-london.js';
import { paths } from '../../platform/paths.js';
import { Radios } from '../../ui/Radios.js';
import { Select } from '../../ui/Select.js';
import { type InstrumentSummary, toChooseFrom } from './reads.js';

interface ChooseInstrumentProps {
  /** `code version`, or nothing yet. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly instruments: readonly InstrumentSummary[];
}

/** What to ask: an instrument from the library, in its newest version unless an older one is wanted. */
export function ChooseInstrument({ value, onChange, error, instruments }: ChooseInstrumentProps) {
  const [start] = useState(value);
  const choice = toChooseFrom(instruments, start);
  const [code = '', version = ''] = value.split(' ');
  return (
    <Radios
      name="instrumentVersion"
      label="What to ask"
      hint="A board that is new to this begins with the digital board self-assessment."
      size="m"
      value={code === '' ? null : code}
      onChange={(chosen) => onChange(`${chosen} ${choice.find((one) => one.code === chosen)?.versions[0]?.version ?? ''}`)}
      {...(error === undefined ? {} : { error })}
      options={choice.map((instrument) => ({
        value: instrument.code,
        words: instrument.own ? `${instrument.title} (your own)` : instrument.title,
        hint: hintOf(instrument),
        more: (
          <>
            <p>{instrument.purpose}</p>
            <Version instrument={instrument} version={version} onChange={(next) => onChange(`${instrument.code} ${next}`)} />
            <p>
              <a className="nhsuk-link" href={paths.instrument(instrument.code, version)} target="_blank" rel="noreferrer">
                Look at everything it asks (opens in a new tab)
              </a>
            </p>
          </>
        ),
      }))}
    />
  );
}

const hintOf = ({ versions: [newest], minutesToScore }: InstrumentSummary): string =>
  `${newest?.scored ?? 0} items to score, about ${minutesToScore} ${minutesToScore === 1 ? 'minute' : 'minutes'} for each member`;

interface VersionProps {
  readonly instrument: InstrumentSummary;
  readonly version: string;
  readonly onChange: (version: string) => void;
}

function Version({ instrument: { code, versions }, version, onChange }: VersionProps) {
  const [newest] = versions;
  if (!newest) return null;
  const chosen = versions.find((one) => one.version === version) ?? newest;
  if (versions.length === 1) return <p>{`Version ${newest.version}, ${day(newest.release.published)}.`}</p>;
  return (
    <>
      <Select
        name={`version-${code}`}
        label="Version"
        options={versions.map((one) => ({
          value: one.version,
          words: `Version ${one.version}, ${day(one.release.published)}${one === newest ? ', the newest' : ''}`,
        }))}
        value={chosen.version}
        onChange={(next) => onChange(next === '' ? newest.version : next)}
      />
      {chosen === newest ? null : (
        <p>
          An older version. Choose it only to compare with a wave that used it: where a later note says that levels still compare,
          the newest does as well.
        </p>
      )}
      {chosen.withdrawn ? <p>This version is withdrawn since you chose it. It may stay; nothing new can begin with it.</p> : null}
    </>
  );
}
