import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { DeskItem, DeskView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { AnswerTag, Late } from '../ballot/Marks';
import { CabinetPage } from '../CabinetPage';
import { KeepButton } from '../offline/KeepButton';
import { useKeeping } from '../offline/useKeeping';
import { readAgain, useSeats } from '../useCabinet';
import { bySeat, inOrder } from './desk';

/** What waits for somebody over all bodies: ballots to answer first, then their bodies. */
export function DeskPage() {
  const words = useCabinetMessages();
  return <CabinetPage title={words.desk.title}><Waiting /><Bodies /></CabinetPage>;
}

function Waiting() {
  const language = useLanguage();
  const words = useCabinetMessages();
  const desk = useQuery({
    queryKey: ['cabinet', 'desk'],
    queryFn: async ({ signal }) => (await call<DeskView>('/api/cabinet/desk', { language, signal })).data,
    refetchInterval: readAgain,
  });
  const items = desk.data === undefined ? undefined : inOrder(desk.data.items);
  const { now, failed, keep } = useKeeping(items);
  if (desk.isPending) {
    return <Loading />;
  }

  return (
    <>
      {desk.isError && <Failure error={desk.error} retry={() => void desk.refetch()} />}
      {items?.length === 0 && <Alert data-color="info"><Paragraph>{words.desk.none}</Paragraph></Alert>}
      {items !== undefined && items.length > 0 && (
        <>
          <p className="ds-sr-only" role="status">{words.desk.count(items.length)}</p>
          <ul className="desk-cards">
            {items.map((item) => (
              <li key={`${item.ballot} ${item.seat}`}>
                <Card item={item}>
                  <KeepButton ballot={item.ballot} name={item.number} keeping={now} failed={failed.includes(item.ballot)} onKeep={() => void keep(item.ballot)} />
                </Card>
              </li>
            ))}
          </ul>
          <p className="hint">{words.offline.means}</p>
        </>
      )}
    </>
  );
}

function Card({ item, children }: { item: DeskItem; children: React.ReactNode }) {
  const language = useLanguage();
  const words = useCabinetMessages().desk;
  return (
    <article className={item.overdue ? 'desk-card desk-card--late' : 'desk-card'} aria-label={item.title}>
      <p className="eyebrow"><code>{item.number}</code> · {item.bodyName[language]}</p>
      <Heading level={2} data-size="xs"><PageLink className="ds-link desk-card__link" href={pathOf('cabinetBallot', language, item.ballot)}>{item.title}</PageLink></Heading>
      <p className="tags">
        <AnswerTag state={item.state} />
        {item.overdue && <Late />}
        {item.for && <strong>{words.forMember(item.for)}</strong>}
      </p>
      <p>{words.due}: <strong><time dateTime={item.due}>{formatMoment(item.due, language)}</time></strong> · {words.papers(item.papers)}</p>
      {children}
    </article>
  );
}

function Bodies() {
  const language = useLanguage();
  const words = useCabinetMessages();
  const seats = useSeats();
  return (
    <section className="stack" aria-labelledby="bodies">
      <Heading level={2} data-size="sm" id="bodies">{words.desk.bodies}</Heading>
      {seats.isPending ? <Loading /> : seats.isError ? <Failure error={seats.error} retry={() => void seats.refetch()} />
        : seats.data.length === 0 ? <Paragraph>{words.desk.noBodies}</Paragraph> : (
          <ul className="plain body-links">
            {bySeat(seats.data).map(({ body, name, roles }) => (
              <li key={body}>
                <PageLink href={pathOf('cabinetBody', language, body)}>{name[language]}<small>{roles.map((role) => words.roles[role]).join(', ')}</small></PageLink>
              </li>
            ))}
          </ul>
        )}
    </section>
  );
}
