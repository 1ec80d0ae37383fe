import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { OfflineError } from '../api/client';
import type { Language } from '../language/language';
import { HomePage } from '../home/HomePage';
import { Broken } from './Broken';
import { NotFound } from './NotFound';
import { pages, type Page } from './paths';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** Without a network the router would load the page anew to get a part that is missing, and leave nothing on the screen. */
const part = <T extends Record<string, unknown>>(load: () => Promise<T>, name: keyof T & string) =>
  lazyRouteComponent(() => load().catch((failure: unknown) => {
    throw navigator.onLine ? failure : new OfflineError();
  }), name);

/** The front page comes with the first load, the others when they are asked for. */
const components: Record<Page, unknown> = {
  home: HomePage,
  search: HomePage,
  procedure: part(() => import('../procedures/ProcedurePage'), 'ProcedurePage'),
  apply: part(() => import('../application/ApplyPage'), 'ApplyPage'),
  dossiers: part(() => import('../dossiers/DossiersPage'), 'DossiersPage'),
  dossier: part(() => import('../dossiers/DossierPage'), 'DossierPage'),
  desk: part(() => import('../desk/DeskPage'), 'DeskPage'),
  mailbox: part(() => import('../exchange/mailbox/MailboxPage'), 'MailboxPage'),
  sent: part(() => import('../exchange/sent/SentPage'), 'SentPage'),
  send: part(() => import('../exchange/compose/SendPage'), 'SendPage'),
  overdue: part(() => import('../exchange/board/BoardPage'), 'BoardPage'),
  registers: part(() => import('../exchange/registers/RegistersPage'), 'RegistersPage'),
  statistics: part(() => import('../exchange/statistics/StatisticsPage'), 'StatisticsPage'),
  exchanged: part(() => import('../exchange/document/DocumentPage'), 'DocumentPage'),
  cabinet: part(() => import('../cabinet/desk/DeskPage'), 'DeskPage'),
  cabinetBody: part(() => import('../cabinet/body/BodyPage'), 'BodyPage'),
  cabinetDraw: part(() => import('../cabinet/draw/DrawPage'), 'DrawPage'),
  cabinetBallot: part(() => import('../cabinet/ballot/BallotPage'), 'BallotPage'),
  cabinetSubmissions: part(() => import('../cabinet/submissions/SubmissionsPage'), 'SubmissionsPage'),
  cabinetSubmit: part(() => import('../cabinet/submissions/SubmitPage'), 'SubmitPage'),
  cabinetSubmission: part(() => import('../cabinet/submissions/SubmissionPage'), 'SubmissionPage'),
  reporting: part(() => import('../reporting/desk/DeskPage'), 'DeskPage'),
  report: part(() => import('../reporting/report/ReportPage'), 'ReportPage'),
  completeness: part(() => import('../reporting/completeness/CompletenessPage'), 'CompletenessPage'),
  imports: part(() => import('../reporting/imports/ImportsPage'), 'ImportsPage'),
  indicators: part(() => import('../reporting/indicators/IndicatorsPage'), 'IndicatorsPage'),
  indicator: part(() => import('../reporting/indicators/IndicatorPage'), 'IndicatorPage'),
  openData: part(() => import('../reporting/openData/OpenDataPage'), 'OpenDataPage'),
  signIn: part(() => import('../session/SignInPage'), 'SignInPage'),
  token: part(() => import('../session/TokenPage'), 'TokenPage'),
  docs: part(() => import('../docs/DocsPage'), 'DocsPage'),
  quickStart: part(() => import('../docs/QuickStartPage'), 'QuickStartPage'),
  api: part(() => import('../docs/ApiPage'), 'ApiPage'),
  signedIn: part(() => import('../session/SignedInPage'), 'SignedInPage'),
};

/** The addresses come from a table, so the router's own types, which read literals, have nothing to hold on to. */
const make = createRoute as unknown as (options: { getParentRoute: () => typeof root; path: string; component: unknown }) => never;

const routes = (Object.keys(pages) as Page[]).flatMap((page) =>
  (['vi', 'en'] as Language[]).map((language) => make({ getParentRoute: () => root, path: pages[page][language], component: components[page] })),
);

export const createAppRouter = () => createRouter({ routeTree: root.addChildren(routes), trailingSlash: 'never', defaultPreload: false, defaultErrorComponent: Broken });
