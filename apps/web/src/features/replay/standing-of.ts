import type { SectionReplayed } from './types.js';

/** The state as people say it: a draft that came back is one that was returned. */
export const standingOf = ({ status, lastReturn }: SectionReplayed): string => (status === 'drafting' && lastReturn ? 'returned' : status);
