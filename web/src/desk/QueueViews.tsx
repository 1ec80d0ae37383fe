import { useQuery } from '@tanstack/react-query';
import { call } from '../api/client';
import type { DossierCounts } from '../api/types';
import { useLanguage, useMessages } from '../language/language';
import { views, type QueueView } from './queue';

/** How much waits and how much is late in the agency, whatever the year in which it came. */
function useCounts() {
  const language = useLanguage();
  return useQuery({
    queryKey: ['counts'],
    queryFn: async ({ signal }) => (await call<DossierCounts>('/api/portal/dossier-counts', { language, signal })).data,
    refetchInterval: 15_000,
  });
}

/** The lists to choose from, with what is in them where that is counted. */
export function QueueViews({ chosen, onChoose }: { chosen: QueueView; onChoose: (view: QueueView) => void }) {
  const words = useMessages().desk;
  const counts = useCounts().data;
  const countOf: Partial<Record<QueueView, number | undefined>> = {
    awaiting: counts?.awaitingAcceptance.total,
    intakeOverdue: counts?.awaitingAcceptance.overdue,
    overdue: counts?.inProcess.overdue,
  };
  return (
    <div className="queue-views" role="group" aria-label={words.views}>
      {views.map((view) => {
        const count = countOf[view];
        return (
          <button key={view} type="button" aria-pressed={view === chosen} onClick={() => onChoose(view)}>
            {words.viewNames[view]}
            {count !== undefined && <span className={count > 0 && view !== 'awaiting' ? 'count count--late' : 'count'}>{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
