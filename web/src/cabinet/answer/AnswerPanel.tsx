import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { OfflineError } from '../../api/client';
import type { AnswerView, BallotView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { ErrorList } from '../../application/ErrorList';
import { useCabinetMessages } from '../../language/cabinet';
import { useKept } from '../../session/kept';
import { ballotPath, useChange } from '../useCabinet';
import { bodyOf, faultsIn, typedFrom, typedOf, type Typed } from './answer';
import { Draft } from './Draft';
import { Given } from './Given';
import { Questions } from './Questions';
import { SignAndSend } from './SignAndSend';
import { useAnswer } from './useAnswer';

/** The member's answer: to be given, to be looked at, and to be changed until the ballot closes. */
export function AnswerPanel({ ballot }: { ballot: BallotView }) {
  const words = useCabinetMessages().answer;
  const answer = useAnswer(ballot.id);
  return (
    <section className="stack answer" aria-labelledby="answer" id="answer-place">
      <Heading level={2} data-size="sm" id="answer" tabIndex={-1}>{words.title}</Heading>
      {answer.isPending ? <Loading />
        : answer.data === undefined && !(answer.error instanceof OfflineError) ? <Failure error={answer.error} retry={() => void answer.refetch()} />
          : <Answering ballot={ballot} answer={answer.data ?? null} />}
    </section>
  );
}

function Answering({ ballot, answer }: { ballot: BallotView; answer: AnswerView | null }) {
  const words = useCabinetMessages().answer;
  const [kept, setKept, drop] = useKept<Typed | null>(`ballot-${ballot.id}`, null);
  const [isChanging, setIsChanging] = useState(false);
  const isAnswered = answer?.state === 'answered';
  const done = () => {
    drop();
    setIsChanging(false);
    // What had the focus is gone.
    document.getElementById('answer')?.focus();
  };
  return (
    <>
      {isAnswered && <Given ballot={ballot} answer={answer} />}
      {ballot.mayAnswer && isAnswered && !answer.sealed && kept === null && !isChanging && (
        <p><Button variant="secondary" onClick={() => setIsChanging(true)}>{words.change}</Button></p>
      )}
      {ballot.mayAnswer && answer?.sealed !== true && (!isAnswered || isChanging || kept !== null) && (
        <Form ballot={ballot} answer={answer} kept={kept} onType={setKept} onDone={done} />
      )}
    </>
  );
}

function Form({ ballot, answer, kept, onType, onDone }: {
  ballot: BallotView;
  answer: AnswerView | null;
  kept: Typed | null;
  onType: (typed: Typed) => void;
  onDone: () => void;
}) {
  const words = useCabinetMessages();
  const typed = kept ?? (answer === null ? typedFrom(null, null, ballot.questions) : typedOf(answer, ballot.questions));
  const [wasChecked, setWasChecked] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const [listed, setListed] = useState<{ id: string; text: string }[]>([]);
  const [wasTaken, setWasTaken] = useState(false);
  const send = useChange<AnswerView>(onDone);
  const faults = wasChecked ? faultsIn(typed) : [];
  const type = (next: Typed) => {
    onType(next);
    setIsReady(false);
    send.reset();
  };
  const check = () => {
    const found = faultsIn(typed);
    setWasChecked(true);
    setIsReady(found.length === 0);
    setListed(found.map(({ id, fault }) => ({ id, text: words.answer.missing[fault] })));
  };
  return (
    <form className="stack" aria-labelledby="answer" noValidate onSubmit={(event) => {
      event.preventDefault();
      check();
    }}>
      {listed.length > 0 && <ErrorList errors={listed} />}
      {wasTaken && <Alert data-color="info" role="status"><Paragraph>{words.draft.taken}</Paragraph></Alert>}
      <div className="answering">
        {answer?.draft && (
          <Draft draft={answer.draft} questions={ballot.questions} onTake={() => {
            type(typedFrom(answer.draft!.answers, answer.draft!.discuss, ballot.questions));
            setWasTaken(true);
          }} />
        )}
        <div className="stack"><Questions questions={ballot.questions} typed={typed} faults={faults} onChange={type} /></div>
      </div>
      {kept !== null && <Paragraph className="unsent">{words.answer.unsent}</Paragraph>}
      {ballot.overdue && <Alert data-color="warning"><Paragraph>{words.answer.lateNow}</Paragraph></Alert>}
      {isReady
        ? <SignAndSend ballot={ballot} typed={typed} busy={send.isPending} onBack={() => setIsReady(false)}
          onSend={() => send.mutate({ path: `${ballotPath(ballot.id)}/answer`, method: 'PUT', body: bodyOf(typed) })} />
        : (
          <div className="buttons">
            <Button type="submit">{words.answer.check}</Button>
            {(kept !== null || answer?.state === 'answered') && <Button variant="tertiary" onClick={onDone}>{kept !== null ? words.answer.drop : words.cancel}</Button>}
          </div>
        )}
      {send.isError && (send.error instanceof OfflineError
        ? <Alert data-color="warning" role="alert"><Paragraph>{words.answer.unsentOffline}</Paragraph></Alert>
        : <Failure error={send.error} stale={words.stale} />)}
    </form>
  );
}
