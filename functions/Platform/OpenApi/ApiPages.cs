using System.Text;
using EGov.Platform.Files.Unattached;
using EGov.Platform.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Platform.OpenApi;

/// <summary>What an app tells about itself: the description of its API and its bounds. Made at the first question.</summary>
public sealed class ApiPages(ApiDescription app, RateLimits rates, UnattachedRules unattached)
{
    private readonly Lazy<Task<byte[]>> description = new(async () =>
        Encoding.UTF8.GetBytes(await ApiDocument.ToJsonAsync(ApiDocument.Of(app), CancellationToken.None).ConfigureAwait(false)));

    private readonly Lazy<BoundsAnswer> bounds = new(() => new BoundsAnswer(
        [.. Bound.Of([typeof(Limits), .. app.Limits]).Concat(rates.Published)
            .Concat(app.Limits.Contains(typeof(FileLimits)) ? unattached.Published : [])
            .OrderBy(bound => bound.Name, StringComparer.Ordinal)]));

    /// <summary>The bounds.</summary>
    public BoundsAnswer Bounds => bounds.Value;

    /// <summary>The answer with the description as OpenAPI 3.1.</summary>
    public async Task<Utf8ContentHttpResult> AnswerDescriptionAsync() =>
        TypedResults.Text(await description.Value.ConfigureAwait(false), "application/json");
}
