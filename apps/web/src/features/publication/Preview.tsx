import { PublishedContentView } from './PublishedContentView.js';
import type { PublishedContent } from './publication.js';

interface PreviewProps {
  readonly content: PublishedContent | undefined;
  /** It is of the choice before: the one made now is being fetched. */
  readonly stale: boolean;
  readonly readers: readonly string[];
}

/** Exactly what every reader would get, under the names of those who would get it. */
export function Preview({ content, stale, readers }: PreviewProps) {
  if (!content) return <p aria-busy="true">Fetching exactly what they will see…</p>;
  return (
    <div aria-busy={stale} className={stale ? 'c-stale' : undefined}>
      <PublishedContentView
        heading="Exactly what they will see"
        before={
          readers.length === 0 ? (
            <p>No reader is chosen yet.</p>
          ) : (
            <p className="c-readers">The same for all: {readers.join('; ')}.</p>
          )
        }
        content={content}
      />
    </div>
  );
}
