import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { AgendaItem, BodyView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { bodyPath, useList } from '../useCabinet';

const lists = ['proposed', 'accepted', 'declined'];

/** What is proposed for the next session. The chair decides on the page of the ballot, where the result is. */
export function Agenda({ body, list: asked, onChoose }: { body: BodyView; list: string | undefined; onChoose: (list: string) => void }) {
  const words = useCabinetMessages();
  const list = lists.find((one) => one === asked) ?? lists[0]!;
  const found = useList<AgendaItem>(`${bodyPath(body.id)}/agenda`, { list });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="queue-views" role="group" aria-label={words.agenda.label}>
        {lists.map((one) => <button key={one} type="button" aria-pressed={one === list} onClick={() => onChoose(one)}>{words.agenda.lists[one]}</button>)}
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.agenda.none}</Paragraph> : <ul className="plain rows">{items.map((item) => <Line key={item.ballot} item={item} body={body} />)}</ul>}
      {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button></p>}
    </>
  );
}

function Line({ item, body }: { item: AgendaItem; body: BodyView }) {
  const language = useLanguage();
  const { agenda } = useCabinetMessages();
  const names = item.askedBy.map((seat) => body.seats.find((one) => one.id === seat)?.name ?? seat);
  return (
    <li>
      <span>
        <code>{item.number}</code> <PageLink className="ds-link touch" href={pathOf('cabinetBallot', language, item.ballot)}>{item.title}</PageLink>
        <small>
          {item.notPassed && <>{agenda.why.notPassed}. </>}{names.length > 0 && <>{agenda.why.asked(names.length)}: {names.join(', ')}. </>}
          {item.proposedAt && <time dateTime={item.proposedAt}>{formatMoment(item.proposedAt, language)}</time>}{item.reason && <> · {item.reason}</>}
        </small>
      </span>
    </li>
  );
}
