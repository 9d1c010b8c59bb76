import { chosenInWords } from '@candour/charts';

/** *9 of 11 have chosen* as a row of dots that fill. Which dot is whose nobody can say. The words stand beside it. */
export function ChosenDots({ chosen, eligible }: { chosen: number; eligible: number }) {
  return (
    <div className="p-dots">
      <div className="p-dots__row" aria-hidden="true">
        {Array.from({ length: eligible }, (_, place) => `dot ${place + 1}`).map((name, place) => (
          <span key={name} className={`p-dot${place < chosen ? ' p-dot--filled' : ''}`} />
        ))}
      </div>
      <p className="p-dots__words">{chosenInWords({ chosen, eligible })}</p>
    </div>
  );
}
