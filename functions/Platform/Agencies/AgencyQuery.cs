using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Agencies;

/// <summary>Reads what a request asks of the list of agencies.</summary>
public static class AgencyQuery
{
    private const int LongestWords = 200;

    /// <summary>The kind that the parameter <c>kind</c> names.</summary>
    public static Result<WantedKind> KindOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = request.Query["kind"].ToString();
        if (text.Length == 0)
        {
            return new WantedKind(null);
        }

        return char.IsAsciiLetter(text[0]) && Enum.TryParse<AgencyKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? new WantedKind(kind)
            : PlatformErrors.InvalidFields.For(new FieldError("kind", new("Không có loại cơ quan này.", "There is no such kind.")));
    }

    /// <summary>The words that are looked for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="parameter">The parameter that holds them.</param>
    public static Result<string> WordsOf(HttpRequest request, string parameter)
    {
        ArgumentNullException.ThrowIfNull(request);
        var words = request.Query[parameter].ToString();
        return words.Length > LongestWords ? PlatformErrors.InvalidFields.For(PlatformErrors.FieldTooLong.At(parameter, LongestWords)) : words;
    }
}

/// <param name="Kind">The kind; null for all.</param>
public sealed record WantedKind(AgencyKind? Kind);
