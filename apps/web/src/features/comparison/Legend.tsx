import { shadeOf } from '@candour/charts';

const levels = [1, 2, 3, 4, 5];

/** What the shades and the hatching mean, and the ticks of the evidence. */
export function Legend({ ticks = false }: { ticks?: boolean }) {
  return (
    <ul className="c-key">
      <li>
        {levels.map((level) => {
          const { fill, ink } = shadeOf(level, levels.length);
          return (
            <span key={level} className="c-key__level" style={{ background: fill, color: ink }}>
              {level}
            </span>
          );
        })}
        level, light to dark
      </li>
      {ticks ? (
        <li>
          <span aria-hidden="true">✓✓✓</span> evidence grade, up to three ticks, where it is shared
        </li>
      ) : null}
      <li>
        <span className="c-key__hatch" aria-hidden="true" /> does not compare; the reason stands below the name
      </li>
    </ul>
  );
}
