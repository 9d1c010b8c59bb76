import { api, read } from '../../platform/api.js';
import { mayAs, useHat } from '../../platform/me.js';
import { PresenterButtons } from '../../ui/PresenterButtons.js';

/** The way to the presenter's screen, for whoever may run the meeting; nothing for anybody else. */
export function PresenterLink({ assessmentId }: { readonly assessmentId: string }) {
  const call = { params: { path: { assessmentId } } };
  if (!mayAs(useHat(), 'facilitator', 'secretary', 'chair')) return null;
  return (
    <PresenterButtons
      make={() => read(api.POST('/api/assessments/{assessmentId}/presenter-links', call))}
      end={() => api.DELETE('/api/assessments/{assessmentId}/presenter-links', call)}
      until="when the meeting closes"
    />
  );
}
