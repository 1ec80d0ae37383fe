import { Paragraph } from '@digdir/designsystemet-react';
import { useLocation, useParams } from '@tanstack/react-router';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useCabinetMessages } from '../../language/cabinet';
import { CabinetPage } from '../CabinetPage';
import { useSubmission } from '../submissions/useSubmissions';
import { useBallot, useBody } from '../useCabinet';
import { DrawForm } from './DrawForm';
import { emptyDrawn, fromBallot, fromSubmission } from './draw';

/** Where the secretariat draws a ballot up: freely, from a submission, or anew while nobody has been asked. */
export function DrawPage() {
  const words = useCabinetMessages();
  const { code } = useParams({ strict: false }) as { code: string };
  const asked = useLocation().search as Record<string, string>;
  const ballot = asked['ballot'] ?? '';
  const submission = asked['submission'] ?? '';
  return (
    <CabinetPage title={ballot === '' ? words.draw.title : words.draw.editTitle}>
      {ballot !== '' ? <Anew key={ballot} body={code} id={ballot} /> : submission !== '' ? <FromSubmission key={submission} body={code} id={submission} /> : <Freely body={code} />}
    </CabinetPage>
  );
}

function Freely({ body: id }: { body: string }) {
  const body = useBody(id);
  return body.isPending ? <Loading /> : body.isError ? <Failure error={body.error} /> : <DrawForm body={body.data.data} place={`draw-${id}`} begun={emptyDrawn} />;
}

function FromSubmission({ body: id, id: submission }: { body: string; id: string }) {
  const words = useCabinetMessages();
  const body = useBody(id);
  const found = useSubmission(submission);
  return body.isPending || found.isPending ? <Loading /> : body.isError || found.isError ? <Failure error={body.error ?? found.error} /> : (
    <>
      <Paragraph>{words.draw.submission(found.data.data.title)} {words.draw.ofSubmission}</Paragraph>
      <DrawForm body={body.data.data} place={`draw-${submission}`} begun={fromSubmission(found.data.data)} submission={submission} />
    </>
  );
}

function Anew({ body: id, id: ballot }: { body: string; id: string }) {
  const body = useBody(id);
  const found = useBallot(ballot);
  return body.isPending || found.isPending ? <Loading /> : body.isError || found.isError ? <Failure error={body.error ?? found.error} />
    : <DrawForm body={body.data.data} place={`draw-${ballot}`} begun={fromBallot(found.data.data)} submission={found.data.data.submission ?? ''} ballot={found.data} />;
}
