import type { BothTexts } from '../language/language';

/** Quantities and rates are decimals: the API writes numbers and also reads them as text, which keeps every digit. */
export type Decimal = number | string;

/** Where a report is on its way from its agency to who receives it. */
export type ReportStage = 'draft' | 'submitted' | 'approved' | 'accepted' | 'returned' | 'reopened';
export type ValueStatus = 'estimated' | 'preliminary' | 'official';
export type CollectionStage = 'open' | 'closing' | 'closed';
export type Importance = 'high' | 'medium' | 'low';
export type Frequency = 'A' | 'S' | 'N' | 'Q' | 'M' | 'W' | 'D';
export type ReportAct = 'save' | 'upload' | 'check' | 'submit' | 'approve' | 'return' | 'accept' | 'reopen' | 'declareMissing';

/** Why nothing can be entered, by number and in words. */
export interface Lock { code: string; title: string }

/** One report on an agency's desk: its own, or one that it has to accept. */
export interface DeskItem {
  regime: string;
  regimeName: BothTexts;
  period: string;
  agency: string;
  agencyName: BothTexts;
  role: 'own' | 'receiver';
  due: string;
  stage: ReportStage;
  overdue: boolean;
  late: boolean;
  submittedAt?: string | null;
  reason?: string | null;
}

export interface Category { code: string; name: BothTexts }

export interface Element {
  code: string;
  name: BothTexts;
  unit: string;
  decimals: number;
  categories: Category[];
  compulsory: boolean;
  least?: Decimal | null;
  most?: Decimal | null;
}

export interface DataTable { code: string; name: BothTexts; elements: Element[] }
export interface OutlineSection { code: string; title: BothTexts; guide?: BothTexts | null; compulsory: boolean; mostCharacters: number }
export interface Cell { element: string; category: string; value: Decimal | null; note?: string | null }
export interface SectionText { section: string; text: string }
export interface Sum { element: string; category: string; value: Decimal; reports: number }

/** Something that a check found; what is not of high importance may be explained instead of corrected. */
export interface Finding {
  id: string;
  code: string;
  importance: Importance;
  title: string;
  element?: string | null;
  category?: string | null;
  section?: string | null;
  explanation?: string | null;
}

export interface ChildReport { agency: string; name: BothTexts; stage: ReportStage; late: boolean; overdue: boolean; due: string; submittedAt?: string | null; missing?: string | null }

export interface ReportView {
  regime: string;
  regimeName: BothTexts;
  instrument: string;
  period: string;
  from: string;
  to: string;
  agency: string;
  agencyName: BothTexts;
  level: string;
  levelName: BothTexts;
  receiver: string | null;
  receiverName: BothTexts | null;
  due: string;
  lockOn: string;
  stage: ReportStage;
  status: ValueStatus | null;
  late: boolean;
  overdue: boolean;
  reason?: string | null;
  submittedAt?: string | null;
  submittedBy?: string | null;
  approvedAt?: string | null;
  approvedBy?: string | null;
  acceptedAt?: string | null;
  guide?: BothTexts | null;
  outline: OutlineSection[];
  tables: DataTable[];
  cells: Cell[];
  texts: SectionText[];
  findings: Finding[];
  consolidates: boolean;
  children: ChildReport[];
  sums: Sum[];
  lock: Lock | null;
  may: ReportAct[];
  version: number;
}

/** One thing that happened to a report; who changed a cell or a section from what to what. */
export interface ReportHistoryItem {
  version: number;
  at: string;
  by: string;
  what: string;
  element?: string | null;
  category?: string | null;
  section?: string | null;
  before?: string | number | null;
  after?: string | number | null;
  reason?: string | null;
}

/** One line of a file that was sent, and what becomes of it. */
export interface UploadRow { line: number; element?: string | null; category?: string | null; before?: Decimal | null; after?: Decimal | null; outcome: 'changed' | 'unchanged' | 'wrong'; code?: string | null; title?: string | null }
export interface UploadReport { applied: boolean; changed: number; unchanged: number; wrong: number; rows: UploadRow[] }

export interface CollectionItem { regime: string; regimeName: BothTexts; period: string; from: string; to: string; stage: CollectionStage; lockOn: string }

export interface CompletenessTotal { level: string; levelName: BothTexts; receiver?: string | null; receiverName?: BothTexts | null; expected: number; actual: number; onTime: number; rate: Decimal; onTimeRate: Decimal }
export interface CompletenessRow {
  agency: string;
  name: BothTexts;
  level: string;
  receiver: string | null;
  receiverName?: BothTexts | null;
  due: string;
  stage: ReportStage;
  submittedAt?: string | null;
  onTime: boolean;
  late: boolean;
  overdue: boolean;
  returned: number;
  reopened: number;
  missing?: string | null;
}
export interface CompletenessView { regime: string; regimeName: BothTexts; period: string; from: string; to: string; stage: CollectionStage; totals: CompletenessTotal[]; items: CompletenessRow[]; cursor?: string | null; asOf?: string | null }

export interface LatestValue { period: string; value: Decimal; status: ValueStatus; at: string }
export interface IndicatorItem { code: string; name: BothTexts; group: string; groupName: BothTexts; unit: BothTexts; decimals: number; frequency: Frequency; wired: boolean; computed: boolean; latest?: LatestValue | null }
export interface Target { name: BothTexts; from: string; to?: string | null; value: Decimal; kind: 'target' | 'threshold' }
export interface NamedCode { code: string; name: BothTexts }

/** An indicator with what the Statistics Law wants told of it. */
export interface IndicatorView extends IndicatorItem {
  nationalCode?: string | null;
  concept: BothTexts;
  method: BothTexts;
  source: BothTexts;
  responsible: BothTexts;
  publication: BothTexts;
  dataset?: string | null;
  expression?: string | null;
  inputs: NamedCode[];
  dependents: NamedCode[];
  categories: Category[];
  areas: NamedCode[];
  targets: Target[];
}

export interface IndicatorValue { period: string; area: string; category: string; value: Decimal | null; status: ValueStatus; at: string; revisions: number }
export interface Revision { at: string; value: Decimal | null; status: ValueStatus; source: string; by: string }

export type DataFormat = 'sdmx-csv' | 'sdmx-json' | 'csv' | 'xlsx';
export interface OpenDataset {
  code: string;
  name: BothTexts;
  description: BothTexts;
  publisher: BothTexts;
  licence: { name: BothTexts; url: string };
  frequency: Frequency;
  from?: string | null;
  to?: string | null;
  updatedAt?: string | null;
  formats: { format: DataFormat; mediaType: string }[];
  columns: { name: string; means: BothTexts }[];
  indicators: NamedCode[];
}

export interface ImportProfile { code: string; name: BothTexts; dataset: string; formats: string[]; mostBytes: number }
export type ImportStage = 'received' | 'checked' | 'taking' | 'done' | 'refused';
export interface ImportView {
  id: string;
  profile: string;
  profileName: BothTexts;
  file: string;
  sha256: string;
  stage: ImportStage;
  dryRun: boolean;
  partial: boolean;
  rows: number;
  done: number;
  taken: number;
  changed: number;
  unchanged: number;
  wrong: number;
  at: string;
  by: string;
}
export interface ImportRow { line: number; outcome: 'taken' | 'changed' | 'unchanged' | 'wrong'; key?: string | null; before?: Decimal | null; after?: Decimal | null; code?: string | null; title?: string | null }
