/** What boards put money and time into, for saying what several trusts have in common (ours). Codes are stored; words may be mended. */
export const investmentThemes = {
  records: 'Electronic patient records and clinical systems',
  networks: 'Networks, devices and hosting',
  data: 'Data, analysis and reporting',
  cyber: 'Cyber security and continuity',
  joining: 'Sharing records and joining systems up',
  access: 'Digital ways in for patients, and those who cannot use them',
  skills: 'Skills of staff',
  leadership: 'Skills and time of the board and its leaders',
  redesign: 'Changing how work is done',
  buying: 'Buying, contracts and suppliers',
  automation: 'Automation and artificial intelligence',
  people: 'Digital teams: recruiting and keeping them',
  governance: 'Plans, decisions and how benefits are followed up',
} as const satisfies Readonly<Record<string, string>>;

export type InvestmentTheme = keyof typeof investmentThemes;
export const investmentThemeCodes = Object.keys(investmentThemes) as readonly InvestmentTheme[];

/** From so many trusts on, a theme or an item is said to be shared (method, section 5: an aggregate of a system from three). */
export const fewestTrustsThatShare = 3;
