import { createContext, useContext } from 'react';
import { en } from './en';
import { vi, type Messages } from './vi';

/** The languages of the product. */
export type Language = 'vi' | 'en';

/** A text in both languages, as the API gives it. */
export interface BothTexts { vi: string; en: string }

export const LanguageContext = createContext<Language>('vi');

export const messagesIn = (language: Language): Messages => (language === 'en' ? en : vi);

export const useLanguage = (): Language => useContext(LanguageContext);

export const useMessages = (): Messages => messagesIn(useLanguage());

/** Gives the text of the API in the page's language. */
export function useText(): (text: BothTexts) => string {
  const language = useLanguage();
  return (text) => text[language];
}
