import type { Language } from '../language/language';

/** Each page's address in each language. Vietnamese is the default and has no prefix. */
export const pages = {
  home: { vi: '/', en: '/en' },
  search: { vi: '/thu-tuc', en: '/en/procedures' },
  procedure: { vi: '/thu-tuc/$code', en: '/en/procedures/$code' },
  apply: { vi: '/thu-tuc/$code/nop-ho-so', en: '/en/procedures/$code/apply' },
  dossiers: { vi: '/ho-so', en: '/en/dossiers' },
  dossier: { vi: '/ho-so/$code', en: '/en/dossiers/$code' },
  desk: { vi: '/mot-cua', en: '/en/desk' },
  mailbox: { vi: '/van-ban', en: '/en/exchange' },
  sent: { vi: '/van-ban/di', en: '/en/exchange/sent' },
  send: { vi: '/van-ban/gui', en: '/en/exchange/send' },
  overdue: { vi: '/van-ban/qua-han', en: '/en/exchange/overdue' },
  registers: { vi: '/van-ban/so-dang-ky', en: '/en/exchange/registers' },
  statistics: { vi: '/van-ban/thong-ke', en: '/en/exchange/statistics' },
  exchanged: { vi: '/van-ban/$code', en: '/en/exchange/$code' },
  cabinet: { vi: '/noi-cac', en: '/en/cabinet' },
  cabinetBody: { vi: '/noi-cac/co-quan/$code', en: '/en/cabinet/bodies/$code' },
  cabinetDraw: { vi: '/noi-cac/lap-phieu/$code', en: '/en/cabinet/draw-up/$code' },
  cabinetBallot: { vi: '/noi-cac/phieu/$code', en: '/en/cabinet/ballots/$code' },
  cabinetSubmissions: { vi: '/noi-cac/ho-so', en: '/en/cabinet/submissions' },
  cabinetSubmit: { vi: '/noi-cac/trinh-ho-so', en: '/en/cabinet/submit' },
  cabinetSubmission: { vi: '/noi-cac/ho-so/$code', en: '/en/cabinet/submissions/$code' },
  reporting: { vi: '/bao-cao', en: '/en/reporting' },
  report: { vi: '/bao-cao/nop/$code', en: '/en/reporting/reports/$code' },
  completeness: { vi: '/bao-cao/tinh-hinh', en: '/en/reporting/completeness' },
  imports: { vi: '/bao-cao/nhap-so-lieu', en: '/en/reporting/imports' },
  indicators: { vi: '/bao-cao/chi-tieu', en: '/en/reporting/indicators' },
  indicator: { vi: '/bao-cao/chi-tieu/$code', en: '/en/reporting/indicators/$code' },
  openData: { vi: '/bao-cao/du-lieu-mo', en: '/en/reporting/open-data' },
  signIn: { vi: '/dang-nhap', en: '/en/sign-in' },
  token: { vi: '/ma-truy-cap', en: '/en/token' },
  docs: { vi: '/docs', en: '/en/docs' },
  quickStart: { vi: '/docs/bat-dau-nhanh/$code', en: '/en/docs/quick-starts/$code' },
  api: { vi: '/docs/api/$code', en: '/en/docs/api/$code' },
  signedIn: { vi: '/signed-in', en: '/en/signed-in' },
} as const;

export type Page = keyof typeof pages;

export const pathOf = (page: Page, language: Language, code = ''): string => pages[page][language].replace('$code', encodeURIComponent(code));

export const languageOf = (path: string): Language => (path === '/en' || path.startsWith('/en/') ? 'en' : 'vi');

/** The same page in the other language; the front page where there is none. */
export function inOtherLanguage(path: string): string {
  const language = languageOf(path);
  const other = language === 'en' ? 'vi' : 'en';
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const addresses of Object.values(pages)) {
    const match = new RegExp(`^${addresses[language].replace('$code', '([^/]+)')}$`).exec(trimmed);
    if (match) {
      return addresses[other].replace('$code', match[1] ?? '');
    }
  }

  return pages.home[other];
}
