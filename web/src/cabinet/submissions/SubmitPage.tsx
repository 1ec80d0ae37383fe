import { useLocation } from '@tanstack/react-router';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { useSubmissionMessages } from '../../language/submissions';
import { CabinetPage } from '../CabinetPage';
import { emptyWritten, writtenOf } from './submit';
import { SubmitForm } from './SubmitForm';
import { useSubmission } from './useSubmissions';

/** Where an agency draws up a submission, or corrects one. */
export function SubmitPage() {
  const words = useSubmissionMessages();
  const id = (useLocation().search as Record<string, string>)['submission'] ?? '';
  return <CabinetPage title={id === '' ? words.create : words.edit}>{id === '' ? <SubmitForm place="submit" begun={emptyWritten} /> : <Anew key={id} id={id} />}</CabinetPage>;
}

function Anew({ id }: { id: string }) {
  const found = useSubmission(id);
  return found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} /> : <SubmitForm place={`submit-${id}`} begun={writtenOf(found.data.data)} submission={found.data} />;
}
