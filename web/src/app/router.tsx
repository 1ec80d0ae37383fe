import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { Language } from '../language/language';
import { HomePage } from '../home/HomePage';
import { NotFound } from './NotFound';
import { pages, type Page } from './paths';
import { Shell } from './Shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** The front page comes with the first load, the others when they are asked for. */
const components: Record<Page, unknown> = {
  home: HomePage,
  search: HomePage,
  procedure: lazyRouteComponent(() => import('../procedures/ProcedurePage'), 'ProcedurePage'),
  apply: lazyRouteComponent(() => import('../application/ApplyPage'), 'ApplyPage'),
  dossiers: lazyRouteComponent(() => import('../dossiers/DossiersPage'), 'DossiersPage'),
  dossier: lazyRouteComponent(() => import('../dossiers/DossierPage'), 'DossierPage'),
  desk: lazyRouteComponent(() => import('../desk/DeskPage'), 'DeskPage'),
  signIn: lazyRouteComponent(() => import('../session/SignInPage'), 'SignInPage'),
};

/** The addresses come from a table, so the router's own types, which read literals, have nothing to hold on to. */
const make = createRoute as unknown as (options: { getParentRoute: () => typeof root; path: string; component: unknown }) => never;

const routes = (Object.keys(pages) as Page[]).flatMap((page) =>
  (['vi', 'en'] as Language[]).map((language) => make({ getParentRoute: () => root, path: pages[page][language], component: components[page] })),
);

export const createAppRouter = () => createRouter({ routeTree: root.addChildren(routes), trailingSlash: 'never', defaultPreload: false });
