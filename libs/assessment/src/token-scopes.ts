/** What a token can be given to read: each a part of what is published to its organisation. Nothing can be written by a token. */
export const tokenScopes = ['comparison:read', 'findings:read', 'export:read'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** A scope in plain words, as the end of *It may read …*. */
export const tokenScopeWords: Readonly<Record<TokenScope, string>> = {
  'comparison:read': 'what trusts share with you, side by side, with outside figures',
  'findings:read': 'what follows from it: shared gaps and strengths, belief and proof, plans and change',
  'export:read': 'the same as files: CSV and spreadsheet with their data dictionary',
};

/** What an organisation of a kind can give a token: files of a system are for the system, as on its screens. */
export const tokenScopesFor = (kind: string): readonly TokenScope[] =>
  kind === 'board-of-system' ? tokenScopes : tokenScopes.filter((scope) => scope !== 'export:read');
