import { useState } from 'react';
import { dayAndTime } from '../../platform/in-london.js';
import { Button } from '../../ui/Button.js';
import { ExplanationForm } from './ExplanationForm.js';
import type { Figure } from './explanations.js';

/** One published figure with what is said beside it, and the way to say it, change it or take it away. */
export function ExplainFigure({ assessmentId, figure }: { assessmentId: string; figure: Figure }) {
  const { title, words, explanation } = figure;
  const [editing, setEditing] = useState(false);
  return (
    <li className="c-explain">
      <h3 className="c-explain__title">
        {title} <span className="c-explain__figure">{words}</span>
      </h3>
      {editing ? (
        <ExplanationForm assessmentId={assessmentId} figure={figure} onClose={() => setEditing(false)} />
      ) : (
        <>
          <Button rank="secondary" small about={title} onPress={() => setEditing(true)}>
            {explanation ? 'Change' : 'Explain'}
          </Button>
          {explanation ? (
            <p className="c-explain__words">
              {explanation.words}
              <span className="c-explain__who">
                {explanation.changedBy}, {dayAndTime(explanation.changedAt)}
              </span>
            </p>
          ) : null}
        </>
      )}
    </li>
  );
}
