import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { Failure } from '../../app/Failure';
import { Discard } from '../../application/Discard';
import { ErrorList } from '../../application/ErrorList';
import { FilePicker } from '../../files/FilePicker';
import { useExchangeMessages } from '../../language/exchange';
import { today } from '../../language/formats';
import { useMessages } from '../../language/language';
import { Urgency } from '../Marks';
import { faultsIn, type FieldName, type Letter } from './letter';
import { idOf, LetterFields } from './LetterFields';
import { LetterPurpose } from './LetterPurpose';
import { RecipientPicker } from './RecipientPicker';
import { SentReceipt } from './SentReceipt';
import { useAxisDepot } from './useAxisDepot';
import { useBegunFrom } from './useBegunFrom';
import { useLetter } from './useLetter';

/** Writes and sends a letter for who has no software that makes packets. It is looked over once more before it goes. */
export function Compose() {
  const words = useExchangeMessages().compose;
  const messages = useMessages();
  const { letter, change, drop, lost, send, receipt, dropReceipt } = useLetter();
  useBegunFrom(change);
  const depot = useAxisDepot();
  const [wasChecked, setWasChecked] = useState(false);
  const [isReady, setIsReady] = useState(false);
  const [listed, setListed] = useState<{ id: string; text: string }[]>([]);
  if (receipt !== null) {
    return <SentReceipt receipt={receipt} onAnother={dropReceipt} />;
  }

  const faults = faultsIn(letter, today());
  const named = { ...words.fields, recipients: words.recipients, files: words.files, reason: letter.business ? words.reason[letter.business.type] : '' };
  const errors: Partial<Record<FieldName, string>> = wasChecked ? Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, words.faults[fault]])) : {};
  const check = () => {
    setWasChecked(true);
    setIsReady(Object.keys(faults).length === 0);
    setListed(Object.entries(faults).map(([name, fault]) => ({ id: idOf(name as FieldName), text: `${named[name as FieldName]}: ${words.faults[fault]}` })));
    send.reset();
  };
  const alter = (next: Parameters<typeof change>[0]) => {
    change(next);
    setIsReady(false);
  };
  const put = (part: Partial<Letter>) => alter((before) => ({ ...before, ...part }));
  return (
    <form className="stack letter-form" aria-labelledby="compose" noValidate onSubmit={(event) => {
      event.preventDefault();
      check();
    }}>
      <Heading level={2} data-size="xs" id="compose">{words.title}</Heading>
      <Paragraph>{words.lead}</Paragraph>
      {listed.length > 0 && <ErrorList errors={listed} />}
      {lost.length > 0 && <Alert data-color="warning" role="alert"><Paragraph>{messages.apply.expiredFiles(lost.join(', '))}</Paragraph></Alert>}
      <LetterPurpose letter={letter} error={errors.reason} onChange={put} />
      <LetterFields letter={letter} errors={errors} onChange={put} />
      <RecipientPicker id={idOf('recipients')} chosen={letter.recipients} error={errors.recipients} onChange={(recipients) => put({ recipients })} />
      <FilePicker
        id={idOf('files')} label={words.files} hint={words.filesHint} files={letter.files} error={errors.files} depot={depot}
        onAdd={(file) => alter((before) => ({ ...before, files: [...before.files, file] }))}
        onRemove={(id) => alter((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) }))}
      />
      {isReady ? <LookOver letter={letter} busy={send.isPending} onBack={() => setIsReady(false)} onSend={() => send.mutate()} /> : (
        <>
          <p><Button type="submit">{words.check}</Button></p>
          <Discard isKept onDiscard={() => {
            drop();
            setWasChecked(false);
            setListed([]);
          }} />
        </>
      )}
      {send.isError && <Failure error={send.error} retry={() => send.mutate()} />}
    </form>
  );
}

/** Says what is about to be sent to whom: what has gone out can only be asked back. */
function LookOver({ letter, busy, onBack, onSend }: { letter: Letter; busy: boolean; onBack: () => void; onSend: () => void }) {
  const words = useExchangeMessages().compose;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="panel stack" role="group" aria-labelledby="look-over" ref={box} tabIndex={-1}>
      <Heading level={3} data-size="2xs" id="look-over">{words.lookOver}</Heading>
      <Paragraph>{letter.kind} <code>{letter.number}/{letter.notation}</code> <q>{letter.subject}</q></Paragraph>
      <Paragraph>{words.goesTo(letter.recipients.length, letter.files.length)} <Urgency priority={letter.priority} /></Paragraph>
      <div className="buttons">
        <Button variant="secondary" disabled={busy} onClick={onBack}>{words.back}</Button>
        <Button disabled={busy} onClick={onSend}>{busy ? words.sending : words.send}</Button>
      </div>
    </div>
  );
}
