import { useLanguage } from './language';
import { en } from './submissions.en';
import { vi, type SubmissionMessages } from './submissions.vi';

/** The texts of the pages on submissions, which come with them. */
export const useSubmissionMessages = (): SubmissionMessages => (useLanguage() === 'en' ? en : vi);
