using System.Text.RegularExpressions;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>The key of a creating request, chosen by its caller.</summary>
public sealed partial record IdempotencyKey
{
    private IdempotencyKey(string value) => Value = value;

    /// <summary>8 to 100 letters, digits, hyphens, underscores or dots.</summary>
    public string Value { get; }

    /// <summary>The request's key.</summary>
    public static Result<IdempotencyKey> Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Parse(request.Headers[WantsAttribute.IdempotencyKeyHeader].ToString());
    }

    /// <summary>The text as a key.</summary>
    public static Result<IdempotencyKey> Parse(string text) =>
        Shape().IsMatch(text) ? new IdempotencyKey(text) : PlatformErrors.MissingIdempotencyKey.With();

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{8,100}\z")]
    private static partial Regex Shape();
}
