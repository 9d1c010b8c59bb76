/** What scrolls sideways must be reachable by the keyboard alone, and say what it is. Spread into the element that scrolls. */
export const scrollable = (label: string) => ({ tabIndex: 0, role: 'group', 'aria-label': label });
