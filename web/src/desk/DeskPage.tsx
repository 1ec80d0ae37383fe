import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { DossierStatus } from '../api/types';
import { Failure } from '../app/Failure';
import { Loading } from '../app/Loading';
import { useTitle } from '../app/Title';
import { DossierTable } from '../dossiers/DossierTable';
import { useDossiers } from '../dossiers/useDossiers';
import { useMessages } from '../language/language';
import { RequireSession } from '../session/RequireSession';
import { useSession } from '../session/session';

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
  const messages = useMessages();
  const signedIn = useSession()!;
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(String(thisYear));
  const [status, setStatus] = useState('');
  const found = useDossiers({ year, ...(status ? { status } : {}) });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Paragraph>{messages.desk.lead(signedIn.agency ?? '')}</Paragraph>
      <div className="filters">
        <Field>
          <Label>{messages.desk.year}</Label>
          <Select value={year} onChange={(event) => setYear(event.target.value)}>
            {Array.from({ length: thisYear - 2018 }, (_, index) => String(thisYear - index)).map((one) => <Select.Option key={one} value={one}>{one}</Select.Option>)}
          </Select>
        </Field>
        <Field>
          <Label>{messages.desk.status}</Label>
          <Select value={status} onChange={(event) => setStatus(event.target.value)}>
            <Select.Option value="">{messages.desk.all}</Select.Option>
            {(Object.keys(messages.statuses) as DossierStatus[]).map((one) => <Select.Option key={one} value={one}>{messages.statuses[one]}</Select.Option>)}
          </Select>
        </Field>
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{messages.desk.none}</Paragraph>
          : <DossierTable items={items} more={found.hasNextPage ? () => void found.fetchNextPage() : null} />}
    </>
  );
}
