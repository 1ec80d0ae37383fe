import type { BothTexts } from '../language/language';

interface Info { title: string; description: string }

const described = import.meta.glob<Info>('../../../docs/openapi/*.json', { eager: true, import: 'info' });

/** An app's API. */
export interface Api { app: string; name: BothTexts }

/** The APIs of the descriptions: the app is the file's name, its Vietnamese name the first sentence of the description. */
export const apisOf = (files: Record<string, Info>): Api[] => Object.entries(files)
  .map(([path, info]) => ({ app: /([^/]+)\.json$/.exec(path)![1]!, name: { vi: info.description.split('.')[0]!, en: info.title } }))
  .sort((a, b) => a.app.localeCompare(b.app));

/** The APIs of all apps that docs/openapi describes when the site is built: a new app is among them by itself. */
export const apis = apisOf(described);

/** Where an app describes itself, as it runs. */
export const descriptionOf = (app: string) => `/api/${encodeURIComponent(app)}/openapi.json`;
