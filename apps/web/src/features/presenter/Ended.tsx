import './presenter.scss';

/** The last thing on the wall. `over`: the meeting closed while we watched; else nobody says why, for a stranger may be asking. */
export function Ended({ over = false, left = false }: { readonly over?: boolean; readonly left?: boolean }) {
  const [title, words] = over
    ? ['The meeting is over', 'Thank you. This page can be closed.']
    : left
      ? ['You have left the presenter’s screen', 'This page can be closed.']
      : ['This screen has ended', 'The meeting is over, or the link was ended. Whoever runs the meeting can open another.'];
  return (
    <div className="w-wall">
      <title>Presenter’s screen – Candour</title>
      <div className="w-wall__what w-wall__what--middle">
        <h1 className="w-question">{title}</h1>
        <p className="w-small">{words}</p>
      </div>
    </div>
  );
}
