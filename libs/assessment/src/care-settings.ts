/** Where and for whom a trust cares (ours): one trust may have several. Codes are stored, and may stand in a file; so may the words. */
export const careSettings = {
  acute: 'Acute hospital care',
  specialist: 'Specialist hospital care',
  'mental-health': 'Mental health',
  'learning-disability': 'Learning disability and autism',
  community: 'Community health',
  ambulance: 'Ambulance',
  children: 'Children and young people',
  'primary-care': 'Primary care',
  online: 'Online care',
} as const satisfies Readonly<Record<string, string>>;

export type CareSetting = keyof typeof careSettings;
export const careSettingCodes = Object.keys(careSettings) as readonly CareSetting[];

/** What a trust of a type does as a matter of course: where it begins, until a file or an operator says more. */
export function usualCareSettings(type: string | null, subtype: string | null): readonly CareSetting[] {
  if (type?.startsWith('Acute')) {
    if (subtype?.includes('Specialist')) return ['specialist'];
    return subtype?.includes('Multi-Service') ? ['acute', 'community'] : ['acute'];
  }
  if (subtype?.startsWith('Mental Health')) return ['mental-health', 'learning-disability'];
  if (subtype === 'Community') return ['community'];
  if (type?.startsWith('Ambulance')) return ['ambulance'];
  return type?.startsWith('Online') ? ['online'] : [];
}
