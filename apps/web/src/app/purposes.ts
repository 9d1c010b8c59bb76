import type { MenuWords } from './menu.js';

/** What each place of the menu is for, in a sentence. Only the start page says it, so only the start page loads it. */
export const purposes: Readonly<Record<MenuWords, string>> = {
  Home: 'What waits for you.',
  Assessments: 'Score, meet, agree, and take the paper to your board.',
  Polls: 'One question to the whole board, chosen alone and shown to all at once.',
  'Question cards': 'What to ask about any agenda item, and what the board was answered.',
  Board: 'The seats of your board, who sits in them, and who helps.',
  System: 'What the trusts of your system have published, side by side.',
  'Other trusts': 'What other trusts share with yours, and where you stand among boards like your own.',
  'System paper': 'What trusts share, as a paper for the board of your system.',
  'Helping each other': 'Who is strong where others want to be, introductions, and what trusts plan.',
  'Who looked': 'Who outside your trust looked at what it publishes, and when.',
  'Outside figures': 'What others have published of your organisation, beside what your board agreed.',
  'Outside sources': 'Tables that others publish, brought in for everybody to see.',
  Tokens: 'For other programs that read what is shared with your organisation.',
  Campaigns: 'Invite your trusts to score in the same weeks, and follow how far they are.',
  Invitations: 'Campaigns that your system invites your board to.',
  Register: 'The organisations that Candour knows.',
  Instruments: 'What can be asked, word for word, in each version.',
};
