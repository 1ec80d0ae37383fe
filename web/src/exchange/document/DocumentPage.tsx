import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import type { Answer } from '../../api/client';
import type { Delivery, ExchangeDocument } from '../../api/exchangeTypes';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
import { useExchangeMessages } from '../../language/exchange';
import { RequireSession } from '../../session/RequireSession';
import { useSession } from '../../session/session';
import { Areas, ForStaff } from '../ExchangePage';
import { StandingTag, StateTag, Urgency } from '../Marks';
import { News } from '../News';
import { Actions } from './Actions';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { Files } from './Files';
import { History } from './History';
import { Links, Notes } from './Links';
import { Onward } from './Onward';
import { Recall } from './Recall';
import { RecallAnswer } from './RecallAnswer';
import { Recipients } from './Recipients';
import { Signatures } from './Signatures';
import { useDelivery, useDocument } from './useExchanged';

/** One document, for its sender and for those who received it. */
export function DocumentPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  return <RequireSession><section className="stack"><Areas /><ForStaff><Shown key={code} id={code} /></ForStaff></section></RequireSession>;
}

function Shown({ id }: { id: string }) {
  const words = useExchangeMessages();
  const document = useDocument(id);
  const delivery = useDelivery(id);
  useTitle(document.data?.data.head?.code ?? words.document.loading);
  if (document.isPending || delivery.isPending) {
    return <Loading />;
  }

  if (document.isError || delivery.isError) {
    return <PageFailure error={document.error ?? delivery.error} retry={() => {
      void document.refetch();
      void delivery.refetch();
    }} />;
  }

  return <Details document={document.data} delivery={delivery.data} />;
}

function Details({ document: shown, delivery }: { document: Answer<ExchangeDocument>; delivery: Answer<Delivery> | null }) {
  const document = shown.data;
  const words = useExchangeMessages();
  const isSender = useSession()?.agency === document.sender || delivery === null;
  const received = delivery?.data ?? null;
  const isCancelled = !isSender && received?.cancelled === true;
  const isDocument = document.message === 'document';
  return (
    <div className="dossier stack">
      <News />
      <header className="stack">
        <p className="eyebrow">{isDocument ? document.head?.kind : words.document.statusMessage} <code>{document.head?.code ?? document.status?.documentCode}</code></p>
        <Heading level={1} data-size="md">{document.head?.subject ?? words.states[document.status?.code ?? ''] ?? words.document.statusMessage}</Heading>
        <p className="tags">
          {document.head && document.head.priority !== 'normal' && <Urgency priority={document.head.priority} />}
          {document.standing && <StandingTag standing={document.standing} />}
          {received && isDocument && <StateTag state={received.state} />}
          {document.business !== 'new' && <strong>{words.businesses[document.business]}</strong>}
          {isCancelled && <strong>{words.marks.cancelled}</strong>}
          {received?.answeredBy && <strong>{words.marks.answeredLater}</strong>}
          {received !== null && received.overdue > 0 && <strong className="overdue">{words.marks.overdue}</strong>}
        </p>
      </header>

      {isCancelled && <Alert data-color="warning"><Paragraph>{words.document.cancelled}</Paragraph></Alert>}
      {document.links.some((link) => link.relation === 'replacedBy' || link.relation === 'updatedBy') && <Alert data-color="warning"><Paragraph>{words.document.replaced}</Paragraph></Alert>}
      {delivery && <RecallAnswer id={document.id} delivery={delivery} />}
      {delivery && <Actions id={document.id} delivery={delivery} />}

      {isDocument && !isCancelled && document.business !== 'recall' && <Onward document={document} isSender={isSender} />}
      {isSender && isDocument && <Recipients document={document} />}
      {isSender && isDocument && document.business !== 'recall' && <Recall document={shown} />}
      <div className="dossier__columns">
        <div className="stack">
          <Facts document={document} delivery={received} isSender={isSender} />
          {isDocument && !isCancelled && <Files document={document} />}
          {isDocument && !isCancelled && <Signatures document={document} />}
          <Links links={document.links} />
          <Notes notes={document.notes} />
          <Evidence id={document.id} />
        </div>
        <History document={document} delivery={received} />
      </div>
    </div>
  );
}
