import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Finding, ReportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { cellId, sectionId, Total } from '../grid/layout';
import { FindingItem } from './FindingItem';
import { inOrder, type Explanations } from './findings';

/** All that a check found, each with the way to its place. */
export function Findings({ report, findings, explanations, onExplain, check }: {
  report: ReportView;
  findings: Finding[];
  explanations: Explanations;
  onExplain: ((finding: string, text: string) => void) | null;
  check: { ask: () => void; isPending: boolean; isSuccess: boolean; error: unknown } | null;
}) {
  const words = useReportingMessages();
  return (
    <section className="stack" aria-labelledby="findings">
      <Heading level={2} data-size="xs" id="findings" tabIndex={-1}>{words.findings.title} <span className={findings.some((one) => one.importance === 'high') ? 'count count--late' : 'count'}>{findings.length}</span></Heading>
      {check !== null && <p><Button variant="secondary" disabled={check.isPending} onClick={check.ask}>{words.findings.check}</Button></p>}
      <p className="ds-sr-only" role="status">{check?.isSuccess ? words.findings.checked(findings.length) : ''}</p>
      {check?.error ? <Failure error={check.error} stale={words.stale} /> : null}
      {findings.length === 0 ? <Paragraph>{words.findings.none}</Paragraph>
        : inOrder(findings).map((finding) => <FindingItem key={finding.id} finding={finding} explanations={explanations} onExplain={onExplain}><Place report={report} finding={finding} /></FindingItem>)}
    </section>
  );
}

function Place({ report, finding }: { report: ReportView; finding: Finding }) {
  const language = useLanguage();
  const words = useReportingMessages().findings;
  const lead = (id: string, text: string) => (
    <p><a className="ds-link" href={`#${id}`} onClick={(event) => {
      event.preventDefault();
      document.getElementById(id)?.focus();
    }}>{text}</a></p>
  );
  if (finding.element) {
    const element = report.tables.flatMap((table) => table.elements).find((one) => one.code === finding.element);
    const category = element?.categories.find((one) => one.code === finding.category);
    return lead(cellId(finding.element, finding.category ?? Total), `${words.toCell}: ${[element?.name[language], category?.name[language]].filter(Boolean).join(', ')}`);
  }

  const section = report.outline.find((one) => one.code === finding.section);
  return section ? lead(sectionId(section.code), `${words.toSection}: ${section.title[language]}`) : null;
}
