using EGov.Identity.Errors;
using EGov.Platform.Results;

namespace EGov.Identity.Upstream;

/// <summary>Whether there is an e-ID provider here, and which.</summary>
/// <param name="Settings">Null where there is none.</param>
internal sealed record UpstreamChoice(UpstreamSettings? Settings)
{
    /// <summary>The path of the page that leads there, below the issuer.</summary>
    public const string Path = "e-id";

    public bool IsThere => Settings is not null;

    /// <summary>The provider, or why there is no way there.</summary>
    public Result<UpstreamSettings> Find() => Settings is { } settings ? settings : IdentityErrors.EidOff.With();
}
