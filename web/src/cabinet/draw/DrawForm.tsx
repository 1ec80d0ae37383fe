import { Button, Field, Label, Textarea, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { BallotView, BodyView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { pathOf } from '../../app/paths';
import { Discard } from '../../application/Discard';
import { ErrorList } from '../../application/ErrorList';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage } from '../../language/language';
import { useKept } from '../../session/kept';
import { ballotPath, useChange, type ShownBallot } from '../useCabinet';
import { bodyOf, faultsIn, type Drawn } from './draw';
import { PapersEditor } from './PapersEditor';
import { QuestionsEditor } from './QuestionsEditor';

/** The form of a ballot. What is written outlives a reload, until it is saved. */
export function DrawForm({ body, place, begun, submission = '', ballot }: { body: BodyView; place: string; begun: Drawn; submission?: string; ballot?: ShownBallot }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const router = useRouter();
  const [kept, setKept, drop] = useKept<Drawn | null>(place, null);
  const [wasChecked, setWasChecked] = useState(false);
  const [listed, setListed] = useState<{ id: string; text: string }[]>([]);
  const save = useChange<BallotView>(({ data }) => {
    drop();
    router.history.push(pathOf('cabinetBallot', language, data.id));
  });
  const drawn = kept ?? begun;
  const put = (part: Partial<Drawn>) => setKept({ ...drawn, ...part });
  const faults = wasChecked ? faultsIn(drawn) : [];
  const untitled = faults.find((one) => one.id === 'draw-title');
  const rules = body.inForce?.rules;
  const check = () => {
    const found = faultsIn(drawn);
    setWasChecked(true);
    setListed(found.map(({ id, fault }) => ({ id, text: words.draw.missing[fault] })));
    if (found.length === 0) {
      save.mutate({ body: bodyOf(body.id, drawn, submission), ...(ballot ? { path: ballotPath(ballot.data.id), method: 'PUT', etag: ballot.etag } : { path: '/api/cabinet/ballots', creates: true }) });
    }
  };
  return (
    <form className="stack cabinet-form" noValidate onSubmit={(event) => {
      event.preventDefault();
      check();
    }}>
      {listed.length > 0 && <ErrorList errors={listed} />}
      <Field>
        <Label htmlFor="draw-title">{words.draw.about}</Label>
        <Textarea id="draw-title" rows={2} maxLength={500} value={drawn.title} aria-invalid={untitled ? true : undefined} onChange={(event) => put({ title: event.target.value })} />
        {untitled && <ValidationMessage>{words.draw.missing.title}</ValidationMessage>}
      </Field>
      <QuestionsEditor questions={drawn.questions} faults={faults} onChange={(questions) => put({ questions })} />
      <PapersEditor papers={drawn.papers} onChange={(next) => setKept((before) => ({ ...(before ?? begun), papers: next((before ?? begun).papers) }))} />
      {rules && <Textfield label={words.draw.days} description={words.draw.daysHint(rules.leastAnswerDays, rules.mostAnswerDays)} inputMode="numeric" maxLength={3} value={drawn.days} onChange={(event) => put({ days: event.target.value.trim() })} />}
      {save.isError && <Failure error={save.error} stale={words.stale} />}
      <p><Button type="submit" disabled={save.isPending}>{words.draw.save}</Button></p>
      <Discard isKept={kept !== null} onDiscard={drop} />
    </form>
  );
}
