using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Http;

/// <summary>A query parameter that names a day.</summary>
/// <param name="Date">The day; null when the parameter is left out.</param>
public sealed record QueryDay(DateOnly? Date)
{
    /// <summary>Reads the parameter.</summary>
    public static Result<QueryDay> Of(HttpRequest request, string parameter)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Query[parameter].ToString() is not { Length: > 0 } text)
        {
            return new QueryDay(Date: null);
        }

        return IsoDate.Parse(text) is { } day ? new QueryDay(day) : PlatformErrors.InvalidFields.For(PlatformErrors.FieldNoDate.At(parameter));
    }
}
