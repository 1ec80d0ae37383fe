using EGov.Platform.Results;
using EGov.Reporting.Formats;
using EGov.Reporting.Values;

namespace EGov.Reporting.Imports.Profiles;

/// <summary>What the columns of a kind of file mean: data, not code.</summary>
/// <param name="Code">By which an import names it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Agencies">The registry ids of the agencies that import such files; who took over from one of them does so too.</param>
/// <param name="Formats">The formats in which they come.</param>
/// <param name="Period">What the values are for.</param>
/// <param name="Keys">What they are values of.</param>
/// <param name="Values">The values; a row may bring several.</param>
internal sealed record ImportProfile(
    string Code,
    Text Name,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<DataFormat> Formats,
    PeriodColumn Period,
    IReadOnlyList<KeyColumn> Keys,
    IReadOnlyList<ValueColumn> Values)
{
    /// <summary>What else is to be known of it.</summary>
    public Text? Note { get; init; }

    /// <summary>The dataset of all values; null when each measure's own is meant.</summary>
    public string? Dataset { get; init; }

    /// <summary>How numbers are written.</summary>
    public NumberForm Numbers { get; init; } = NumberForm.Plain;

    /// <summary>What separates the cells of CSV.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>How final values are of which nothing is said.</summary>
    public ValueStatus Status { get; init; } = ValueStatus.Official;

    /// <summary>What columns have to say in each row.</summary>
    public IReadOnlyDictionary<string, string> Requires { get; init; } = new Dictionary<string, string>();

    /// <summary>The column with the power of ten by which values are multiplied; null for none.</summary>
    public string? Multiplier { get; init; }

    /// <summary>The column with the action of SDMX; null for none.</summary>
    public string? Action { get; init; }

    /// <summary>The columns that may say how final a value is.</summary>
    public IReadOnlyList<string> StatusColumns { get; init; } = [];

    /// <summary>The columns that may say the unit, which then has to be the measure's.</summary>
    public IReadOnlyList<string> UnitColumns { get; init; } = [];
}

/// <summary>The column that says the period.</summary>
/// <param name="Columns">Its name; the first of several that is there.</param>
/// <param name="Form">How it says it.</param>
/// <param name="Frequency">The column whose frequency has to agree with it; null for none.</param>
internal sealed record PeriodColumn(IReadOnlyList<string> Columns, PeriodForm Form, string? Frequency = null);

/// <summary>How a file writes periods.</summary>
internal enum PeriodForm
{
    /// <summary>As codes of ours.</summary>
    Code,

    /// <summary>As SDMX does.</summary>
    Sdmx,

    /// <summary>As codes of ours or as SDMX does.</summary>
    Any,

    /// <summary>By a day in the month.</summary>
    MonthOfDay,
}

/// <summary>A column that says what a row's values are values of.</summary>
/// <param name="Columns">Its name; the first of several that is there.</param>
/// <param name="Means">What its cells are codes of; null when they are names.</param>
/// <param name="Names">What each name stands for.</param>
/// <param name="Tables">Lists of names that count too.</param>
internal sealed record KeyColumn(
    IReadOnlyList<string> Columns, KeyMeaning? Means = null, IReadOnlyDictionary<string, NamedKey>? Names = null, IReadOnlyList<string>? Tables = null);

/// <summary>What a cell is a code of.</summary>
internal enum KeyMeaning
{
    /// <summary>A measure.</summary>
    Measure,

    /// <summary>An area.</summary>
    Area,

    /// <summary>A category.</summary>
    Category,
}

/// <summary>What a name stands for.</summary>
/// <param name="Measure">The measure; null when the name says none.</param>
/// <param name="Area">The area; null when the name says none.</param>
/// <param name="Category">The category; null when the name says none.</param>
/// <param name="Ignored">Whether rows of it are passed over.</param>
/// <param name="Requires">What columns have to say in rows of it: the unit, mostly.</param>
internal sealed record NamedKey(
    string? Measure = null, string? Area = null, string? Category = null, bool Ignored = false, IReadOnlyDictionary<string, string>? Requires = null);

/// <summary>A column with values.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Measure">The measure; null when a key says it.</param>
/// <param name="Offset">How many periods after the row's period they are for.</param>
/// <param name="Status">How final they are; null for the profile's.</param>
internal sealed record ValueColumn(string Column, string? Measure = null, int Offset = 0, ValueStatus? Status = null);
