/** Words that stood by themselves, within a sentence. @example lowerFirst('Not asked') // 'not asked' */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
