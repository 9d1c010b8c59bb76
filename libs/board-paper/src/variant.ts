/** For whom a paper is written; what each may say is decided in `variants/`. */
export const variants = ['private', 'public', 'committee', 'one-page', 'foi-results', 'foi-views'] as const;
export type Variant = (typeof variants)[number];

/** The kinds of file that are written from an outline. */
export const formats = ['word', 'pdf', 'html', 'spreadsheet', 'slides'] as const;
export type Format = (typeof formats)[number];
