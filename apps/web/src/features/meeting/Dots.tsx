import { answeredWords } from './words.js';

/** *9 of 11 answered* as a row of dots that fill. Which dot is whose nobody can say. The words stand beside it. */
export function Dots({ answered, eligible }: { answered: number; eligible: number }) {
  return (
    <div className="m-dots">
      <div className="m-dots__row" aria-hidden="true">
        {Array.from({ length: eligible }, (_, place) => `dot ${place + 1}`).map((name, place) => (
          <span key={name} className={`m-dot${place < answered ? ' m-dot--filled' : ''}`} />
        ))}
      </div>
      <p className="m-dots__words">{answeredWords({ answered, eligible })}</p>
    </div>
  );
}
