import { Field, Heading, Label, Textarea } from '@digdir/designsystemet-react';
import type { FindingView, ReportPage } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { shownText } from '../draft/changes';
import type { Draft } from '../draft/useDraft';
import { sectionId } from '../grid/layout';

/** What a report says in words, section by section of its outline. */
export function Sections({ page, draft, findings, mayEdit }: { page: ReportPage; draft: Draft; findings: FindingView[]; mayEdit: boolean }) {
  const language = useLanguage();
  const words = useReportingMessages().report;
  return (
    <section className="stack" aria-labelledby="outline">
      <Heading level={2} data-size="xs" id="outline">{words.outline}</Heading>
      {page.outline.map((section) => {
        const id = sectionId(section.code);
        const text = shownText(page.report, draft.changes, section.code);
        const found = findings.filter((finding) => finding.section === section.code);
        return (
          <Field key={section.code} className="section-field">
            <Label htmlFor={id}>{section.title[language]}{section.compulsory && <small> ({words.compulsory})</small>}</Label>
            {section.guide && <Field.Description>{section.guide[language]}</Field.Description>}
            <Textarea id={id} rows={5} maxLength={section.mostCharacters} readOnly={!mayEdit} value={text} aria-invalid={found.some((one) => one.weight === 'refuses') || undefined} onChange={(event) => draft.putText(section.code, event.target.value)} />
            <small className="hint">{words.characters(text.length, section.mostCharacters)}</small>
            {found.map((finding) => <p key={finding.key} className="overdue">{finding.message[language]}</p>)}
          </Field>
        );
      })}
    </section>
  );
}
