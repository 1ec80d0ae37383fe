using EGov.Platform.Results;
using EGov.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EGov.Platform.Errors;

/// <summary>Errors as RFC 9457 problem details in the caller's language.</summary>
public static class Problems
{
    /// <summary>The answer for an error.</summary>
    public static ProblemHttpResult ToProblem(this Error error, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Items[typeof(Error)] = error;
        return TypedResults.Problem(Unkept(error, request));
    }

    /// <summary>The error with which the function answers; null when it answers otherwise.</summary>
    internal static Error? FindProblem(this HttpContext http) => http.Items[typeof(Error)] as Error;

    /// <summary>Answers with the error at once, where no function is asked any more.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="error">The error.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <param name="status">The status where it is not the error's own.</param>
    internal static Task WriteAsync(HttpContext http, Error error, CancellationToken cancellation, int? status = null)
    {
        var details = Unkept(error, http.Request);
        details.Status = http.Response.StatusCode = status ?? error.Definition.Status;
        return http.Response.WriteAsJsonAsync(details, PlatformJson.Options, "application/problem+json", cancellation);
    }

    /// <summary>Caches keep some errors, such as 404, unless they are told not to.</summary>
    private static ProblemDetails Unkept(Error error, HttpRequest request)
    {
        var details = DetailsOf(error, request);
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return details;
    }

    private static ProblemDetails DetailsOf(Error error, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(error);
        var language = request.LanguageOf();
        var details = new ProblemDetails
        {
            Type = $"urn:egov:error:{error.Definition.Code}",
            Title = error.Definition.Title.In(language),
            Detail = error.DetailIn(language),
            Status = error.Definition.Status,
            Instance = request.Path,
            Extensions = { ["code"] = error.Definition.Code },
        };
        if (error.Fields.Count > 0)
        {
            details.Extensions["errors"] = error.Fields
                .Select(field => new FieldProblem(field.Field, field.Code ?? error.Definition.Code, field.Message.In(language)))
                .ToArray();
        }

        return details;
    }
}

/// <summary>One thing that is wrong in a request, as it is told.</summary>
/// <param name="Field">A JSON pointer into the body, or the name of a header or query parameter.</param>
/// <param name="Code">The number of the rule that it breaks.</param>
/// <param name="Message">What is wrong, in the caller's language.</param>
internal sealed record FieldProblem(string Field, string Code, string Message);
