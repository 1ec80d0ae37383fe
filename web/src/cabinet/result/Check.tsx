import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, download } from '../../api/client';
import type { BallotVerdict, BallotView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage, useText } from '../../language/language';
import { receiptIn, type BroughtReceipt } from '../answer/receipt';
import { ballotPath } from '../useCabinet';

/** Counts the ballot again, and holds it to the receipt that a member kept. */
export function Check({ ballot, votes, counts }: { ballot: BallotView; votes: boolean; counts: boolean }) {
  const language = useLanguage();
  const words = useCabinetMessages().receipt;
  const [wrong, setWrong] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const verify = useMutation({
    mutationFn: async (receipt: BroughtReceipt | null) =>
      (await call<BallotVerdict>(`${ballotPath(ballot.id)}/verification`, { method: 'POST', language, body: receipt === null ? {} : { receipts: [receipt] } })).data,
  });
  const take = async (file: File | undefined) => {
    verify.reset();
    const receipt = file === undefined ? null : receiptIn(await file.text());
    const fault = file === undefined ? null : receipt === null ? words.notReceipt : receipt.statement.ballot !== ballot.id ? words.otherBallot : null;
    setWrong(fault);
    if (receipt !== null && fault === null) {
      verify.mutate(receipt);
    }
  };
  const get = (part: string) => {
    setFailure(null);
    download(`${ballotPath(ballot.id)}/${part}`, `${part}-${(ballot.number ?? ballot.id).replaceAll('/', '-')}.json`, language).catch(setFailure);
  };
  return (
    <section className="stack" aria-labelledby="check">
      <Heading level={3} data-size="2xs" id="check">{votes ? words.check : words.verify}</Heading>
      {votes && (
        <>
          <Paragraph>{words.checkMeans}</Paragraph>
          <div className="file-picker">
            <label className="ds-label" htmlFor="receipt-file">{words.choose}</label>
            <div className="file-picker__choose">
              <span className="ds-button" data-variant="primary" aria-hidden="true">{words.check}</span>
              <input id="receipt-file" type="file" title="" accept="application/json,.json" onChange={(event) => {
                const [file] = event.target.files ?? [];
                event.target.value = '';
                void take(file).catch(setFailure);
              }} />
            </div>
          </div>
        </>
      )}
      <div className="buttons">
        {counts && <Button variant="secondary" disabled={verify.isPending} onClick={() => verify.mutate(null)}>{words.verify}</Button>}
        {counts && <Button variant="tertiary" onClick={() => get('proof')}>{words.proof}</Button>}
        {votes && <Button variant="tertiary" onClick={() => get('receipt')}>{words.counted}</Button>}
      </div>
      {verify.isPending && <p role="status">{words.checking}</p>}
      {wrong !== null && <Alert data-color="warning" role="alert"><Paragraph>{wrong}</Paragraph></Alert>}
      {verify.isError && <Failure error={verify.error} />}
      {failure !== null && <Failure error={failure} />}
      {verify.data && <Verdict verdict={verify.data} withReceipt={verify.variables !== null} />}
    </section>
  );
}

function Verdict({ verdict, withReceipt }: { verdict: BallotVerdict; withReceipt: boolean }) {
  const words = useCabinetMessages().receipt;
  const text = useText();
  return (
    <Alert data-color={verdict.holds ? 'success' : 'danger'} role="status">
      <Paragraph><span aria-hidden="true">{verdict.holds ? '✓' : '✕'} </span><strong>{!verdict.holds ? words.fails : withReceipt ? words.holdsWith : words.holds}</strong> {words.looked(verdict.answered, verdict.voters)}</Paragraph>
      {verdict.findings.length > 0 && <ul>{verdict.findings.map((finding) => <li key={finding.code + finding.place}>{text(finding.message)} <small>{finding.code}, {words.place}: <code>{finding.place}</code></small></li>)}</ul>}
    </Alert>
  );
}
