const words: Readonly<Record<string, string>> = {
  trustType: 'type',
  trustSubtype: 'kind of services',
  careSettings: 'care settings',
  regionCode: 'code of the region',
  regionName: 'region',
  foundationTrust: 'foundation trust',
  postcode: 'postcode',
  opened: 'opened on',
  closed: 'closed on',
  source: 'source',
  systemFrom: 'in its system from',
};

/** A fact of an organisation as people call it. */
export const factWords = (fact: string): string => words[fact] ?? fact;
