using EGov.Platform.Results;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Indicators.Wirings;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Definitions;

/// <summary>A measure with all that is known of it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The group in which it stands.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Decimals">With how many decimals it is shown.</param>
/// <param name="Frequency">How often it has a value.</param>
/// <param name="NationalCode">Its code in the national system of indicators.</param>
/// <param name="SetCode">Its code in the set that it is from.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Method">How it is calculated, in words.</param>
/// <param name="Categories">By what it is broken down.</param>
/// <param name="Areas">For which kinds of areas it has values.</param>
/// <param name="Publication">When it is published.</param>
/// <param name="Source">Where its figures are from.</param>
/// <param name="Agency">The registry id of the agency that is responsible for it.</param>
/// <param name="Dataset">The dataset with which its values come.</param>
/// <param name="Expression">How it follows from others.</param>
/// <param name="Inputs">What it reads.</param>
/// <param name="Dependents">What reads it.</param>
/// <param name="Auxiliary">Whether it only serves others.</param>
/// <param name="Own">Whether it was defined beside what ships, and may be defined anew.</param>
/// <param name="Targets">What it is to reach.</param>
/// <param name="Thresholds">When it is to be looked at.</param>
/// <param name="Wiring">Whether it gets values.</param>
internal sealed record IndicatorView(
    string Code,
    Text Name,
    string Group,
    string Unit,
    int Decimals,
    Frequency Frequency,
    string? NationalCode,
    string? SetCode,
    Text? Concept,
    Text? Method,
    IReadOnlyList<MeasureCategory> Categories,
    IReadOnlyList<AreaKind> Areas,
    Text? Publication,
    Text? Source,
    string? Agency,
    string? Dataset,
    string? Expression,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Dependents,
    bool Auxiliary,
    bool Own,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<Threshold> Thresholds,
    Wiring Wiring)
{
    public static IndicatorView Of(MeasureDefinitions all, Measure measure, WiringPlan wiring) => new(
        measure.Code,
        measure.Name,
        measure.Group,
        measure.Unit,
        measure.Decimals,
        measure.Frequency,
        measure.NationalCode,
        measure.SetCode,
        measure.Concept,
        measure.Method,
        all.CategoriesOf(measure),
        measure.Areas,
        measure.Publication,
        measure.Source,
        measure.Agency,
        measure.Dataset,
        all.Map.ExpressionOf(measure.Code)?.ToString(),
        all.Map.InputsOf(measure.Code),
        all.Map.DependentsOf(measure.Code),
        measure.Auxiliary,
        !all.Fixed.Contains(measure.Code),
        measure.Targets,
        measure.Thresholds,
        wiring.Of(all.Map, measure.Code));
}
