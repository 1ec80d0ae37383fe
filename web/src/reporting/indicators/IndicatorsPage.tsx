import { Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import type { IndicatorItem } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { AgencyName } from '../AgencyName';
import { Choice } from '../Choice';
import { Mark } from '../Marks';
import { Framed } from '../ReportingPage';
import { useAsked } from '../useAsked';
import { useList } from '../useReporting';
import { groupName } from './groups';
import { groupsOf, matching, sourceIn, sources } from './list';
import { useUnits } from '../units';

/** Every indicator that is defined, and whether figures come for it. */
export function IndicatorsPage() {
  const words = useStatisticsMessages().indicators;
  return <Framed title={words.title}><Paragraph className="lead">{words.lead}</Paragraph><Explorer /></Framed>;
}

function Explorer() {
  const language = useLanguage();
  const words = useStatisticsMessages().indicators;
  const [asked, ask] = useAsked();
  const found = useList<IndicatorItem>('/api/reporting/indicators', {}, 'indicators');
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  useEffect(() => {
    // Words are looked for among all of them, of which there are some hundreds.
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (found.isPending) {
    return <Loading />;
  }

  const all = found.data?.pages.flatMap((page) => page.items) ?? [];
  const source = sourceIn(asked['source']);
  const shown = matching(all, asked['q'] ?? '', asked['group'] ?? '', source);
  return (
    <>
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      <div className="wide-filters" role="search">
        <Field>
          <Label htmlFor="indicator-search">{words.search}</Label>
          <Input id="indicator-search" type="search" value={asked['q'] ?? ''} onChange={(event) => ask({ q: event.target.value })} />
        </Field>
        <Choice id="indicator-group" label={words.group} value={asked['group'] ?? ''} options={[['', words.allGroups], ...groupsOf(all).map((group): [string, string] => [group, groupName(group, language)])]} onChoose={(group) => ask({ group })} />
        <Choice id="indicator-source" label={words.source} value={source} options={sources.map((one) => [one, words.sources[one]])} onChoose={(next) => ask({ source: next === 'all' ? '' : next })} />
      </div>
      <p className="hint" role="status">{words.shown(shown.length, matching(all, '', '', 'all').length)}</p>
      {shown.length === 0 ? <Paragraph>{words.none}</Paragraph> : <Table items={shown} />}
    </>
  );
}

function Table({ items }: { items: IndicatorItem[] }) {
  const language = useLanguage();
  const unitOf = useUnits();
  const statistics = useStatisticsMessages();
  const words = statistics.indicators;
  return (
    <table className="ds-table report-table" aria-label={words.title}>
      <thead><tr><th scope="col">{words.name}</th><th scope="col">{words.group}</th><th scope="col">{words.frequency}</th><th scope="col">{words.agency}</th><th scope="col">{words.source}</th></tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.code}>
            <th scope="row" data-label={words.name}><PageLink href={pathOf('indicator', language, item.code)}>{item.name[language]}</PageLink><small><code>{item.code}</code> · {unitOf(item.unit)}</small></th>
            <td data-label={words.group}>{groupName(item.group, language)}</td>
            <td data-label={words.frequency}>{statistics.frequencies[item.frequency]}</td>
            <td data-label={words.agency} className={item.agency ? undefined : 'empty'}>{item.agency ? <AgencyName id={item.agency} /> : '–'}</td>
            <td data-label={words.source}><Wired wired={item.wired} computed={item.computed} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether figures come for an indicator, and whether they are computed. */
export function Wired({ wired, computed }: { wired: boolean; computed: boolean }) {
  const words = useStatisticsMessages().indicators;
  return (
    <span className="tags">
      {wired ? <Mark sign="●" colour="success" text={words.wired} /> : <Mark sign="○" colour="neutral" text={words.unwired} />}
      {computed && <Mark sign="ƒ" colour="info" text={words.computed} />}
    </span>
  );
}
