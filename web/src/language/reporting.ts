import { useLanguage } from './language';
import { en } from './reporting.en';
import { vi, type ReportingMessages } from './reporting.vi';

/** The texts of the pages on reports of agencies, which come with them. */
export const useReportingMessages = (): ReportingMessages => (useLanguage() === 'en' ? en : vi);
