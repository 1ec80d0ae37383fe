import './docs.css';
import { useParams } from '@tanstack/react-router';
import { NotFound } from '../app/NotFound';
import { useTitle } from '../app/Title';
import { useLanguage } from '../language/language';
import { FollowLinks } from './FollowLinks';
import { QuickStartArticle } from './QuickStartArticle';
import { type QuickStart, quickStartsIn } from './quickStarts';

export function QuickStartPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  const language = useLanguage();
  const page = quickStartsIn(language).find((one) => one.code === code);
  return page === undefined ? <NotFound /> : <Found page={page} />;
}

function Found({ page }: { page: QuickStart }) {
  useTitle(page.title);
  return <FollowLinks><QuickStartArticle page={page} language={useLanguage()} /></FollowLinks>;
}
