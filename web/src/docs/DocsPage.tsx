import './docs.css';
import { useTitle } from '../app/Title';
import { docsIn } from '../language/docs';
import { useLanguage } from '../language/language';
import { DocsIndex } from './DocsIndex';
import { FollowLinks } from './FollowLinks';

export function DocsPage() {
  const language = useLanguage();
  useTitle(docsIn(language).title);
  return <FollowLinks><DocsIndex language={language} /></FollowLinks>;
}
