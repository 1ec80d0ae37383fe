import { Alert, Button, Checkbox, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import type { ImportProfile, ImportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { Choice } from '../Choice';
import { mediaTypeOf } from '../upload/mediaTypes';
import { useChange } from '../useReporting';

const megabyte = 1_000_000;

/** Sends a file to be looked at, or to be stored. */
export function ImportForm({ profiles, onSent }: { profiles: ImportProfile[]; onSent: (id: string) => void }) {
  const language = useLanguage();
  const words = useStatisticsMessages().imports;
  const input = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState(profiles[0]!.code);
  const [file, setFile] = useState<File | null>(null);
  const [isPartial, setIsPartial] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const profile = profiles.find((one) => one.code === code) ?? profiles[0]!;
  const send = useChange<ImportView>((answer) => onSent(answer.data.id));
  const start = (isDry: boolean) => {
    const problem = file === null ? words.noFile : file.size > profile.mostBytes ? words.tooLarge : null;
    setWrong(problem);
    if (problem !== null || file === null) {
      input.current?.focus();
      return;
    }

    const asked = new URLSearchParams({ profile: profile.code, file: file.name, dryRun: String(isDry), ...(isPartial ? { partial: 'true' } : {}) });
    send.mutate({ path: `/api/reporting/imports?${asked}`, bytes: file, mediaType: mediaTypeOf(file), creates: true });
  };
  return (
    <form className="stack panel import-form" onSubmit={(event) => {
      event.preventDefault();
      start(true);
    }}>
      <Choice id="import-profile" label={words.profile} value={profile.code} options={profiles.map((one) => [one.code, one.name[language]])} onChoose={setCode} />
      <Field>
        <Label htmlFor="import-file">{words.file}</Label>
        <Field.Description>{words.fileHint(profile.formats.join(', '), String(Math.round(profile.mostBytes / megabyte)))}</Field.Description>
        <Input ref={input} id="import-file" type="file" aria-invalid={wrong !== null || undefined} onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          setWrong(null);
          send.reset();
        }} />
      </Field>
      {wrong !== null && <Alert data-color="danger" role="alert"><Paragraph>{wrong}</Paragraph></Alert>}
      <Checkbox label={words.partial} checked={isPartial} onChange={(event) => setIsPartial(event.target.checked)} />
      {send.isError && <Failure error={send.error} />}
      <div className="buttons">
        <Button type="submit" variant="secondary" disabled={send.isPending}>{words.check}</Button>
        <Button type="button" disabled={send.isPending} onClick={() => start(false)}>{words.take}</Button>
      </div>
    </form>
  );
}
