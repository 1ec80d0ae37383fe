using EGov.Platform.Errors;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Platform.OpenApi;

/// <summary>Which errors a function may answer with, by what it declares.</summary>
/// <param name="ofTheApp">The app's own errors.</param>
internal sealed class Refusals(IReadOnlyList<ErrorDefinition> ofTheApp)
{
    /// <summary>The errors by status.</summary>
    internal IEnumerable<IGrouping<int, ErrorDefinition>> Of(HttpFunction function) => Applying(function)
        .Distinct()
        .OrderBy(error => error.Code, StringComparer.Ordinal)
        .GroupBy(error => error.Status)
        .OrderBy(group => group.Key);

    private IEnumerable<ErrorDefinition> Applying(HttpFunction function) =>
    [
        PlatformErrors.Unexpected,
        PlatformErrors.TooManyRequests,
        .. When(!function.IsOpen, PlatformErrors.NotSignedIn, PlatformErrors.NotAllowed, PlatformErrors.IdentityUnavailable),
        .. When(function.Level > 0, PlatformErrors.LevelTooLow),
        .. When(!function.IsOpen && function.Callers is not [Access.Callers.System], PlatformErrors.IdentityNotProven),
        .. When(function.RouteParameters.Count > 0, PlatformErrors.NotFound),
        .. When(function.Queries.Any(query => query.Name == "cursor"), PlatformErrors.InvalidCursor, PlatformErrors.ForeignCursor),
        .. When(function.Queries.Any(query => query.Name == "limit"), PlatformErrors.InvalidLimit),
        .. When(!function.HasOpenQuery, PlatformErrors.InvalidFields),
        .. When(HasBody(function), PlatformErrors.UnreadableBody, PlatformErrors.BodyTooLarge, PlatformErrors.UnsupportedMediaType),
        .. When(function.Body is not null, PlatformErrors.MalformedJson, PlatformErrors.InvalidFields, PlatformErrors.TooMuchData),
        .. When(
            function.Wants(WantsAttribute.IfMatchHeader) && !HasBody(function),
            PlatformErrors.UnreadableBody,
            PlatformErrors.BodyTooLarge,
            PlatformErrors.UnsupportedMediaType,
            PlatformErrors.MalformedJson),
        .. When(function.TakesFile, PlatformErrors.MalformedUpload, PlatformErrors.EmptyFile, PlatformErrors.UnsupportedFile),
        .. When(
            function.FormDocument is not null,
            PlatformErrors.FormWithoutDocument,
            PlatformErrors.FormPartMissing,
            PlatformErrors.FormPartUnknown,
            PlatformErrors.FormPartTwice,
            PlatformErrors.FormPartTooLarge,
            PlatformErrors.BrokenForm,
            PlatformErrors.EmptyFile,
            PlatformErrors.UnusableFileName),
        .. When(function.Wants(WantsAttribute.IdempotencyKeyHeader), PlatformErrors.MissingIdempotencyKey, PlatformErrors.IdempotencyKeyReused),
        .. When(
            function.Wants(WantsAttribute.IfMatchHeader),
            PlatformErrors.MissingIfMatch,
            PlatformErrors.AnyVersion,
            PlatformErrors.StaleVersion,
            PlatformErrors.TooMuchContention),
        .. When(function.Queries.Any(query => query.Name == "after"), PlatformErrors.InvalidPlace),
        .. When(function.Results.Any(Answers.IsStream), PlatformErrors.TooManyListeners),
        .. Changes(function) ? ofTheApp : [],
    ];

    private static bool HasBody(HttpFunction function) => function.Body is not null || function.TakesFile;

    /// <summary>Only what changes something meets the rules of the app.</summary>
    private static bool Changes(HttpFunction function) => function.Body is not null || function.Wants(WantsAttribute.IfMatchHeader);

    private static ErrorDefinition[] When(bool applies, params ErrorDefinition[] errors) => applies ? errors : [];
}
