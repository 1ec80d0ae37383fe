import { Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { DraftView, RemarkView, SubmissionView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useSubmissionMessages } from '../../language/submissions';
import { AddDraft } from './AddDraft';
import { Clause } from './Clause';
import { placeIn } from './drafts';
import { RemarkItem } from './RemarkItem';
import { useDraft, useRemarks } from './useSubmissions';

/** The draft text in its versions, with remarks on passages. */
export function DraftPanel({ submission }: { submission: SubmissionView }) {
  const words = useSubmissionMessages().drafts;
  const newest = submission.drafts.length;
  const [chosen, setChosen] = useState<number | null>(null);
  const number = chosen ?? newest;
  const works = submission.stage !== 'decided' && submission.stage !== 'withdrawn';
  return (
    <section className="stack" aria-labelledby="drafts">
      <Heading level={2} data-size="xs" id="drafts">{words.title}</Heading>
      {newest === 0 ? <Paragraph>{words.none}</Paragraph> : (
        <>
          <Field>
            <Label htmlFor="draft-version">{words.version}</Label>
            <Select id="draft-version" value={String(number)} onChange={(event) => setChosen(Number(event.target.value))}>
              {submission.drafts.map((draft) => <Select.Option key={draft.number} value={String(draft.number)}>{words.versionOf(draft.number, draft.number === newest)}{draft.note ? `: ${draft.note}` : ''}</Select.Option>)}
            </Select>
          </Field>
          <Version key={number} submission={submission} number={number} newest={newest} works={works} />
        </>
      )}
      {submission.ofAgency && works && <AddDraft submission={submission.id} onAdded={() => setChosen(null)} />}
    </section>
  );
}

function Version({ submission, number, newest, works }: { submission: SubmissionView; number: number; newest: number; works: boolean }) {
  const draft = useDraft(submission.id, number);
  const remarks = useRemarks(submission.id, number, newest);
  return draft.isPending || remarks.isPending ? <Loading /> : draft.isError || remarks.isError ? <Failure error={draft.error ?? remarks.error} />
    : <Text submission={submission} draft={draft.data} remarks={remarks.data} works={works} />;
}

function Text({ submission, draft, remarks, works }: { submission: SubmissionView; draft: DraftView; remarks: RemarkView[]; works: boolean }) {
  const words = useSubmissionMessages().drafts;
  const [open, setOpen] = useState<number | null>(null);
  const placed = remarks.map((remark) => ({ remark, place: placeIn(remark, draft.number) }));
  const gone = placed.filter(({ place }) => place === null);
  return (
    <div className="clauses">
      {draft.paragraphs.map((text, paragraph) => (
        <Clause
          key={paragraph} submission={submission} draft={draft.number} paragraph={paragraph} text={text} works={works} isOpen={open === paragraph}
          onToggle={(isOpen) => setOpen(isOpen ? paragraph : null)}
          remarks={placed.flatMap(({ remark, place }) => (place?.paragraph === paragraph ? [{ remark, start: place.start }] : []))}
        />
      ))}
      {gone.length > 0 && (
        <section className="stack" aria-label={words.others}>
          <Heading level={3} data-size="2xs">{words.others}</Heading>
          {gone.map(({ remark }) => <RemarkItem key={remark.id} remark={remark} shown={draft.number} mayAnswer={submission.ofAgency} />)}
        </section>
      )}
    </div>
  );
}
