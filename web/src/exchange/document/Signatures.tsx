import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { ExchangeDocument, SignatureCheck, SignatureReport, SignaturesOfDocument, VerifiedSignature } from '../../api/exchangeTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { StandingTag } from '../Marks';

/** What the axis found of the signatures when it took the document: the conclusion first, then each check in words. */
export function Signatures({ document }: { document: ExchangeDocument }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const found = useQuery({
    queryKey: ['exchange-signatures', document.id],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await call<SignaturesOfDocument>(`/api/documents/${encodeURIComponent(document.id)}/signatures`, { language, signal })).data,
  });
  const nameOf = (contentId: string) => document.files.find((file) => file.contentId === contentId)?.name ?? contentId;
  return (
    <section className="stack" aria-labelledby="signatures">
      <Heading level={2} data-size="xs" id="signatures">{words.signatures.title}</Heading>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : (
        <>
          {found.data.standing && <Paragraph><StandingTag standing={found.data.standing} /> {words.standingsMean[found.data.standing]}</Paragraph>}
          {found.data.files.length === 0 && <Paragraph>{words.signatures.none}</Paragraph>}
          {found.data.decree.length > 0 && <Decree checks={found.data.decree} />}
          {found.data.files.map((file) => <Report key={file.contentId} name={nameOf(file.contentId)} report={file.report} />)}
          {found.data.packet && <Report name={words.signatures.packet} report={found.data.packet} />}
        </>
      )}
    </section>
  );
}

function Decree({ checks }: { checks: SignatureCheck[] }) {
  const words = useExchangeMessages().signatures;
  return (
    <details className="report" open>
      <summary>{words.decree}</summary>
      <Checks checks={checks} />
    </details>
  );
}

function Report({ name, report }: { name: string; report: SignatureReport }) {
  const language = useLanguage();
  const words = useExchangeMessages().signatures;
  return (
    <details className="report">
      <summary>{name}: {words.conclusions[report.conclusion]}</summary>
      <p className="hint">{words.verifiedAt(formatMoment(report.verifiedAt, language))}</p>
      {report.checks.length > 0 && <Checks checks={report.checks} />}
      {report.signatures.map((signature) => <Signature key={signature.name} signature={signature} />)}
    </details>
  );
}

function Signature({ signature }: { signature: VerifiedSignature }) {
  const language = useLanguage();
  const words = useExchangeMessages().signatures;
  const { signer, time, coverage, checks } = signature;
  return (
    <section className="report__signature" aria-label={signer?.name ?? signature.name}>
      <Heading level={3} data-size="2xs">{signer?.name ?? words.unknownSigner}: {words.conclusions[signature.conclusion]}</Heading>
      <dl className="facts-list">
        {signer && <div><dt>{words.issuer}</dt><dd>{signer.issuer}</dd></div>}
        {time && <div><dt>{words.signedAt}</dt><dd>{formatMoment(time.at, language)}, {words.clocks[time.clock]}{time.authority && <small> ({time.authority})</small>}</dd></div>}
        <div><dt>{words.covers}</dt><dd>{coverage.covered[language]}</dd></div>
        {coverage.notCovered && <div><dt>{words.notCovered}</dt><dd>{coverage.notCovered[language]}</dd></div>}
      </dl>
      <p className="hint">{words.checks(checks.filter((check) => check.outcome === 'passed').length, checks.length)}</p>
      <Checks checks={checks} />
    </section>
  );
}

const signs = { passed: '✓', failed: '✕', unclear: '?', notChecked: '–' } as const;

/** Each check with its outcome in words: a colour alone tells nothing. */
function Checks({ checks }: { checks: SignatureCheck[] }) {
  const language = useLanguage();
  const words = useExchangeMessages().signatures;
  return (
    <ul className="plain checks">
      {checks.map((check, index) => (
        <li key={`${check.code} ${index}`} className={`check check--${check.outcome}`}>
          <span aria-hidden="true" className="check__sign">{signs[check.outcome]}</span>
          <span><strong>{words.outcomes[check.outcome]}:</strong> {check.message[language]} <small>{check.code}</small></span>
        </li>
      ))}
    </ul>
  );
}
