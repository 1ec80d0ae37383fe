using EGov.Platform.Settings;
using Microsoft.Extensions.Configuration;

namespace EGov.Exchange.Vxp.Proof;

/// <summary>
/// How old a signature may be. Clients take the time once, when they make their service object, and use it for every call, so that a short age would
/// shut them out.
/// </summary>
/// <param name="Past">How long ago it may have been taken.</param>
internal sealed record SignatureAge(TimeSpan Past)
{
    /// <summary>The setting with the hours.</summary>
    public const string Setting = "Exchange:VxpSignatureHours";

    private const int DefaultHours = 24;
    private const int MostHours = 24 * 366;

    /// <summary>A client's clock may be ahead so far.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    public static SignatureAge Of(IConfiguration configuration) =>
        new(TimeSpan.FromHours(configuration.WholeNumber(Setting, DefaultHours, lowest: 1, highest: MostHours)));

    /// <summary>Whether a signature of the moment is good now.</summary>
    public bool Allows(DateTimeOffset taken, DateTimeOffset now) => now - taken <= Past && taken - now <= Ahead;
}
