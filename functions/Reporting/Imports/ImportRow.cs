using EGov.Platform.Results;
using EGov.Reporting.Values;

namespace EGov.Reporting.Imports;

/// <summary>What was found of a row.</summary>
/// <param name="Line">Where it is: line, row of the sheet, or number of the observation.</param>
/// <param name="Outcome">What becomes of it.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
/// <param name="Values">What it says.</param>
internal sealed record ImportRow(long Line, RowOutcome Outcome, RowProblem? Problem, IReadOnlyList<RowValue> Values);

/// <summary>What becomes of a row.</summary>
internal enum RowOutcome
{
    /// <summary>Its values are taken.</summary>
    Right,

    /// <summary>The profile passes over it.</summary>
    Ignored,

    /// <summary>It is wrong.</summary>
    Wrong,
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Code">The number of the error.</param>
/// <param name="Detail">What it says.</param>
internal sealed record RowProblem(string Code, Text Detail)
{
    public static RowProblem Of(Error error) =>
        new(error.Definition.Code, new(error.DetailIn(Language.Vietnamese), error.DetailIn(Language.English)));
}

/// <summary>A value of a row.</summary>
/// <param name="Value">The value; null withdraws what is there.</param>
/// <param name="Before">What is there; null when nothing is.</param>
/// <param name="Effect">What it does to it.</param>
internal sealed record RowValue(
    string Measure, string Period, string Area, string Category, decimal? Value, ValueStatus Status, decimal? Before, ValueEffect Effect);

/// <summary>What a value does.</summary>
internal enum ValueEffect
{
    /// <summary>It is the first.</summary>
    Added,

    /// <summary>It replaces another, or another status.</summary>
    Changed,

    /// <summary>It is there already.</summary>
    Unchanged,

    /// <summary>It withdraws what is there.</summary>
    Withdrawn,
}
