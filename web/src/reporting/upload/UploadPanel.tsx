import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReportPage, UploadAnswer } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { useReportingMessages } from '../../language/reporting';
import { FileChoice } from '../FileChoice';
import { reportPath, useChange } from '../useReporting';
import { UploadRows } from './UploadRows';

/** Takes the figures of a file: it is checked line by line first, and stored when somebody has seen what it would do. */
export function UploadPanel({ page, etag }: { page: ReportPage; etag: string | null }) {
  const words = useReportingMessages();
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<UploadAnswer | null>(null);
  const send = useChange<UploadAnswer>((answer) => setTold(answer.data));
  const upload = (isDry: boolean) => {
    if (file !== null) {
      const form = new FormData();
      form.append('file', file);
      send.mutate({ path: `${reportPath(page.report)}/upload?dryRun=${isDry}`, form, etag });
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
        <FileChoice id="upload-file" label={words.upload.file} accept=".csv,text/csv,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" file={file} onChoose={choose} />
        <div className="buttons">
          <Button variant="secondary" disabled={file === null || send.isPending} onClick={() => upload(true)}>{words.upload.check}</Button>
          {told !== null && !told.entered && told.wrong === 0 && told.changed > 0 && <Button disabled={send.isPending} onClick={() => upload(false)}>{words.upload.apply}</Button>}
        </div>
        {send.isError && <Failure error={send.error} stale={words.stale} />}
        <p role="status" className="grid-said">{told === null ? '' : told.entered ? words.upload.applied(told.changed) : words.upload.result(told.changed, told.wrong)}</p>
        {told !== null && told.wrong > 0 && <Alert data-color="danger"><Paragraph>{words.upload.wrong}</Paragraph></Alert>}
        {told !== null && told.rows.length > 0 && <UploadRows page={page} rows={told.rows} />}
      </div>
    </details>
  );
}
