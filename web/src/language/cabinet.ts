import { en } from './cabinet.en';
import { vi, type CabinetMessages } from './cabinet.vi';
import { useLanguage } from './language';

/** The texts of the pages on bodies that decide together, which come with them. */
export const useCabinetMessages = (): CabinetMessages => (useLanguage() === 'en' ? en : vi);
