import type { AppointmentRequest } from './register.js';

/** Whom an operator appoints at an organisation of a kind; everybody else is appointed there by its own secretary. */
export function rolesAt(kind: string): readonly AppointmentRequest['role'][] {
  if (kind === 'trust') return ['secretary', 'chief-executive'];
  if (kind === 'board-of-system') return ['ics-lead', 'secretary', 'chief-executive'];
  return kind === 'operator' ? ['operator'] : [];
}
