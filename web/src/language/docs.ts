import { en } from './docs.en';
import { type DocsMessages, vi } from './docs.vi';
import type { Language } from './language';

/** The texts of the pages for programmers: they come with those pages. */
export const docsIn = (language: Language): DocsMessages => (language === 'en' ? en : vi);
