namespace EGov.Identity.Provider;

/// <summary>The bounds of the protocol.</summary>
internal static class ProviderLimits
{
    /// <summary>The seconds for which a code is good.</summary>
    public const int CodeSeconds = 60;

    /// <summary>The seconds for which an access token is good.</summary>
    public const int AccessTokenSeconds = 300;

    /// <summary>The seconds for which a pushed authorization request is good.</summary>
    public const int PushedRequestSeconds = 90;

    /// <summary>The most seconds for which a client's assertion may be good.</summary>
    public const int AssertionSeconds = 300;

    /// <summary>The seconds by which clocks may differ.</summary>
    public const int SkewSeconds = 60;
}
