import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { FindingView, ReportPage } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { cellId, sectionId, Total } from '../grid/layout';
import { nameOfCell } from '../report/names';
import { FindingItem, type Explaining } from './FindingItem';
import { inOrder } from './findings';

/** A check that somebody may ask for. */
export interface Check { ask: () => void; isPending: boolean; isSuccess: boolean; error: unknown }

/** All that a check found, each with the way to its place. */
export function Findings({ page, findings, explaining, check }: { page: ReportPage; findings: FindingView[]; explaining: Explaining; check: Check }) {
  const words = useReportingMessages();
  return (
    <section className="stack" aria-labelledby="findings">
      <Heading level={2} data-size="xs" id="findings" tabIndex={-1}>{words.findings.title} <span className={findings.some((one) => one.weight === 'refuses') ? 'count count--late' : 'count'}>{findings.length}</span></Heading>
      <p><Button variant="secondary" disabled={check.isPending} onClick={check.ask}>{words.findings.check}</Button></p>
      <p className="ds-sr-only" role="status">{check.isSuccess ? words.findings.checked(findings.length) : ''}</p>
      {check.error ? <Failure error={check.error} stale={words.stale} /> : null}
      {findings.length === 0 ? <Paragraph>{words.findings.none}</Paragraph>
        : <Found page={page} findings={inOrder(findings)} explaining={explaining} />}
      {findings.length === 0 && page.report.explanations.length > 0 && (
        <>
          <Heading level={3} data-size="2xs">{words.findings.given}</Heading>
          <ul className="plain rows">{page.report.explanations.map((one) => <li key={one.finding}><span>{one.text}<small><code>{one.finding}</code></small></span></li>)}</ul>
        </>
      )}
    </section>
  );
}

/** An empty report lacks all that is compulsory: so many are told at once, the others on demand. */
const AtOnce = 6;

function Found({ page, findings, explaining }: { page: ReportPage; findings: FindingView[]; explaining: Explaining }) {
  const words = useReportingMessages().findings;
  const items = findings.map((finding) => <FindingItem key={finding.key} finding={finding} explaining={explaining}><Place page={page} finding={finding} /></FindingItem>);
  const others = items.slice(AtOnce);
  return <>{items.slice(0, AtOnce)}{others.length > 0 && <details className="more-of"><summary>{words.others(others.length)}</summary><div className="stack">{others}</div></details>}</>;
}

function Place({ page, finding }: { page: ReportPage; finding: FindingView }) {
  const language = useLanguage();
  const words = useReportingMessages().findings;
  const lead = (id: string, text: string) => (
    <p><a className="ds-link" href={`#${id}`} onClick={(event) => {
      event.preventDefault();
      document.getElementById(id)?.focus();
    }}>{text}</a></p>
  );
  if (finding.element) {
    const category = finding.category ?? Total;
    return lead(cellId(finding.element, category), `${words.toCell}: ${nameOfCell(page, finding.element, category, language)}`);
  }

  const section = page.outline.find((one) => one.code === finding.section);
  return section ? lead(sectionId(section.code), `${words.toSection}: ${section.title[language]}`) : null;
}
