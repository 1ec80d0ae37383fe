import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { download } from '../api/client';
import type { Dossier } from '../api/types';
import { Failure } from '../app/Failure';
import { useLanguage, useMessages } from '../language/language';
import { useProcedure } from '../procedures/ProcedurePage';

/** What the applicant handed in, for them and for those who decide on it. */
export function Papers({ dossier }: { dossier: Dossier }) {
  const language = useLanguage();
  const messages = useMessages();
  const components = useProcedure(dossier.procedure).data?.components ?? [];
  const [failure, setFailure] = useState<unknown>(null);
  const nameOf = (code: string) => components.find((component) => component.code === code)?.name[language] ?? code;
  const countOf = (code: string) => dossier.components.filter((paper) => paper.component === code).length;
  const ordinal = (index: number) => dossier.components.slice(0, index + 1).filter((paper) => paper.component === dossier.components[index]!.component).length;
  return (
    <section className="stack" aria-labelledby="handed-in">
      <Heading level={2} data-size="xs" id="handed-in">{messages.dossier.papers}</Heading>
      {dossier.components.length === 0 ? <p>{messages.apply.noPapers}</p> : (
        <ul className="plain rows">
          {dossier.components.map((paper, index) => {
            const name = countOf(paper.component) > 1 ? `${nameOf(paper.component)} (${ordinal(index)})` : nameOf(paper.component);
            return (
              <li key={paper.file}>
                <span>{name}</span>
                <Button variant="secondary" data-size="sm" aria-label={`${messages.dossier.download}: ${name}`} onClick={() => {
                  setFailure(null);
                  download(`/api/files/${paper.file}`, name, language).catch(setFailure);
                }}>{messages.dossier.download}</Button>
              </li>
            );
          })}
        </ul>
      )}
      {failure !== null && <Failure error={failure} />}
    </section>
  );
}
