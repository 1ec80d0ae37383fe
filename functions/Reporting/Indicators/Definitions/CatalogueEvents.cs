using EGov.Platform.Aggregates;
using EGov.Reporting.Indicators.Catalogue;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>What happens to the catalogue of indicators.</summary>
internal abstract record CatalogueEvent(DateTimeOffset At, string By) : IDomainEvent;

/// <summary>A computed indicator was defined, or defined anew.</summary>
/// <param name="Indicator">The indicator.</param>
[EventType("vn.egov.reporting.catalogue.indicator-defined.v1")]
internal sealed record IndicatorDefined(DateTimeOffset At, string By, Measure Indicator) : CatalogueEvent(At, By);

/// <summary>A constant was defined, or given another value.</summary>
/// <param name="Constant">The constant.</param>
[EventType("vn.egov.reporting.catalogue.constant-defined.v1")]
internal sealed record ConstantDefined(DateTimeOffset At, string By, NamedValue Constant) : CatalogueEvent(At, By);

/// <summary>It was set what a measure is to reach.</summary>
/// <param name="Aims">Its targets and thresholds, all of them.</param>
[EventType("vn.egov.reporting.catalogue.aims-set.v1")]
internal sealed record AimsSet(DateTimeOffset At, string By, MeasureAims Aims) : CatalogueEvent(At, By);
