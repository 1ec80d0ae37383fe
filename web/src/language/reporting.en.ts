import type { ReportingMessages } from './reporting.vi';

/** The same in English. */
export const en: ReportingMessages = {
  title: 'National reporting system',
  lead: 'Agencies send reports at the end of each period, and figures, to those above them through this system.',
  api: 'How software of an agency reports',
  staffOnly: 'This page is for those who draw up and approve reports. Change your capacity if you hold an office at an agency.',
};
