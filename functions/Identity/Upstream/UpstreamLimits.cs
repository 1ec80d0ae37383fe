namespace EGov.Identity.Upstream;

/// <summary>The bounds of signing in through the e-ID provider; published at <c>/api/identity/limits</c>.</summary>
internal static class UpstreamLimits
{
    /// <summary>The minutes within which people have to come back from the e-ID provider.</summary>
    public const int EidMinutes = 30;

    /// <summary>The minutes for which a sign-in by the e-ID provider proves who links another of its identities.</summary>
    public const int EidProofMinutes = 10;

    /// <summary>The seconds for which one answer of the e-ID provider is waited for.</summary>
    internal const int AnswerSeconds = 10;

    /// <summary>The most bytes of one answer.</summary>
    internal const int LargestAnswer = 256 << 10;

    /// <summary>The seconds by which clocks may differ.</summary>
    internal const int SkewSeconds = 60;
}
