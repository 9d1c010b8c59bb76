import type { PaperShape } from './shape.js';

/** Narrower than this it looks rough where it prints at its usual size. */
const sharpFrom = 300;

/** The logo as it was kept, with its size in words. */
export function LogoShown({ logo }: { logo: NonNullable<PaperShape['logo']> }) {
  return (
    <figure className="c-shape-logo">
      <img src={`data:image/png;base64,${logo.png}`} width={logo.width} height={logo.height} alt={logo.alt} />
      <figcaption>
        {logo.name}, kept at {logo.width} by {logo.height} pixels.
        {logo.width < sharpFrom ? ' That is small: it may look rough in print.' : ''}
      </figcaption>
    </figure>
  );
}
