import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useRouter } from '@tanstack/react-router';
import { call } from '../api/client';
import type { Agency, DossierStatus } from '../api/types';
import { Failure } from '../app/Failure';
import { Loading } from '../app/Loading';
import { PageLink } from '../app/PageLink';
import { pathOf } from '../app/paths';
import { useTitle } from '../app/Title';
import { DossierTable } from '../dossiers/DossierTable';
import { useDossiers } from '../dossiers/useDossiers';
import { useLanguage, useMessages } from '../language/language';
import { RequireSession } from '../session/RequireSession';
import { useSession } from '../session/session';
import { parametersOf, readQueue, searchOf, statuses, takesStatus, type Queue as Chosen } from './queue';
import { QueueViews } from './QueueViews';

/** The queue of an agency's officials. */
export function DeskPage() {
  const messages = useMessages();
  useTitle(messages.desk.title);
  return (
    <section className="stack">
      <Heading level={1} data-size="lg">{messages.desk.title}</Heading>
      <RequireSession><Queue /></RequireSession>
    </section>
  );
}

function Queue() {
  const language = useLanguage();
  const messages = useMessages();
  const router = useRouter();
  const { pathname, search } = useLocation();
  const thisYear = new Date().getFullYear();
  const chosen = readQueue(search as Record<string, unknown>, thisYear);
  const choose = (part: Partial<Chosen>) => router.history.replace(pathname + searchOf({ ...chosen, ...part }, thisYear));
  const found = useDossiers(parametersOf(chosen));
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="desk-head">
        <Paragraph><OwnAgency /></Paragraph>
        <PageLink href={pathOf('search', language)}>{messages.desk.file}</PageLink>
      </div>
      <QueueViews chosen={chosen.view} onChoose={(view) => choose({ view })} />
      <div className="filters">
        <Field>
          <Label>{messages.desk.year}</Label>
          <Select value={String(chosen.year)} onChange={(event) => choose({ year: Number(event.target.value) })}>
            {Array.from({ length: thisYear - 2018 }, (_, index) => String(thisYear - index)).map((one) => <Select.Option key={one} value={one}>{one}</Select.Option>)}
          </Select>
        </Field>
        {takesStatus(chosen.view) && (
          <Field>
            <Label>{messages.desk.status}</Label>
            <Select value={chosen.status ?? ''} onChange={(event) => choose({ status: (event.target.value || null) as DossierStatus | null })}>
              <Select.Option value="">{messages.desk.all}</Select.Option>
              {statuses.map((one) => <Select.Option key={one} value={one}>{messages.statuses[one]}</Select.Option>)}
            </Select>
          </Field>
        )}
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{messages.desk.noneIn[chosen.view](chosen.year)}</Paragraph>
          : <DossierTable inside items={items} more={found.hasNextPage ? () => void found.fetchNextPage() : null} />}
    </>
  );
}

/** The agency for which the official acts, by its name as soon as that is known. */
function OwnAgency() {
  const messages = useMessages();
  const language = useLanguage();
  const code = useSession()?.agency ?? '';
  const agency = useQuery({
    queryKey: ['agency', code],
    enabled: code !== '',
    staleTime: 300_000,
    queryFn: async ({ signal }) => (await call<Agency>(`/api/agencies/${encodeURIComponent(code)}`, { language, signal })).data,
  });
  return messages.desk.lead(agency.data?.name[language] ?? code);
}
