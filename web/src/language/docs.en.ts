import type { DocsMessages } from './docs.vi';

export const en: DocsMessages = {
  title: 'API documentation',
  lead: 'For the programmers of agencies: connect your system to the public service portal, the document exchange axis and the one account.',
  quickStarts: 'Quick starts',
  apis: 'Each API in full',
  operations: 'Operations',
  english: 'Described in OpenAPI 3.1, in English.',
  descriptionOf: (name: string) => `The file openapi.json: ${name}`,
};
