using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Errors;

/// <summary>Chooses the language of an answer.</summary>
public static class Languages
{
    /// <summary>English where the caller prefers it to Vietnamese by <c>Accept-Language</c>, else Vietnamese.</summary>
    public static Language LanguageOf(this HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var accepted = request.GetTypedHeaders().AcceptLanguage;
        var english = WeightOf("en");
        return english > 0 && english > WeightOf("vi") ? Language.English : Language.Vietnamese;

        double WeightOf(string language) => accepted
            .Where(range => range.Value.Equals(language, StringComparison.OrdinalIgnoreCase)
                || range.Value.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase))
            .Select(range => range.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
    }
}
