import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../../api/client';
import type { OpenDataset } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { More } from '../More';
import { periodName } from '../periods';
import { Framed } from '../ReportingPage';
import { useList } from '../useReporting';
import { Formats } from './Formats';

/** Datasets that anyone may take, in several formats. */
export function OpenDataPage() {
  const words = useStatisticsMessages().openData;
  return <Framed title={words.title}><Paragraph className="lead">{words.lead}</Paragraph><Datasets /></Framed>;
}

function Datasets() {
  const language = useLanguage();
  const words = useStatisticsMessages().openData;
  const found = useList<OpenDataset>('/api/reporting/open-data', {}, 'open-data');
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <p><PageLink href={pathOf('api', language, 'reporting')}>{words.documentation}</PageLink></p>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.none}</Paragraph> : items.map((dataset) => <Dataset key={dataset.code} dataset={dataset} />)}
      <More list={found} />
    </>
  );
}

function Dataset({ dataset }: { dataset: OpenDataset }) {
  const language = useLanguage();
  const words = useStatisticsMessages();
  const [failure, setFailure] = useState<unknown>(null);
  const path = `/api/reporting/open-data/${encodeURIComponent(dataset.code)}`;
  const id = `dataset-${dataset.code}`;
  return (
    <article className="panel dataset" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>{dataset.name[language]}</Heading>
      <Paragraph>{dataset.description[language]}</Paragraph>
      <dl className="facts-list">
        <div><dt>{words.openData.publisher}</dt><dd>{dataset.publisher[language]}</dd></div>
        <div><dt>{words.openData.frequency}</dt><dd>{words.frequencies[dataset.frequency]}</dd></div>
        {dataset.from && dataset.to && <div><dt>{words.openData.covers}</dt><dd>{words.openData.to(periodName(dataset.from, language), periodName(dataset.to, language))}</dd></div>}
        {dataset.updatedAt && <div><dt>{words.openData.updated}</dt><dd>{formatMoment(dataset.updatedAt, language)}</dd></div>}
        <div><dt>{words.openData.licence}</dt><dd><a className="ds-link" href={dataset.licence.url} rel="license">{dataset.licence.name[language]}</a></dd></div>
        <div><dt>{words.openData.address}</dt><dd><code>{path}</code></dd></div>
      </dl>
      <Formats name={dataset.name[language]} only={dataset.formats.map(({ format }) => format)} onGet={(format, ending) => {
        setFailure(null);
        download(`${path}?format=${format}`, `${dataset.code}.${ending}`, language).catch(setFailure);
      }} />
      {failure !== null && <Failure error={failure} />}
      <details>
        <summary>{words.openData.columns}</summary>
        <table className="ds-table report-table" aria-label={words.openData.columns}>
          <thead><tr><th scope="col">{words.openData.column}</th><th scope="col">{words.openData.means}</th></tr></thead>
          <tbody>{dataset.columns.map((column) => <tr key={column.name}><th scope="row" data-label={words.openData.column}><code>{column.name}</code></th><td data-label={words.openData.means}>{column.means[language]}</td></tr>)}</tbody>
        </table>
      </details>
      {dataset.indicators.length > 0 && (
        <p>{words.openData.indicators}: {dataset.indicators.map(({ code, name }, place) => <span key={code}>{place > 0 && ', '}<PageLink href={pathOf('indicator', language, code)}>{name[language]}</PageLink></span>)}</p>
      )}
    </article>
  );
}
