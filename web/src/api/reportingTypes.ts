import type { components } from './reportingSchema';

type Schemas = components['schemas'];

/** Quantities and rates: a number, or its text where a number would lose digits. */
export type Decimal = number | string;

type Quantity = 'above' | 'before' | 'below' | 'least' | 'most' | 'onTimeRate' | 'rate' | 'value' | 'was';

/** What is read digit by digit, with what the quantities in it come to. */
type Exact<T> = T extends (infer Item)[] ? Exact<Item>[]
  : T extends object ? { [Key in keyof T]: Key extends Quantity ? (number extends T[Key] ? Decimal : never) | Exclude<T[Key], number> : Exact<T[Key]> }
  : T;

/** Regimes, reports, indicators and imports, as the reporting system's API tells them. */
export type Category = Schemas['Category'];
export type CellView = Exact<Schemas['CellView']>;
export type CollectionView = Schemas['CollectionView'];
export type CompletenessView = Exact<Schemas['CompletenessView']>;
export type DataTable = Exact<Schemas['DataTable']>;
export type DeskItem = Schemas['DeskItem'];
export type Element = Exact<Schemas['Element']>;
export type Explanation = Schemas['Explanation'];
export type FindingView = Schemas['FindingView'];
export type FindingWeight = Schemas['FindingWeight'];
export type ImportProfileView = Schemas['ImportProfileView'];
export type ImportProgress = Schemas['ImportProgress'];
export type ImportRowView = Exact<Schemas['ImportRowView']>;
export type ImportStage = Schemas['ImportStage'];
export type ImportView = Schemas['ImportView'];
export type IndicatorItem = Schemas['IndicatorItem'];
export type IndicatorView = Exact<Schemas['IndicatorView']>;
export type LevelView = Exact<Schemas['LevelView']>;
export type OpenDataset = Schemas['OpenDataset'];
export type PunctualityView = Schemas['PunctualityView'];
export type ReceivedValue = Exact<Schemas['ReceivedValue']>;
export type RegimeItem = Schemas['RegimeItem'];
export type RegimeView = Exact<Schemas['RegimeView']>;
export type ReportAction = Schemas['ReportAction'];
export type ReportFindings = Schemas['ReportFindings'];
export type ReportHistoryItem = Exact<Schemas['ReportHistoryItem']>;
export type ReportPage = Exact<Schemas['ReportPage']>;
export type ReportStage = Schemas['ReportStage'];
export type ReportView = Exact<Schemas['ReportView']>;
export type SectionText = Schemas['SectionText'];
export type Target = Exact<Schemas['Target']>;
export type Threshold = Exact<Schemas['Threshold']>;
export type UploadAnswer = Schemas['UploadAnswer'];
export type UploadedRow = Schemas['UploadedRow'];
export type ValueItem = Exact<Schemas['ValueItem']>;
export type ValueListing = Exact<Schemas['ValueListing']>;
export type ValueStatus = Schemas['ValueStatus'];

/** Something that is named by its code. */
export type NamedCode = Category;
