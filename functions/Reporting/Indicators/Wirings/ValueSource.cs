namespace EGov.Reporting.Indicators.Wirings;

/// <summary>A way by which values of measures come in.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name: of the import profile, or of the regime.</param>
/// <param name="Measures">The measures whose values it brings.</param>
internal sealed record ValueSource(ValueSourceKind Kind, string Name, IReadOnlyCollection<string> Measures);

/// <summary>What brings values.</summary>
internal enum ValueSourceKind
{
    /// <summary>A file that is imported by a profile.</summary>
    ImportProfile,

    /// <summary>The form of a reporting regime.</summary>
    ReportForm,
}

/// <summary>Names ways by which values come in.</summary>
internal interface IValueSources
{
    /// <summary>All that there are.</summary>
    IEnumerable<ValueSource> Sources { get; }
}
