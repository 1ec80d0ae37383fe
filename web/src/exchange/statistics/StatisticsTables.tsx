import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { StatisticsGroup } from '../../api/exchangeTypes';
import { useExchangeMessages } from '../../language/exchange';
import { useLanguage } from '../../language/language';
import { inTimePercent, nameOfGroup, type Grouping } from './figures';

/** A column: its name, and what stands in it of a group. */
type Column = [name: string, valueOf: (group: StatisticsGroup) => number | string];

/** What came in, and how it was answered. */
export function ReceivedTable({ groups, by }: { groups: StatisticsGroup[]; by: Grouping }) {
  const words = useExchangeMessages().statistics;
  return (
    <GroupTable title={words.received} groups={groups} by={by} columns={[
      [words.columns.count, (group) => group.received?.count ?? 0],
      [words.columns.inTime, (group) => group.received?.answeredInTime ?? 0],
      [words.columns.late, (group) => group.received?.answeredLate ?? 0],
      [words.columns.overdue, (group) => group.received?.overdue ?? 0],
      [words.columns.share, (group) => (group.received ? inTimePercent(group.received) ?? '–' : '–')],
      [words.columns.finished, (group) => group.received?.finished ?? 0],
      [words.columns.givenBack, (group) => group.received?.recalled ?? 0],
    ]} />
  );
}

/** What went out. */
export function SentTable({ groups, by }: { groups: StatisticsGroup[]; by: Grouping }) {
  const words = useExchangeMessages().statistics;
  return (
    <GroupTable title={words.sent} groups={groups} by={by} columns={[
      [words.columns.count, (group) => group.sent.count],
      [words.columns.recipients, (group) => group.sent.recipients],
      [words.columns.original, (group) => group.sent.signed.original],
      [words.columns.sentLate, (group) => group.sent.sentLate],
      [words.columns.askedBack, (group) => group.sent.askedBack],
    ]} />
  );
}

function GroupTable({ title, groups, by, columns }: { title: string; groups: StatisticsGroup[]; by: Grouping; columns: Column[] }) {
  const language = useLanguage();
  const words = useExchangeMessages().statistics;
  const id = useId();
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>{title}</Heading>
      <table className="ds-table dossier-table figures-table" aria-labelledby={id}>
        <thead><tr><th scope="col">{words.groupings[by]}</th>{columns.map(([name]) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row" data-label={words.groupings[by]}>{nameOfGroup(group.key ?? '', by, language, words.otherKind)}</th>
              {columns.map(([name, valueOf]) => <td key={name} data-label={name}>{valueOf(group)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
