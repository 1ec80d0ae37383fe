using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EGov.Exchange.Systems;

/// <summary>The answers of changes.</summary>
internal static class SystemAnswers
{
    /// <summary>The system after the change with its ETag, or why it was not changed.</summary>
    public static Results<Ok<SystemView>, ProblemHttpResult> Answer(this HttpRequest request, Result<Aggregate<ConnectedSystem>> changed)
    {
        if (!changed.Succeeded(out var system, out var error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = system.ETag;
        return TypedResults.Ok(SystemView.Of(system));
    }

    /// <summary>The same with a secret that was made.</summary>
    public static Results<Ok<SystemWithSecret>, ProblemHttpResult> Answer(
        this HttpRequest request, Result<Aggregate<ConnectedSystem>> changed, string? secret)
    {
        if (!changed.Succeeded(out var system, out var error))
        {
            return error.ToProblem(request);
        }

        request.HttpContext.Response.Headers.ETag = system.ETag;
        return TypedResults.Ok(new SystemWithSecret(SystemView.Of(system), secret));
    }
}
