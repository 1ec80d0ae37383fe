import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@digdir/designsystemet-css';
import './theme/egov.css';
import './theme/site.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client';
import { createAppRouter } from './app/router';
import { applyScheme, storedScheme } from './app/scheme';
import { startKeeping } from './session/keeper';
import { hasExpired, onSession, readerOf, session } from './session/session';

applyScheme(storedScheme());
const queries = new QueryClient({
  defaultOptions: {
    // Without a network a request fails and says so; the library would let it wait in silence.
    queries: { retry: (count, error) => !(error instanceof ApiError) && count < 2, staleTime: 10_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** What one person read, in one capacity, is not shown to the next at the same screen. */
const publicReads = ['procedures', 'procedure', 'agencies', 'agency', 'indicators', 'open-data'];
let reader: string | undefined;
onSession(() => {
  const next = readerOf(session());
  if (next === undefined ? !hasExpired() : next !== reader) {
    queries.removeQueries({ predicate: (query) => !publicReads.includes(String(query.queryKey[0])) });
  }

  reader = next ?? reader;
});
startKeeping();
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <RouterProvider router={createAppRouter()} />
  </QueryClientProvider>,
);
