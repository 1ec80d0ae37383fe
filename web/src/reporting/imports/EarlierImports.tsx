import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ImportProfileView, ImportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { More } from '../More';
import type { useList } from '../useReporting';
import { ImportStageTag } from './ImportRun';

/** What was brought in before. */
export function EarlierImports({ list, profiles, onOpen }: { list: ReturnType<typeof useList<ImportView>>; profiles: ImportProfileView[]; onOpen: (id: string) => void }) {
  const language = useLanguage();
  const words = useStatisticsMessages().imports;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack" aria-labelledby="earlier">
      <Heading level={2} data-size="xs" id="earlier">{words.earlier}</Heading>
      {list.isPending ? <Loading /> : list.isError ? <Failure error={list.error} retry={() => void list.refetch()} />
        : items.length === 0 ? <Paragraph>{words.noEarlier}</Paragraph> : (
          <table className="ds-table report-table" aria-labelledby="earlier">
            <thead><tr><th scope="col">{words.at}</th><th scope="col">{words.profile}</th><th scope="col">{words.outcome}</th></tr></thead>
            <tbody>
              {items.map((run) => {
                const moment = formatMoment(run.receivedAt, language);
                return (
                  <tr key={run.id}>
                    <th scope="row" data-label={words.at}><Button variant="tertiary" data-size="sm" aria-label={`${words.open}: ${moment}`} onClick={() => onOpen(run.id)}>{moment}</Button></th>
                    <td data-label={words.profile}>{profiles.find(({ code }) => code === run.profile)?.name ?? run.profile}</td>
                    <td data-label={words.outcome}><span className="tags"><ImportStageTag stage={run.stage} />{run.dryRun && <span>{words.dryRun}</span>}</span></td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      <More list={list} />
    </section>
  );
}
