import { useParams, useRouter } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { call } from '../api/client';
import type { Procedure } from '../api/types';
import { PageFailure } from '../app/PageFailure';
import { Loading } from '../app/Loading';
import { useTitle } from '../app/Title';
import { today } from '../language/formats';
import { useLanguage, useMessages } from '../language/language';
import { ProcedureArticle } from './ProcedureArticle';

/** The version of a procedure that is in force. */
export function useProcedure(code: string) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['procedure', code],
    queryFn: async () => (await call<Procedure>(`/api/procedures/${encodeURIComponent(code)}`, { language })).data,
    staleTime: 300_000,
  });
}

export function ProcedurePage() {
  const { code } = useParams({ strict: false }) as { code: string };
  const language = useLanguage();
  const messages = useMessages();
  const router = useRouter();
  const found = useProcedure(code);
  useTitle(found.data?.name[language] ?? messages.loading);

  // The article is plain HTML; its one link within the site is followed by the router.
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as HTMLElement).closest('a');
    if (link && link.origin === location.origin && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      router.history.push(link.pathname);
    }
  };

  if (found.isPending) {
    return <Loading />;
  }

  return found.isError
    ? <PageFailure error={found.error} retry={() => void found.refetch()} />
    : (
      <div onClick={follow}>
        <ProcedureArticle procedure={found.data} language={language} today={today()} />
      </div>
    );
}
