import { useLanguage } from './language';
import { en } from './statistics.en';
import { vi, type StatisticsMessages } from './statistics.vi';

export const statisticsIn = (language: string): StatisticsMessages => (language === 'en' ? en : vi);

/** The texts of the pages on indicators, open data and imports, which come with them. */
export const useStatisticsMessages = (): StatisticsMessages => statisticsIn(useLanguage());
