using EGov.Platform.Http;
using EGov.Platform.Settings;
using Microsoft.Extensions.Configuration;

namespace EGov.Platform.Files.Unattached;

/// <summary>How long an uploaded file may wait to become part of something.</summary>
/// <param name="KeptFor">Whole hours.</param>
public sealed record UnattachedRules(TimeSpan KeptFor)
{
    /// <summary>The setting with the hours.</summary>
    public const string HoursSetting = "Files:UnattachedHours";

    /// <summary>Three days: an application that is begun on a Friday evening may be sent on Monday.</summary>
    private const int DefaultHours = 72;

    /// <summary>As long as a timer's lists reach.</summary>
    private const int MostHours = 24 * 365;

    /// <summary>The rules as they are published.</summary>
    internal IEnumerable<Bound> Published =>
        [new("unattachedHours", (long)KeptFor.TotalHours, "The hours after which an uploaded file that is part of nothing is deleted.")];

    /// <summary>The rules as they are set.</summary>
    /// <exception cref="InvalidOperationException">The setting is no whole number of hours from 1 to a year.</exception>
    public static UnattachedRules Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return new(TimeSpan.FromHours(configuration.WholeNumber(HoursSetting, DefaultHours, lowest: 1, MostHours)));
    }
}
