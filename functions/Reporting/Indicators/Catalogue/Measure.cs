using EGov.Platform.Results;
using EGov.Reporting.Periods;

namespace EGov.Reporting.Indicators.Catalogue;

/// <summary>
/// Whatever has values. With what the Statistics Law (89/2015/QH13, article 3 and the contents of its indicators) asks of an indicator (<c>chỉ tiêu
/// thống kê</c>) it is one; what was not at hand of that is null.
/// </summary>
/// <param name="Code">By which it is named.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The group of the catalogue in which it stands.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Decimals">With how many decimals its values are shown.</param>
/// <param name="Frequency">How often it has a value.</param>
internal sealed record Measure(string Code, Text Name, string Group, string Unit, int Decimals, Frequency Frequency)
{
    /// <summary>Its code in the national system of indicators.</summary>
    public string? NationalCode { get; init; }

    /// <summary>Its code in the set that it is from.</summary>
    public string? SetCode { get; init; }

    /// <summary>What it is (<c>khái niệm</c>).</summary>
    public Text? Concept { get; init; }

    /// <summary>How it is calculated (<c>phương pháp tính</c>).</summary>
    public Text? Method { get; init; }

    /// <summary>By what it is broken down (<c>phân tổ chủ yếu</c>), beside areas: the name of a list of categories.</summary>
    public string? Categories { get; init; }

    /// <summary>For which kinds of areas it has values.</summary>
    public IReadOnlyList<AreaKind> Areas { get; init; } = [AreaKind.Whole];

    /// <summary>When it is published (<c>kỳ công bố</c>).</summary>
    public Text? Publication { get; init; }

    /// <summary>Where its figures are from (<c>nguồn số liệu</c>).</summary>
    public Text? Source { get; init; }

    /// <summary>The registry id of the agency that collects and compiles it.</summary>
    public string? Agency { get; init; }

    /// <summary>The dataset with which its values come; null when it is computed, or when nobody sends it yet.</summary>
    public string? Dataset { get; init; }

    /// <summary>How it follows from others; null when it does not.</summary>
    public string? Expression { get; init; }

    /// <summary>Whether it only serves others, and is no indicator.</summary>
    public bool Auxiliary { get; init; }

    /// <summary>What it is to reach.</summary>
    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>When it is to be looked at.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];
}

/// <summary>What areas a measure has values for.</summary>
internal enum AreaKind
{
    /// <summary>The country.</summary>
    Whole,

    /// <summary>Provinces.</summary>
    Province,

    /// <summary>Agencies, as ministries are.</summary>
    Agency,
}
