import { Alert, Button, Field, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { AnswerView, BallotView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { ErrorList } from '../../application/ErrorList';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage, useMessages } from '../../language/language';
import { useKept } from '../../session/kept';
import { ballotPath, useChange } from '../useCabinet';
import { bodyOf, faultsIn, typedFrom, type Typed } from './answer';
import { Questions } from './Questions';
import { useAnswer } from './useAnswer';

interface Written { typed: Typed; note: string }

/** Where an assistant drafts an answer for a member. */
export function AssistantPanel({ ballot, seat, name }: { ballot: BallotView; seat: string; name: string }) {
  const words = useCabinetMessages().draft;
  const answer = useAnswer(ballot.id, seat);
  return (
    <section className="stack answer" aria-labelledby={`draft-${seat}`}>
      <Heading level={2} data-size="sm" id={`draft-${seat}`}>{words.write(name)}</Heading>
      <Paragraph>{words.writeMeans}</Paragraph>
      {answer.isPending ? <Loading /> : answer.isError ? <Failure error={answer.error} retry={() => void answer.refetch()} />
        : answer.data.state === 'answered' ? <Alert data-color="success"><Paragraph>{words.answered}</Paragraph></Alert>
          : <Drafting ballot={ballot} seat={seat} answer={answer.data} />}
    </section>
  );
}

function Drafting({ ballot, seat, answer }: { ballot: BallotView; seat: string; answer: AnswerView }) {
  const language = useLanguage();
  const messages = useMessages();
  const words = useCabinetMessages();
  const [kept, setKept, drop] = useKept<Written | null>(`draft-${ballot.id}-${seat}`, null);
  const [wasChecked, setWasChecked] = useState(false);
  const [listed, setListed] = useState<{ id: string; text: string }[]>([]);
  const send = useChange<AnswerView>(drop);
  const written = kept ?? { typed: typedFrom(answer.draft?.answers, answer.draft?.discuss, ballot.questions), note: answer.draft?.note ?? '' };
  const prefix = `${seat}-`;
  return (
    <form className="stack" aria-labelledby={`draft-${seat}`} noValidate onSubmit={(event) => {
      event.preventDefault();
      const faults = faultsIn(written.typed);
      setWasChecked(true);
      setListed(faults.map(({ id, fault }) => ({ id: prefix + id, text: words.answer.missing[fault] })));
      if (faults.length === 0) {
        const note = written.note.trim();
        send.mutate({ path: `${ballotPath(ballot.id)}/answer/draft`, method: 'PUT', body: { seat, ...bodyOf(written.typed), ...(note === '' ? {} : { note }) } });
      }
    }}>
      {answer.draft && <Alert data-color="info" role="status"><Paragraph>{words.draft.saved(formatMoment(answer.draft.at, language))}</Paragraph></Alert>}
      {listed.length > 0 && <ErrorList errors={listed} />}
      <Questions questions={ballot.questions} typed={written.typed} faults={wasChecked ? faultsIn(written.typed) : []} prefix={prefix} onChange={(typed) => setKept({ ...written, typed })} />
      <Field>
        <Label htmlFor={`${prefix}note`}>{words.draft.noteFor} <small>({messages.optional})</small></Label>
        <Textarea id={`${prefix}note`} rows={2} maxLength={2000} value={written.note} onChange={(event) => setKept({ ...written, note: event.target.value })} />
      </Field>
      {send.isError && <Failure error={send.error} stale={words.stale} />}
      <p><Button type="submit" disabled={send.isPending}>{words.draft.save}</Button></p>
    </form>
  );
}
