import { en } from './exchange.en';
import { vi, type ExchangeMessages } from './exchange.vi';
import { useLanguage } from './language';

/** The texts of the pages on documents, which come with them. */
export const useExchangeMessages = (): ExchangeMessages => (useLanguage() === 'en' ? en : vi);
