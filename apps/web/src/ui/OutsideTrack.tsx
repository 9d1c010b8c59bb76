interface OutsideTrackProps {
  readonly min: number;
  readonly max: number;
  readonly outside: number;
  readonly own: number;
}

const WIDTH = 280;
const EDGE = 14;

/** One scale with two marks: a ring for the outside figure, a full dot for the board's level. The words beside it say the same. */
export function OutsideTrack({ min, max, outside, own }: OutsideTrackProps) {
  const at = (value: number) => EDGE + ((value - min) / (max - min)) * (WIDTH - 2 * EDGE);
  const steps = Array.from({ length: max - min + 1 }, (_, place) => min + place);
  return (
    <svg className="c-outside__track" viewBox={`0 0 ${WIDTH} 44`} aria-hidden="true" focusable="false">
      <line className="c-outside__line" x1={EDGE} x2={WIDTH - EDGE} y1="16" y2="16" />
      {steps.map((step) => (
        <g key={step}>
          <line className="c-outside__line" x1={at(step)} x2={at(step)} y1="11" y2="21" />
          <text className="c-outside__step" x={at(step)} y="40" textAnchor="middle">
            {step}
          </text>
        </g>
      ))}
      <circle className="c-outside__own" cx={at(own)} cy="16" r="7" />
      <circle className="c-outside__ring" cx={at(outside)} cy="16" r="11" />
    </svg>
  );
}
