import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import type { BallotView, ProgressItem } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { ballotPath, useList } from '../useCabinet';
import { AnswerTag } from './Marks';

/** Who has answered, never what. */
export function Progress({ ballot }: { ballot: BallotView }) {
  const words = useCabinetMessages();
  const found = useList<ProgressItem>(`${ballotPath(ballot.id)}/progress`, {}, 100);
  // Whom to ask comes first.
  const items = (found.data?.pages.flatMap((page) => page.items) ?? []).sort((one, other) => Number(one.state === 'answered') - Number(other.state === 'answered'));
  // Whoever looks wants the sum, which needs all of them.
  useEffect(() => {
    if (found.hasNextPage && !found.isFetchingNextPage) {
      void found.fetchNextPage();
    }
  }, [found]);
  return (
    <section className="stack" aria-labelledby="progress">
      <div className="news">
        <Heading level={2} data-size="xs" id="progress">{words.progress.title}</Heading>
        <Button variant="tertiary" onClick={() => void found.refetch()}>{words.refresh}</Button>
      </div>
      <p className="hint">{words.progress.means}</p>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : (
        <>
          <Paragraph><strong>{words.progress.sum(items.filter((item) => item.state === 'answered').length, ballot.voters)}</strong></Paragraph>
          <Table items={items} />
        </>
      )}
    </section>
  );
}

function Table({ items }: { items: ProgressItem[] }) {
  const language = useLanguage();
  const words = useCabinetMessages().progress;
  const marksOf = (item: ProgressItem) => [
    item.revision > 1 ? words.times(item.revision) : null,
    item.signed ? words.signed : null,
    item.late ? words.late : null,
    item.remindedAt && item.state !== 'answered' ? words.reminded(formatMoment(item.remindedAt, language)) : null,
    item.overdueAt ? words.warned(formatMoment(item.overdueAt, language)) : null,
  ].filter((mark) => mark !== null);
  return (
    <table className="ds-table cabinet-table" aria-label={words.table}>
      <thead><tr><th scope="col">{words.seat}</th><th scope="col">{words.state}</th><th scope="col">{words.at}</th><th scope="col">{words.marks}</th></tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.seat}>
            <th scope="row" data-label={words.seat}>{item.name}<small className="mark">{item.title}</small></th>
            <td data-label={words.state}><AnswerTag state={item.state} /></td>
            <td data-label={words.at}>{item.at ? <time dateTime={item.at}>{formatMoment(item.at, language)}</time> : '–'}</td>
            <td data-label={words.marks}>{marksOf(item).join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
