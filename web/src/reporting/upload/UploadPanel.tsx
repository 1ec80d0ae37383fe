import { Alert, Button, Field, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import type { Answer } from '../../api/client';
import type { ReportView, UploadReport } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useReportingMessages } from '../../language/reporting';
import { reportPath, useChange } from '../useReporting';
import { mediaTypeOf } from './mediaTypes';
import { UploadRows } from './UploadRows';

/** Takes the figures of a file: it is checked line by line first, and stored when somebody has seen what it would do. */
export function UploadPanel({ shown }: { shown: Answer<ReportView> }) {
  const report = shown.data;
  const words = useReportingMessages();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<UploadReport | null>(null);
  const send = useChange<UploadReport>((answer) => setTold(answer.data));
  const upload = (isDry: boolean) => {
    if (file !== null) {
      send.mutate({ path: `${reportPath(report)}/upload?dryRun=${isDry}`, bytes: file, mediaType: mediaTypeOf(file), etag: shown.etag });
    }
  };
  const choose = (next: File | null) => {
    setFile(next);
    setTold(null);
    send.reset();
  };
  return (
    <details className="more-of">
      <summary>{words.upload.title}</summary>
      <div className="stack">
        <Paragraph>{words.upload.lead}</Paragraph>
        <Field>
          <Label htmlFor="upload-file">{words.upload.file}</Label>
          <Input ref={input} id="upload-file" type="file" accept=".csv,.xlsx" onChange={(event) => choose(event.target.files?.[0] ?? null)} />
        </Field>
        <div className="buttons">
          <Button variant="secondary" disabled={file === null || send.isPending} onClick={() => upload(true)}>{words.upload.check}</Button>
          {told !== null && !told.applied && told.wrong === 0 && told.changed > 0 && <Button disabled={send.isPending} onClick={() => upload(false)}>{words.upload.apply}</Button>}
        </div>
        {send.isError && <Failure error={send.error} stale={words.stale} />}
        <p role="status" className="grid-said">{told === null ? '' : told.applied ? words.upload.applied(told.changed) : words.upload.result(told.changed, told.unchanged, told.wrong)}</p>
        {told !== null && told.wrong > 0 && <Alert data-color="danger"><Paragraph>{words.upload.wrong}</Paragraph></Alert>}
        {told !== null && told.rows.length > 0 && <UploadRows report={report} rows={told.rows} />}
      </div>
    </details>
  );
}
