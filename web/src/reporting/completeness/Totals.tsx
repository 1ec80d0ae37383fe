import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { CollectionView, Decimal, LevelView } from '../../api/reportingTypes';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { AgencyName } from '../AgencyName';
import { markOf, showDecimal } from '../decimals';
import { percent, type ReceiverCount } from './board';

/** How many of each level have to report, have reported, and have done so in time. */
export function Levels({ levels }: { levels: LevelView[] }) {
  const language = useLanguage();
  const words = useReportingMessages().completeness;
  return (
    <section className="stack" aria-labelledby="levels">
      <Heading level={2} data-size="xs" id="levels">{words.byLevel}</Heading>
      <CountTable label={words.byLevel} first={words.level} more={[words.accepted, words.counted]} rows={levels.map((level) => ({
        key: level.level,
        name: level.name[language],
        below: `${words.due}: ${formatDate(level.due, language)}`,
        counts: level,
        more: [level.accepted, level.missing],
        rates: [level.rate, level.onTimeRate],
      }))} />
    </section>
  );
}

/** The same of each receiver. */
export function Receivers({ counts, collection }: { counts: ReceiverCount[]; collection: CollectionView }) {
  const language = useLanguage();
  const words = useReportingMessages().completeness;
  return (
    <CountTable label={words.byReceiver} first={words.receiver} more={[]} rows={counts.map((count) => ({
      key: `${count.receiver} ${count.level}`,
      name: <AgencyName id={count.receiver} />,
      below: collection.levels.find(({ code }) => code === count.level)?.name[language] ?? count.level,
      counts: count,
      more: [],
      rates: [percent(count.actual, count.expected), percent(count.onTime, count.expected)],
    }))} />
  );
}

interface CountRow { key: string; name: ReactNode; below: string; counts: { expected: number; actual: number; onTime: number }; more: number[]; rates: (Decimal | null | undefined)[] }

function CountTable({ label, first, more, rows }: { label: string; first: string; more: string[]; rows: CountRow[] }) {
  const words = useReportingMessages().completeness;
  const names = [words.expected, words.actual, words.onTime, ...more, words.rate, words.onTimeRate];
  return (
    <table className="ds-table report-table" aria-label={label}>
      <thead><tr><th scope="col">{first}</th>{names.map((name) => <th key={name} scope="col" className="number">{name}</th>)}</tr></thead>
      <tbody>
        {rows.map((row) => {
          const cells: ReactNode[] = [row.counts.expected, row.counts.actual, row.counts.onTime, ...row.more, <Rate key="rate" value={row.rates[0]} label={words.rate} />, <Rate key="onTime" value={row.rates[1]} label={words.onTimeRate} />];
          return (
            <tr key={row.key}>
              <th scope="row" data-label={first}>{row.name}<small>{row.below}</small></th>
              {cells.map((cell, place) => <td key={names[place]} className="number" data-label={names[place]}>{cell}</td>)}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Rate({ value, label }: { value: Decimal | null | undefined; label: string }) {
  const language = useLanguage();
  return value === null || value === undefined ? '–' : <span className="rate"><progress max={100} value={Number(value)} aria-label={label} />{showDecimal(value, markOf(language), 2)}%</span>;
}
