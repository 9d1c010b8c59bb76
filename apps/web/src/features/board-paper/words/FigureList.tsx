import { useId, useState } from 'react';
import { Details } from '../../../ui/Details.js';
import type { Figure } from '../paper.js';

interface FigureListProps {
  readonly figures: readonly Figure[];
  readonly onChoose: (name: string) => void;
}

/** From so many figures on, a list is easier searched than read. */
const many = 12;

/** The figures that a text may hold, each with what it says now; a press puts it where the cursor stands. */
export function FigureList({ figures, onChoose }: FigureListProps) {
  const id = useId();
  const [wanted, setWanted] = useState('');
  const found = figures.filter(({ name, words }) => `${name} ${words}`.toLowerCase().includes(wanted.trim().toLowerCase()));
  if (figures.length === 0) return null;
  return (
    <Details summary="Put in a figure">
      {figures.length < many ? null : (
        <div className="nhsuk-form-group">
          <label className="nhsuk-label" htmlFor={id}>
            Find a figure
          </label>
          <input
            id={id}
            className="nhsuk-input"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            // Return would send the form around it.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            autoComplete="off"
          />
        </div>
      )}
      <ul className="c-words__figures">
        {found.map(({ name, words }) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(name)}>
              <span className="c-words__figure">{name}</span>
              <span className="c-words__now">
                <span className="nhsuk-u-visually-hidden">now says </span>
                {words}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="c-words__small" role="status">
        {found.length === 0 ? 'No figure is called that.' : ''}
      </p>
    </Details>
  );
}
