namespace EGov.Platform.Http;

/// <summary>Says which request headers beside the token a function wants.</summary>
/// <param name="headers">Their names: <see cref="IdempotencyKeyHeader"/>, <see cref="IfMatchHeader"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WantsAttribute(params string[] headers) : Attribute
{
    /// <summary>On creating requests.</summary>
    public const string IdempotencyKeyHeader = "Idempotency-Key";

    /// <summary>On changes of what was read.</summary>
    public const string IfMatchHeader = "If-Match";

    /// <summary>The headers.</summary>
    public IReadOnlyList<string> Headers { get; } = headers;
}
