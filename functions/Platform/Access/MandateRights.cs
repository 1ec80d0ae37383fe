namespace EGov.Platform.Access;

/// <summary>What somebody may do in another's name.</summary>
public static class MandateRights
{
    /// <summary>File applications, supplement and withdraw them.</summary>
    public const string Apply = "apply";

    /// <summary>See applications and what becomes of them.</summary>
    public const string Follow = "follow";

    /// <summary>Pay what is owed for them.</summary>
    public const string Pay = "pay";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Apply, Follow, Pay];
}
