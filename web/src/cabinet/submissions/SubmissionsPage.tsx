import { useLocation, useRouter } from '@tanstack/react-router';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useLanguage } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';
import { CabinetPage } from '../CabinetPage';
import { SubmissionList } from './SubmissionList';

const lists = ['draft', 'submitted', 'returned', 'accepted', 'balloted', 'decided', 'withdrawn'];

/** What an agency submits. */
export function SubmissionsPage() {
  const language = useLanguage();
  const words = useSubmissionMessages();
  const router = useRouter();
  const { pathname, search } = useLocation();
  const asked = search as Record<string, string>;
  return (
    <CabinetPage title={words.mine}>
      <p><PageLink className="ds-button" href={pathOf('cabinetSubmit', language)}>{words.create}</PageLink></p>
      <SubmissionList path="/api/cabinet/submissions/mine" parameters={{}} lists={lists} list={asked['list']} year={asked['year']}
        onChoose={(next) => router.history.replace(`${pathname}?${new URLSearchParams(next)}`)} />
    </CabinetPage>
  );
}
