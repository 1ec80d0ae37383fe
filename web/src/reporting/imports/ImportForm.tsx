import { Alert, Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import type { ImportProfileView, ImportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useStatisticsMessages } from '../../language/statistics';
import { Choice } from '../Choice';
import { FileChoice } from '../FileChoice';
import { useChange } from '../useReporting';
import { formatName, mediaTypeOf } from './mediaTypes';

/** Sends a file to be looked at, or to be stored. */
export function ImportForm({ profiles, onSent }: { profiles: ImportProfileView[]; onSent: (id: string) => void }) {
  const words = useStatisticsMessages().imports;
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState(profiles[0]!.code);
  const [file, setFile] = useState<File | null>(null);
  const [isPartial, setIsPartial] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const profile = profiles.find((one) => one.code === code) ?? profiles[0]!;
  const send = useChange<ImportView>((answer) => onSent(answer.data.id));
  const start = (isDry: boolean) => {
    setIsMissing(file === null);
    if (file === null) {
      input.current?.focus();
      return;
    }

    const asked = new URLSearchParams({ profile: profile.code, dryRun: String(isDry), partial: String(isPartial) });
    send.mutate({ path: `/api/reporting/imports?${asked}`, bytes: file, mediaType: mediaTypeOf(file, profile.mediaTypes), creates: true });
  };
  return (
    <form className="stack panel import-form" onSubmit={(event) => {
      event.preventDefault();
      start(true);
    }}>
      <Choice id="import-profile" label={words.profile} value={profile.code} options={profiles.map((one) => [one.code, one.name])} onChoose={setCode} />
      {profile.note && <p className="hint">{profile.note}</p>}
      <details><summary>{words.columns}</summary><p>{profile.columns.map((column) => <span key={column}><code>{column}</code> </span>)}</p></details>
      <FileChoice id="import-file" label={words.file} hint={words.fileHint([...new Set(profile.mediaTypes.map(formatName))].join(', '))} isWrong={isMissing} file={file} input={input} onChoose={(chosen) => {
        setFile(chosen);
        setIsMissing(false);
        send.reset();
      }} />
      {isMissing && <Alert data-color="danger" role="alert"><Paragraph>{words.noFile}</Paragraph></Alert>}
      <Checkbox label={words.partial} checked={isPartial} onChange={(event) => setIsPartial(event.target.checked)} />
      {send.isError && <Failure error={send.error} />}
      <div className="buttons">
        <Button type="submit" variant="secondary" disabled={send.isPending}>{words.check}</Button>
        <Button type="button" disabled={send.isPending} onClick={() => start(false)}>{words.take}</Button>
      </div>
    </form>
  );
}
