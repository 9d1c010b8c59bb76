/** How short a password may be. Length is the only rule: no symbols, no changing every month. */
export const shortestPassword = 12;

/** What is wrong with a new password, or nothing. */
export function wrongWithPassword(password: string): string | undefined {
  if (password === '') return 'Enter a password';
  if (password.length < shortestPassword) return `The password must have ${shortestPassword} characters or more`;
  return undefined;
}

/** Below a field for a new password. */
export const passwordHint = `At least ${shortestPassword} characters. Three words that mean something only to you work well.`;
