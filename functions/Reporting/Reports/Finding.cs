using EGov.Platform.Results;

namespace EGov.Reporting.Reports;

/// <summary>Something that was found when a report was checked.</summary>
/// <param name="Key">What an explanation names it by.</param>
/// <param name="Weight">What comes of it.</param>
/// <param name="Fault">What is found.</param>
internal sealed record Finding(string Key, FindingWeight Weight, Error Fault)
{
    /// <summary>The element that it is about, when it is about a cell.</summary>
    public string? Element { get; init; }

    public string? Category { get; init; }

    /// <summary>The section that it is about, when it is about one.</summary>
    public string? Section { get; init; }

    /// <summary>It as a refusal tells it.</summary>
    public FieldError Field => Fault.Definition.At(Key, [.. Fault.Arguments]);
}

/// <summary>What comes of a finding.</summary>
internal enum FindingWeight
{
    /// <summary>The report is not submitted with it.</summary>
    Refuses,

    /// <summary>It has to be explained.</summary>
    Explain,
}

/// <summary>A finding as it is shown.</summary>
/// <param name="Key">What an explanation names it by.</param>
/// <param name="Weight">What comes of it.</param>
/// <param name="Code">The number of the rule that it breaks.</param>
/// <param name="Message">What was found.</param>
/// <param name="Element">The element that it is about, when it is about a cell.</param>
/// <param name="Section">The section that it is about, when it is about one.</param>
internal sealed record FindingView(string Key, FindingWeight Weight, string Code, Text Message, string? Element, string? Category, string? Section)
{
    public static FindingView Of(Finding finding) => new(
        finding.Key,
        finding.Weight,
        finding.Fault.Definition.Code,
        new(finding.Fault.DetailIn(Language.Vietnamese), finding.Fault.DetailIn(Language.English)),
        finding.Element,
        finding.Category,
        finding.Section);
}
