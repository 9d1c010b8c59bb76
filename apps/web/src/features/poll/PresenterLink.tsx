import { api, read } from '../../platform/api.js';
import { mayAs, useHat } from '../../platform/me.js';
import { PresenterButtons } from '../../ui/PresenterButtons.js';

/** The way to the presenter's screen of one poll, for whoever may run it. A meeting's own screen shows its polls too. */
export function PresenterLink({ pollId }: { readonly pollId: string }) {
  const call = { params: { path: { pollId } } };
  if (!mayAs(useHat(), 'facilitator', 'secretary')) return null;
  return (
    <PresenterButtons
      make={() => read(api.POST('/api/polls/{pollId}/presenter-links', call))}
      end={() => api.DELETE('/api/polls/{pollId}/presenter-links', call)}
      until="two hours after the reveal"
    />
  );
}
