import { coverFields, type PaperFields } from './paper.js';

/** Names and what they say now, of the fields that somebody else has changed since `before` was read. */
export function changedFields(
  before: PaperFields,
  now: PaperFields,
): readonly { readonly label: string; readonly says: string }[] {
  const labels: readonly { name: keyof PaperFields; label: string }[] = [
    ...coverFields,
    { name: 'meetingDate', label: 'Date of the meeting' },
    { name: 'purpose', label: 'Purpose' },
  ];
  return labels
    .filter(({ name }) => before[name] !== now[name])
    .map(({ name, label }) => ({ label, says: now[name] || 'nothing' }));
}
