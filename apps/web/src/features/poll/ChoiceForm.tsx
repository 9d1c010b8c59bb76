import { optionParts } from '@candour/charts';
import { useEffect } from 'react';
import { say } from '../../platform/status.js';
import { FieldGroup } from '../../ui/Field.js';
import type { Poll } from './polls.js';
import { useChoice } from './use-choice.js';
import { howMany, savedWords } from './words.js';

/** The question on a phone: every option a full-width row, saved as it is chosen, with what is true of it in words. */
export function ChoiceForm({ poll }: { poll: Poll }) {
  const { onItsWay, chosen, choose } = useChoice(poll);
  const { question, options, chooseAtMost } = poll.question;
  const words = savedWords(onItsWay, poll.mine);
  useSaid(words, onItsWay?.standing ?? null);
  const single = chooseAtMost === 1;
  const now = chosen ?? [];
  const toggle = (option: number, on: boolean) => {
    if (single) return choose([option]);
    if (on && now.length >= chooseAtMost) return say(`Choose ${chooseAtMost} at most: take one away first`);
    choose(on ? [...now, option] : now.filter((one) => one !== option));
  };
  return (
    <section aria-label="Your choice" className="p-choice">
      {chosen === null ? (
        <div className="nhsuk-inset-text">
          <p>
            <strong>Your earlier choice counts.</strong> It was made before your link was issued anew, so it stays closed. You can
            choose anew below.
          </p>
        </div>
      ) : null}
      <FieldGroup name="choice" label={question} size="m" hint={howMany(poll.question)}>
        <div className="c-rows">
          {options.map((words, index) => {
            const option = index + 1;
            const on = now.includes(option);
            const [name, rest] = optionParts(words);
            return (
              <label className={`c-row${on ? ' c-row--chosen' : ''}`} htmlFor={`choice-${option}`} key={words}>
                <input
                  className="c-row__input"
                  id={`choice-${option}`}
                  name="choice"
                  type={single ? 'radio' : 'checkbox'}
                  checked={on}
                  onChange={(event) => toggle(option, event.target.checked)}
                />
                <span>
                  {rest ? <strong>{name}:</strong> : name} {rest}
                </span>
              </label>
            );
          })}
        </div>
      </FieldGroup>
      <p className={`p-saved p-saved--${onItsWay?.standing ?? 'still'}`}>{words}.</p>
    </section>
  );
}

/** Says what has become of the choice in the one status line, once for each change that matters. */
function useSaid(words: string, standing: string | null): void {
  useEffect(() => {
    if (standing && standing !== 'saving') say(words);
  }, [words, standing]);
}
