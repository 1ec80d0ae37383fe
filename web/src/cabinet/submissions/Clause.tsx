import { Button } from '@digdir/designsystemet-react';
import type { RemarkView, SubmissionView } from '../../api/cabinetTypes';
import { useSubmissionMessages } from '../../language/submissions';
import { stretchesOf } from './drafts';
import { RemarkForm } from './RemarkForm';
import { RemarkItem } from './RemarkItem';

/** A paragraph of a draft, its passages marked, and the remarks on them. */
export function Clause({ submission, draft, paragraph, text, remarks, works, isOpen, onToggle }: {
  submission: SubmissionView;
  draft: number;
  paragraph: number;
  text: string;
  remarks: { remark: RemarkView; start: number }[];
  works: boolean;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}) {
  const words = useSubmissionMessages().drafts;
  const passages = remarks.map(({ remark, start }) => ({ start, length: remark.length }));
  return (
    <div className={remarks.length > 0 ? 'clause clause--remarked' : 'clause'}>
      <p id={`clause-${paragraph}`}>{stretchesOf(text, passages).map((stretch, place) => (stretch.remarked ? <mark key={place}>{stretch.text}</mark> : stretch.text))}</p>
      {remarks.map(({ remark }) => <RemarkItem key={remark.id} remark={remark} shown={draft} mayAnswer={submission.ofAgency} />)}
      {works && (isOpen
        ? <RemarkForm submission={submission.id} draft={draft} paragraph={paragraph} text={text} onClose={() => onToggle(false)} />
        : <p><Button variant="tertiary" data-size="sm" aria-label={words.remarkOn(paragraph + 1)} onClick={() => onToggle(true)}>{words.remark}</Button></p>)}
    </div>
  );
}
