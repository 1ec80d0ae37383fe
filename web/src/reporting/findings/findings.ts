import type { Finding, Importance } from '../../api/reportingTypes';
import { Total } from '../grid/layout';

const order: Record<Importance, number> = { high: 0, medium: 1, low: 2 };

/** What has to be corrected first. */
export const inOrder = (findings: Finding[]): Finding[] => [...findings].sort((one, other) => order[one.importance] - order[other.importance]);

export const ofCell = (findings: Finding[], element: string, category: string): Finding[] =>
  findings.filter((finding) => finding.element === element && (finding.category ?? Total) === category);

/** What is worst about a cell. */
export const worstOf = (findings: Finding[]): Importance | null => inOrder(findings)[0]?.importance ?? null;

/** By finding, what somebody says of it. */
export type Explanations = Record<string, string>;

export const explanationOf = (finding: Finding, explanations: Explanations): string => explanations[finding.id] ?? finding.explanation ?? '';

/** Whether a report with these findings can be submitted: nothing is left to correct, and all else is explained. */
export function isSubmittable(findings: Finding[], explanations: Explanations): boolean {
  return findings.every((finding) => finding.importance !== 'high' && explanationOf(finding, explanations).trim() !== '');
}

export const explained = (findings: Finding[], explanations: Explanations) =>
  findings.filter((finding) => finding.importance !== 'high').map((finding) => ({ finding: finding.id, text: explanationOf(finding, explanations).trim() }));
